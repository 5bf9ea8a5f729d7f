with umbral_events_1 as (
  select
    "source"."lead_id" as e0,
    "source"."type"::text as e1,
    greatest(0::float8, floor(($1::float8 - floor(extract(epoch from "source"."at") * 1000)::float8) / 8640::float8) / 10000::float8) as e2
  from "events" as source
  where "source"."type"::text in ('contact_requested', 'email_clicked', 'meeting_booked', 'page_viewed', 'pricing_page_viewed') and isfinite("source"."at") and floor(extract(epoch from "source"."at") * 1000)::float8 <= $1::float8
  offset 0
),
umbral_totals as (
  select
    e0 as lead,
    count(*) filter (where (e1 = 'email_clicked' and e2 <= 90::float8)) as t0,
    count(*) filter (where (e1 in ('contact_requested', 'meeting_booked') and e2 <= 90::float8)) as t1,
    count(*) filter (where (e1 in ('page_viewed', 'pricing_page_viewed') and e2 <= 90::float8)) as t2,
    sum(5::float8 * greatest(0::float8, 1::float8 - e2 / 90::float8)) filter (where (e1 = 'email_clicked' and e2 <= 90::float8)) as t3,
    sum(4::float8 * greatest(0::float8, 1::float8 - e2 / 90::float8)) filter (where (e1 in ('page_viewed', 'pricing_page_viewed') and e2 <= 90::float8)) as t4
  from umbral_events_1
  group by e0
),
umbral_leads_1 as (
  select
    "source"."id" as c55,
    null::text as c41,
    true as c6,
    totals.t1 as c20,
    nullif(lower(trim("source"."seniority"::text, E'\t\n\u000b\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff') collate "und-x-icu") collate "C", '') as c7,
    totals.t4 as c29,
    nullif(lower(trim("source"."industry"::text, E'\t\n\u000b\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff') collate "und-x-icu") collate "C", '') as c3,
    "source"."employees"::float8 as c13,
    nullif(lower(trim("source"."department"::text, E'\t\n\u000b\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff') collate "und-x-icu") collate "C", '') as c0,
    totals.t3 as c26,
    "source"."annual_revenue"::float8 as c9
  from "leads" as source
  left join umbral_totals as totals on totals.lead = "source"."id"
  offset 0
),
umbral_leads_2 as (
  select
    c55,
    c41,
    c6,
    40::float8 * least(1::float8, coalesce(c20::float8, 0::float8)) as c22,
    case when c6 then case when c7 is null then 0::float8 when c7 in ('c-level', 'vp') then 30::float8 when c7 = 'director' then 25::float8 when c7 = 'manager' then 10::float8 else 0::float8 end else 0::float8 end as c8,
    coalesce(c29::float8, 0::float8) as c30,
    ((coalesce(c3 in ('professional services', 'software'), false))) as c4,
    case when c13 > '-infinity'::float8 and c13 < 'infinity'::float8 then c13 end as c14,
    ((coalesce(c0 in ('marketing', 'sales'), false))) as c1,
    coalesce(c26::float8, 0::float8) as c27,
    case when c9 > '-infinity'::float8 and c9 < 'infinity'::float8 then c9 end as c10
  from umbral_leads_1
  offset 0
),
umbral_leads_3 as (
  select
    c55,
    c41,
    c22,
    c8,
    c30,
    case when c4 then 15::float8 else 0::float8 end as c5,
    case when c6 then case when c14 is null then 0::float8 when c14 >= 1000::float8 then 25::float8 when c14 >= 200::float8 then 20::float8 when c14 >= 50::float8 then 10::float8 else 0::float8 end else 0::float8 end as c15,
    case when c1 then 20::float8 else 0::float8 end as c2,
    least(30::float8, c27) as c28,
    ((coalesce(c10 >= 10000000::float8, false))) as c11
  from umbral_leads_2
  offset 0
),
umbral_leads_4 as (
  select
    c55,
    c41,
    c22,
    c5,
    c15,
    (c2 + c8) as c37,
    (c28 + c30) as c34,
    case when c11 then 20::float8 else 0::float8 end as c12
  from umbral_leads_3
  offset 0
),
umbral_leads_5 as (
  select
    c55,
    c41,
    c22,
    least(40::float8, c37) as c38,
    least(60::float8, c34) as c35,
    (c5 + c12 + c15) as c31
  from umbral_leads_4
  offset 0
),
umbral_leads_6 as (
  select
    c55,
    c41,
    c38,
    (c35 + c22) as c40,
    least(60::float8, c31) as c32
  from umbral_leads_5
  offset 0
),
umbral_leads_7 as (
  select
    c55,
    c41,
    greatest(0::float8, least(100::float8, c40)) as c42,
    (c32 + c38) as c44
  from umbral_leads_6
  offset 0
),
umbral_leads_8 as (
  select
    c55,
    c41,
    ((c42 + 0.000001::float8 + 6755399441055744::float8) - 6755399441055744::float8) as c43,
    greatest(0::float8, least(100::float8, c44)) as c45
  from umbral_leads_7
  offset 0
),
umbral_leads_9 as (
  select
    c55,
    c41,
    c43,
    ((c45 + 0.000001::float8 + 6755399441055744::float8) - 6755399441055744::float8) as c46,
    case when c43 >= 65::float8 then 3 when c43 >= 40::float8 then 2 when c43 >= 20::float8 then 1 else 0 end as c53
  from umbral_leads_8
  offset 0
),
umbral_leads_10 as (
  select
    c55,
    c41,
    c43,
    c46,
    c53,
    case when c46 >= 75::float8 then 3 when c46 >= 50::float8 then 2 when c46 >= 25::float8 then 1 else 0 end as c52,
    (3::float8 * c43 + 2::float8 * c46) / 5::float8 as c47
  from umbral_leads_9
  offset 0
),
umbral_leads_11 as (
  select
    c55,
    c41,
    c43,
    c46,
    case when c41 is not null or c41 is not null then 'disqualified' else case c52 when 0 then case c53 when 0 then 'D4' when 1 then 'D3' when 2 then 'D2' when 3 then 'D1' end when 1 then case c53 when 0 then 'C4' when 1 then 'C3' when 2 then 'C2' when 3 then 'C1' end when 2 then case c53 when 0 then 'B4' when 1 then 'B3' when 2 then 'B2' when 3 then 'B1' end when 3 then case c53 when 0 then 'A4' when 1 then 'A3' when 2 then 'A2' when 3 then 'A1' end end end as c54,
    greatest(0::float8, least(100::float8, c47)) as c48
  from umbral_leads_10
  offset 0
),
umbral_leads_12 as (
  select
    c55,
    c41,
    c43,
    c46,
    c54,
    ((c48 + 0.000001::float8 + 6755399441055744::float8) - 6755399441055744::float8) as c49
  from umbral_leads_11
  offset 0
),
umbral_leads_13 as (
  select
    c55,
    c41,
    c43,
    c46,
    c54,
    c49,
    case when c49 >= 60::float8 then 2 when c49 >= 30::float8 then 1 else 0 end as c50
  from umbral_leads_12
  offset 0
),
umbral_leads_14 as (
  select
    c55,
    c41,
    c43,
    c46,
    c54,
    c49,
    case when c41 is not null then 'disqualified' else case c50 when 0 then 'cold' when 1 then 'warm' when 2 then 'sales_ready' end end as c51
  from umbral_leads_13
  offset 0
)
select
  c55 as "lead",
  c43 as "score_engagement",
  c41 as "disqualified_engagement",
  c46 as "score_fit",
  c41 as "disqualified_fit",
  c49 as "score_total",
  c41 as "disqualified_total",
  c51 as "band_total",
  c54 as "grade_grade"
from umbral_leads_14
where $1::float8 is not null
