with umbral_events_1 as (
  select
    "source"."lead_id" as e0,
    (case "source"."type"::text when 'ebook_downloaded' then 0 when 'pricing_page_viewed' then 1 when 'webinar_attended' then 2 end) in (0, 1, 2) as e4,
    floor(($1::float8 - (epoch_ms("source"."at")::float8)) / 8640::float8) / 10000::float8 as e3
  from "events" as source
  where "source"."type"::text in ('ebook_downloaded', 'pricing_page_viewed', 'webinar_attended') and "source"."at" > '-infinity' and "source"."at" < 'infinity'
),
umbral_totals as (
  select
    e0 as lead,
    count(*) filter (where (e4 and e3 <= 30::float8)) as t0
  from umbral_events_1
  where e3 >= 0::float8
  group by e0
),
umbral_leads_1 as (
  select
    "source"."id" as c26,
    null::text as c21,
    case when (((coalesce((coalesce((totals.t0)::float8, 0::float8)) >= 3::float8, false)))) then 15::float8 else 0::float8 end as c13,
    true as c0,
    ("source"."current_supplier")::text as c15,
    ("source"."pain")::float8 as c2,
    ("source"."urgency")::text as c6
  from "leads" as source
  left join umbral_totals as totals on totals.lead = "source"."id"
),
umbral_leads_2 as (
  select
    c26,
    c21,
    c13,
    c0,
    c15,
    case when c2 > '-infinity'::float8 and c2 < 'infinity'::float8 then c2 end as c3,
    nullif(lower(replace(case when left(c6, 1) between '!' and '~' and right(c6, 1) between '!' and '~' then c6 else trim(c6, (chr(9) || chr(10) || chr(11) || chr(12) || chr(13) || chr(32) || chr(160) || chr(5760) || chr(8192) || chr(8193) || chr(8194) || chr(8195) || chr(8196) || chr(8197) || chr(8198) || chr(8199) || chr(8200) || chr(8201) || chr(8202) || chr(8232) || chr(8233) || chr(8239) || chr(8287) || chr(12288) || chr(65279))) end, 'İ', 'i̇')), '') as c7
  from umbral_leads_1
),
umbral_leads_3 as (
  select
    c26,
    c21,
    (((greatest(0::float8, least(100::float8, (((case when c0 then case when c3 is null then 0::float8 when c3 >= 9::float8 then 45::float8 when c3 >= 7::float8 then 35::float8 when c3 >= 5::float8 then 20::float8 when c3 >= 3::float8 then 10::float8 else 0::float8 end else 0::float8 end) + (case when (((coalesce(c7 = 'just looking', false)))) then (-10)::float8 else 0::float8 end) + c13 + (case when ((((nullif(lower(replace(case when left(c15, 1) between '!' and '~' and right(c15, 1) between '!' and '~' then c15 else trim(c15, (chr(9) || chr(10) || chr(11) || chr(12) || chr(13) || chr(32) || chr(160) || chr(5760) || chr(8192) || chr(8193) || chr(8194) || chr(8195) || chr(8196) || chr(8197) || chr(8198) || chr(8199) || chr(8200) || chr(8201) || chr(8202) || chr(8232) || chr(8233) || chr(8239) || chr(8287) || chr(12288) || chr(65279))) end, 'İ', 'i̇')), '')) is not null and coalesce(c3 >= 6::float8, false)))) then 10::float8 else 0::float8 end) + (case when c0 then case when c7 is null then 0::float8 when c7 = 'this month' then 30::float8 when c7 = 'this quarter' then 20::float8 when c7 = 'this year' then 8::float8 else 0::float8 end else 0::float8 end)))))) + 0.000001::float8 + 6755399441055744::float8) - 6755399441055744::float8) as c23
  from umbral_leads_2
)
select
  c26 as "lead",
  c23 as "score_score",
  c21 as "disqualified_score",
  (case when c21 is not null then 'disqualified' else case (case when c23 >= 70::float8 then 3 when c23 >= 45::float8 then 2 when c23 >= 20::float8 then 1 else 0 end) when 0 then 'cold' when 1 then 'warm' when 2 then 'hot' when 3 then 'sales_ready' end end) as "band_score"
from umbral_leads_3
where $1::float8 is not null
