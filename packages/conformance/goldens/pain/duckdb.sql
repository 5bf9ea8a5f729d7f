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
    "source"."id" as c24,
    null::text as c19,
    case when (((coalesce((coalesce((totals.t0)::float8, 0::float8)) >= 3::float8, false)))) then 15::float8 else 0::float8 end as c12,
    true as c0,
    nullif(lower(replace(trim(("source"."urgency")::text, (chr(9) || chr(10) || chr(11) || chr(12) || chr(13) || chr(32) || chr(160) || chr(5760) || chr(8192) || chr(8193) || chr(8194) || chr(8195) || chr(8196) || chr(8197) || chr(8198) || chr(8199) || chr(8200) || chr(8201) || chr(8202) || chr(8232) || chr(8233) || chr(8239) || chr(8287) || chr(12288) || chr(65279))), 'İ', 'i̇')), '') as c6,
    nullif(lower(replace(trim(("source"."current_supplier")::text, (chr(9) || chr(10) || chr(11) || chr(12) || chr(13) || chr(32) || chr(160) || chr(5760) || chr(8192) || chr(8193) || chr(8194) || chr(8195) || chr(8196) || chr(8197) || chr(8198) || chr(8199) || chr(8200) || chr(8201) || chr(8202) || chr(8232) || chr(8233) || chr(8239) || chr(8287) || chr(12288) || chr(65279))), 'İ', 'i̇')), '') as c14,
    ("source"."pain")::float8 as c2
  from "leads" as source
  left join umbral_totals as totals on totals.lead = "source"."id"
),
umbral_leads_2 as (
  select
    c24,
    c19,
    c12,
    c0,
    c6,
    c14,
    case when c2 > '-infinity'::float8 and c2 < 'infinity'::float8 then c2 end as c3
  from umbral_leads_1
),
umbral_leads_3 as (
  select
    c24,
    c19,
    (((greatest(0::float8, least(100::float8, (((case when c0 then case when c3 is null then 0::float8 when c3 >= 9::float8 then 45::float8 when c3 >= 7::float8 then 35::float8 when c3 >= 5::float8 then 20::float8 when c3 >= 3::float8 then 10::float8 else 0::float8 end else 0::float8 end) + (case when (((coalesce(c6 = 'just looking', false)))) then (-10)::float8 else 0::float8 end) + c12 + (case when (((c14 is not null and coalesce(c3 >= 6::float8, false)))) then 10::float8 else 0::float8 end) + (case when c0 then case when c6 is null then 0::float8 when c6 = 'this month' then 30::float8 when c6 = 'this quarter' then 20::float8 when c6 = 'this year' then 8::float8 else 0::float8 end else 0::float8 end)))))) + 0.000001::float8 + 6755399441055744::float8) - 6755399441055744::float8) as c21
  from umbral_leads_2
)
select
  c24 as "lead",
  c21 as "score_score",
  c19 as "disqualified_score",
  (case when c19 is not null then 'disqualified' else case (case when c21 >= 70::float8 then 3 when c21 >= 45::float8 then 2 when c21 >= 20::float8 then 1 else 0 end) when 0 then 'cold' when 1 then 'warm' when 2 then 'hot' when 3 then 'sales_ready' end end) as "band_score"
from umbral_leads_3
where $1::float8 is not null
