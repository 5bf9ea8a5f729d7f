with umbral_events_1 as (
  select
    "source"."lead_id" as e0,
    "source"."type"::text as e1,
    greatest(0::float8, floor(($1::float8 - floor(extract(epoch from "source"."at") * 1000)::float8) / 8640::float8) / 10000::float8) as e2
  from "events" as source
  where "source"."type"::text in ('ebook_downloaded', 'pricing_page_viewed', 'webinar_attended') and isfinite("source"."at") and floor(extract(epoch from "source"."at") * 1000)::float8 <= $1::float8
  offset 0
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
    "source"."id" as c21,
    null::text as c16,
    true as c0,
    nullif(lower(trim("source"."current_supplier"::text, E'\t\n\u000b\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff') collate "und-x-icu") collate "C", '') as c11,
    nullif(lower(trim("source"."urgency"::text, E'\t\n\u000b\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff') collate "und-x-icu") collate "C", '') as c4,
    "source"."pain"::float8 as c1,
    totals.t0 as c7
  from "leads" as source
  left join umbral_totals as totals on totals.lead = "source"."id"
  offset 0
),
umbral_leads_2 as (
  select
    c21,
    c16,
    c0,
    c11,
    case when c0 then case when c4 is null then 0::float8 when c4 = 'this month' then 30::float8 when c4 = 'this quarter' then 20::float8 when c4 = 'this year' then 8::float8 else 0::float8 end else 0::float8 end as c14,
    case when c1 > '-infinity'::float8 and c1 < 'infinity'::float8 then c1 end as c2,
    ((coalesce(c4 = 'just looking', false))) as c5,
    coalesce(c7::float8, 0::float8) as c8
  from umbral_leads_1
  offset 0
),
umbral_leads_3 as (
  select
    c21,
    c16,
    c14,
    case when c0 then case when c2 is null then 0::float8 when c2 >= 9::float8 then 45::float8 when c2 >= 7::float8 then 35::float8 when c2 >= 5::float8 then 20::float8 when c2 >= 3::float8 then 10::float8 else 0::float8 end else 0::float8 end as c3,
    case when c5 then (-10)::float8 else 0::float8 end as c6,
    ((coalesce(c8 >= 3::float8, false))) as c9,
    ((c11 is not null and coalesce(c2 >= 6::float8, false))) as c12
  from umbral_leads_2
  offset 0
),
umbral_leads_4 as (
  select
    c21,
    c16,
    c14,
    c3,
    c6,
    case when c9 then 15::float8 else 0::float8 end as c10,
    case when c12 then 10::float8 else 0::float8 end as c13
  from umbral_leads_3
  offset 0
),
umbral_leads_5 as (
  select
    c21,
    c16,
    (c3 + c6 + c10 + c13 + c14) as c15
  from umbral_leads_4
  offset 0
),
umbral_leads_6 as (
  select
    c21,
    c16,
    greatest(0::float8, least(100::float8, c15)) as c17
  from umbral_leads_5
  offset 0
),
umbral_leads_7 as (
  select
    c21,
    c16,
    ((c17 + 0.000001::float8 + 6755399441055744::float8) - 6755399441055744::float8) as c18
  from umbral_leads_6
  offset 0
),
umbral_leads_8 as (
  select
    c21,
    c16,
    c18,
    case when c18 >= 70::float8 then 3 when c18 >= 45::float8 then 2 when c18 >= 20::float8 then 1 else 0 end as c19
  from umbral_leads_7
  offset 0
),
umbral_leads_9 as (
  select
    c21,
    c16,
    c18,
    case when c16 is not null then 'disqualified' else case c19 when 0 then 'cold' when 1 then 'warm' when 2 then 'hot' when 3 then 'sales_ready' end end as c20
  from umbral_leads_8
  offset 0
)
select
  c21 as "lead",
  c18 as "score_score",
  c16 as "disqualified_score",
  c20 as "band_score"
from umbral_leads_9
where $1::float8 is not null
