with umbral_events_1 as (
  select
    "source"."lead_id" as e0,
    "source"."type"::text as e1,
    greatest(0::float8, floor(($1::float8 - epoch_ms("source"."at")::float8) / 8640::float8) / 10000::float8) as e2
  from "events" as source
  where "source"."type"::text in ('ebook_downloaded', 'pricing_page_viewed', 'webinar_attended') and isfinite("source"."at") and epoch_ms("source"."at")::float8 <= $1::float8
),
umbral_totals as (
  select
    e0 as lead,
    count(*) filter (where (e1 in ('ebook_downloaded', 'pricing_page_viewed', 'webinar_attended') and e2 <= 30::float8)) as t0
  from umbral_events_1
  group by e0
),
umbral_leads_1 as (
  select
    "source"."id" as c23,
    null::text as c18,
    true as c0,
    "source"."pain"::float8 as c1,
    "source"."urgency"::text as c4,
    totals.t0 as c8,
    "source"."current_supplier"::text as c12
  from "leads" as source
  left join umbral_totals as totals on totals.lead = "source"."id"
),
umbral_leads_2 as (
  select
    c23,
    c18,
    c0,
    case when c1 > '-infinity'::float8 and c1 < 'infinity'::float8 then c1 end as c2,
    nullif(lower(replace(case when left(c4, 1) between '!' and '~' and right(c4, 1) between '!' and '~' then c4 else trim(c4, (chr(9) || chr(10) || chr(11) || chr(12) || chr(13) || chr(32) || chr(160) || chr(5760) || chr(8192) || chr(8193) || chr(8194) || chr(8195) || chr(8196) || chr(8197) || chr(8198) || chr(8199) || chr(8200) || chr(8201) || chr(8202) || chr(8232) || chr(8233) || chr(8239) || chr(8287) || chr(12288) || chr(65279))) end, 'İ', 'i̇')), '') as c5,
    coalesce(c8::float8, 0::float8) as c9,
    nullif(lower(replace(case when left(c12, 1) between '!' and '~' and right(c12, 1) between '!' and '~' then c12 else trim(c12, (chr(9) || chr(10) || chr(11) || chr(12) || chr(13) || chr(32) || chr(160) || chr(5760) || chr(8192) || chr(8193) || chr(8194) || chr(8195) || chr(8196) || chr(8197) || chr(8198) || chr(8199) || chr(8200) || chr(8201) || chr(8202) || chr(8232) || chr(8233) || chr(8239) || chr(8287) || chr(12288) || chr(65279))) end, 'İ', 'i̇')), '') as c13
  from umbral_leads_1
),
umbral_leads_3 as (
  select
    c23,
    c18,
    case when c0 then case when c2 is null then 0::float8 when c2 >= 9::float8 then 45::float8 when c2 >= 7::float8 then 35::float8 when c2 >= 5::float8 then 20::float8 when c2 >= 3::float8 then 10::float8 else 0::float8 end else 0::float8 end as c3,
    case when c0 then case when c5 is null then 0::float8 when c5 = 'this month' then 30::float8 when c5 = 'this quarter' then 20::float8 when c5 = 'this year' then 8::float8 else 0::float8 end else 0::float8 end as c16,
    ((coalesce(c5 = 'just looking', false))) as c6,
    ((coalesce(c9 >= 3::float8, false))) as c10,
    ((c13 is not null and coalesce(c2 >= 6::float8, false))) as c14
  from umbral_leads_2
),
umbral_leads_4 as (
  select
    c23,
    c18,
    c3,
    c16,
    case when c6 then (-10)::float8 else 0::float8 end as c7,
    case when c10 then 15::float8 else 0::float8 end as c11,
    case when c14 then 10::float8 else 0::float8 end as c15
  from umbral_leads_3
),
umbral_leads_5 as (
  select
    c23,
    c18,
    (c3 + c7 + c11 + c15 + c16) as c17
  from umbral_leads_4
),
umbral_leads_6 as (
  select
    c23,
    c18,
    greatest(0::float8, least(100::float8, c17)) as c19
  from umbral_leads_5
),
umbral_leads_7 as (
  select
    c23,
    c18,
    ((c19 + 0.000001::float8 + 6755399441055744::float8) - 6755399441055744::float8) as c20
  from umbral_leads_6
),
umbral_leads_8 as (
  select
    c23,
    c18,
    c20,
    case when c20 >= 70::float8 then 3 when c20 >= 45::float8 then 2 when c20 >= 20::float8 then 1 else 0 end as c21
  from umbral_leads_7
),
umbral_leads_9 as (
  select
    c23,
    c18,
    c20,
    case when c18 is not null then 'disqualified' else case c21 when 0 then 'cold' when 1 then 'warm' when 2 then 'hot' when 3 then 'sales_ready' end end as c22
  from umbral_leads_8
)
select
  c23 as "lead",
  c20 as "score_score",
  c18 as "disqualified_score",
  c22 as "band_score"
from umbral_leads_9
where $1::float8 is not null
