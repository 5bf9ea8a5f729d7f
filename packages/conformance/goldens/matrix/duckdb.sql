with umbral_events_1 as (
  select
    "source"."lead_id" as e0,
    "source"."type"::text as e1,
    greatest(0::float8, floor(($1::float8 - epoch_ms("source"."at")::float8) / 8640::float8) / 10000::float8) as e2
  from "events" as source
  where "source"."type"::text in ('contact_requested', 'email_clicked', 'meeting_booked', 'page_viewed', 'pricing_page_viewed') and isfinite("source"."at") and epoch_ms("source"."at")::float8 <= $1::float8
),
umbral_totals as (
  select
    e0 as lead,
    count(*) filter (where (e1 = 'email_clicked' and e2 <= 90::float8)) as t0,
    count(*) filter (where (e1 in ('contact_requested', 'meeting_booked') and e2 <= 90::float8)) as t1,
    count(*) filter (where (e1 in ('page_viewed', 'pricing_page_viewed') and e2 <= 90::float8)) as t2,
    sum(case when (e1 = 'email_clicked' and e2 <= 90::float8) then 5::float8 * greatest(0::float8, 1::float8 - e2 / 90::float8) end) as t3,
    sum(case when (e1 in ('page_viewed', 'pricing_page_viewed') and e2 <= 90::float8) then 4::float8 * greatest(0::float8, 1::float8 - e2 / 90::float8) end) as t4
  from umbral_events_1
  group by e0
),
umbral_leads_1 as (
  select
    "source"."id" as c58,
    null::text as c44,
    true as c8,
    totals.t1 as c23,
    totals.t4 as c32,
    "source"."employees"::float8 as c16,
    "source"."seniority"::text as c9,
    totals.t3 as c29,
    "source"."industry"::text as c4,
    "source"."annual_revenue"::float8 as c12,
    "source"."department"::text as c0
  from "leads" as source
  left join umbral_totals as totals on totals.lead = "source"."id"
),
umbral_leads_2 as (
  select
    c58,
    c44,
    c8,
    40::float8 * least(1::float8, coalesce(c23::float8, 0::float8)) as c25,
    coalesce(c32::float8, 0::float8) as c33,
    case when c16 > '-infinity'::float8 and c16 < 'infinity'::float8 then c16 end as c17,
    nullif(lower(replace(case when left(c9, 1) between '!' and '~' and right(c9, 1) between '!' and '~' then c9 else trim(c9, (chr(9) || chr(10) || chr(11) || chr(12) || chr(13) || chr(32) || chr(160) || chr(5760) || chr(8192) || chr(8193) || chr(8194) || chr(8195) || chr(8196) || chr(8197) || chr(8198) || chr(8199) || chr(8200) || chr(8201) || chr(8202) || chr(8232) || chr(8233) || chr(8239) || chr(8287) || chr(12288) || chr(65279))) end, 'İ', 'i̇')), '') as c10,
    coalesce(c29::float8, 0::float8) as c30,
    nullif(lower(replace(case when left(c4, 1) between '!' and '~' and right(c4, 1) between '!' and '~' then c4 else trim(c4, (chr(9) || chr(10) || chr(11) || chr(12) || chr(13) || chr(32) || chr(160) || chr(5760) || chr(8192) || chr(8193) || chr(8194) || chr(8195) || chr(8196) || chr(8197) || chr(8198) || chr(8199) || chr(8200) || chr(8201) || chr(8202) || chr(8232) || chr(8233) || chr(8239) || chr(8287) || chr(12288) || chr(65279))) end, 'İ', 'i̇')), '') as c5,
    case when c12 > '-infinity'::float8 and c12 < 'infinity'::float8 then c12 end as c13,
    nullif(lower(replace(case when left(c0, 1) between '!' and '~' and right(c0, 1) between '!' and '~' then c0 else trim(c0, (chr(9) || chr(10) || chr(11) || chr(12) || chr(13) || chr(32) || chr(160) || chr(5760) || chr(8192) || chr(8193) || chr(8194) || chr(8195) || chr(8196) || chr(8197) || chr(8198) || chr(8199) || chr(8200) || chr(8201) || chr(8202) || chr(8232) || chr(8233) || chr(8239) || chr(8287) || chr(12288) || chr(65279))) end, 'İ', 'i̇')), '') as c1
  from umbral_leads_1
),
umbral_leads_3 as (
  select
    c58,
    c44,
    c25,
    c33,
    case when c8 then case when c17 is null then 0::float8 when c17 >= 1000::float8 then 25::float8 when c17 >= 200::float8 then 20::float8 when c17 >= 50::float8 then 10::float8 else 0::float8 end else 0::float8 end as c18,
    case when c8 then case when c10 is null then 0::float8 when c10 in ('c-level', 'vp') then 30::float8 when c10 = 'director' then 25::float8 when c10 = 'manager' then 10::float8 else 0::float8 end else 0::float8 end as c11,
    least(30::float8, c30) as c31,
    ((coalesce(c5 in ('professional services', 'software'), false))) as c6,
    ((coalesce(c13 >= 10000000::float8, false))) as c14,
    ((coalesce(c1 in ('marketing', 'sales'), false))) as c2
  from umbral_leads_2
),
umbral_leads_4 as (
  select
    c58,
    c44,
    c25,
    c18,
    c11,
    (c31 + c33) as c37,
    case when c6 then 15::float8 else 0::float8 end as c7,
    case when c14 then 20::float8 else 0::float8 end as c15,
    case when c2 then 20::float8 else 0::float8 end as c3
  from umbral_leads_3
),
umbral_leads_5 as (
  select
    c58,
    c44,
    c25,
    least(60::float8, c37) as c38,
    (c7 + c15 + c18) as c34,
    (c3 + c11) as c40
  from umbral_leads_4
),
umbral_leads_6 as (
  select
    c58,
    c44,
    (c38 + c25) as c43,
    least(60::float8, c34) as c35,
    least(40::float8, c40) as c41
  from umbral_leads_5
),
umbral_leads_7 as (
  select
    c58,
    c44,
    greatest(0::float8, least(100::float8, c43)) as c45,
    (c35 + c41) as c47
  from umbral_leads_6
),
umbral_leads_8 as (
  select
    c58,
    c44,
    ((c45 + 0.000001::float8 + 6755399441055744::float8) - 6755399441055744::float8) as c46,
    greatest(0::float8, least(100::float8, c47)) as c48
  from umbral_leads_7
),
umbral_leads_9 as (
  select
    c58,
    c44,
    c46,
    ((c48 + 0.000001::float8 + 6755399441055744::float8) - 6755399441055744::float8) as c49,
    case when c46 >= 65::float8 then 3 when c46 >= 40::float8 then 2 when c46 >= 20::float8 then 1 else 0 end as c56
  from umbral_leads_8
),
umbral_leads_10 as (
  select
    c58,
    c44,
    c46,
    c49,
    c56,
    case when c49 >= 75::float8 then 3 when c49 >= 50::float8 then 2 when c49 >= 25::float8 then 1 else 0 end as c55,
    (3::float8 * c46 + 2::float8 * c49) / 5::float8 as c50
  from umbral_leads_9
),
umbral_leads_11 as (
  select
    c58,
    c44,
    c46,
    c49,
    case when c44 is not null or c44 is not null then 'disqualified' else case c55 when 0 then case c56 when 0 then 'D4' when 1 then 'D3' when 2 then 'D2' when 3 then 'D1' end when 1 then case c56 when 0 then 'C4' when 1 then 'C3' when 2 then 'C2' when 3 then 'C1' end when 2 then case c56 when 0 then 'B4' when 1 then 'B3' when 2 then 'B2' when 3 then 'B1' end when 3 then case c56 when 0 then 'A4' when 1 then 'A3' when 2 then 'A2' when 3 then 'A1' end end end as c57,
    greatest(0::float8, least(100::float8, c50)) as c51
  from umbral_leads_10
),
umbral_leads_12 as (
  select
    c58,
    c44,
    c46,
    c49,
    c57,
    ((c51 + 0.000001::float8 + 6755399441055744::float8) - 6755399441055744::float8) as c52
  from umbral_leads_11
),
umbral_leads_13 as (
  select
    c58,
    c44,
    c46,
    c49,
    c57,
    c52,
    case when c52 >= 60::float8 then 2 when c52 >= 30::float8 then 1 else 0 end as c53
  from umbral_leads_12
),
umbral_leads_14 as (
  select
    c58,
    c44,
    c46,
    c49,
    c57,
    c52,
    case when c44 is not null then 'disqualified' else case c53 when 0 then 'cold' when 1 then 'warm' when 2 then 'sales_ready' end end as c54
  from umbral_leads_13
)
select
  c58 as "lead",
  c46 as "score_engagement",
  c44 as "disqualified_engagement",
  c49 as "score_fit",
  c44 as "disqualified_fit",
  c52 as "score_total",
  c44 as "disqualified_total",
  c54 as "band_total",
  c57 as "grade_grade"
from umbral_leads_14
where $1::float8 is not null
