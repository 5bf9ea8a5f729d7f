with umbral_leads_1 as (
  select
    "source"."id" as c39,
    true as c6,
    "source"."is_customer" as c0,
    "source"."has_authority" as c3,
    "source"."budget"::float8 as c7,
    "source"."employees"::float8 as c17,
    "source"."pain"::float8 as c14,
    "source"."urgency"::text as c20,
    "source"."industry"::text as c10
  from "leads" as source
),
umbral_leads_2 as (
  select
    c39,
    c6,
    ((coalesce(c0 = true, false))) as c1,
    ((coalesce(c3 = true, false))) as c4,
    case when c7 > '-infinity'::float8 and c7 < 'infinity'::float8 then c7 end as c8,
    case when c17 > '-infinity'::float8 and c17 < 'infinity'::float8 then c17 end as c18,
    case when c14 > '-infinity'::float8 and c14 < 'infinity'::float8 then c14 end as c15,
    nullif(lower(replace(case when left(c20, 1) between '!' and '~' and right(c20, 1) between '!' and '~' then c20 else trim(c20, (chr(9) || chr(10) || chr(11) || chr(12) || chr(13) || chr(32) || chr(160) || chr(5760) || chr(8192) || chr(8193) || chr(8194) || chr(8195) || chr(8196) || chr(8197) || chr(8198) || chr(8199) || chr(8200) || chr(8201) || chr(8202) || chr(8232) || chr(8233) || chr(8239) || chr(8287) || chr(12288) || chr(65279))) end, 'İ', 'i̇')), '') as c21,
    nullif(lower(replace(case when left(c10, 1) between '!' and '~' and right(c10, 1) between '!' and '~' then c10 else trim(c10, (chr(9) || chr(10) || chr(11) || chr(12) || chr(13) || chr(32) || chr(160) || chr(5760) || chr(8192) || chr(8193) || chr(8194) || chr(8195) || chr(8196) || chr(8197) || chr(8198) || chr(8199) || chr(8200) || chr(8201) || chr(8202) || chr(8232) || chr(8233) || chr(8239) || chr(8287) || chr(12288) || chr(65279))) end, 'İ', 'i̇')), '') as c11
  from umbral_leads_1
),
umbral_leads_3 as (
  select
    c39,
    ((c1)) as c2,
    case when c4 then 25::float8 else 0::float8 end as c5,
    case when c6 then case when c8 is null then 0::float8 when c8 >= 25000::float8 then 35::float8 when c8 >= 15000::float8 then 25::float8 when c8 >= 5000::float8 then 10::float8 else 0::float8 end else 0::float8 end as c9,
    case when c6 then case when c18 is null then 0::float8 when c18 >= 1000::float8 then 30::float8 when c18 >= 200::float8 then 20::float8 when c18 >= 50::float8 then 10::float8 else 0::float8 end else 0::float8 end as c19,
    case when c6 then case when c15 is null then 0::float8 when c15 >= 7::float8 then 70::float8 when c15 >= 4::float8 then 40::float8 else 0::float8 end else 0::float8 end as c16,
    case when c6 then case when c21 is null then 0::float8 when c21 = 'this month' then 30::float8 when c21 = 'this quarter' then 20::float8 else 0::float8 end else 0::float8 end as c22,
    ((coalesce(c11 in ('financial services', 'professional services', 'software'), false))) as c12
  from umbral_leads_2
),
umbral_leads_4 as (
  select
    c39,
    c2,
    c5,
    c9,
    c19,
    case when c2 then 'already' else null::text end as c32,
    (c16 + c22) as c27,
    case when c12 then 10::float8 else 0::float8 end as c13
  from umbral_leads_3
),
umbral_leads_5 as (
  select
    c39,
    c2,
    c32,
    0.3::float8 * c27 as c28,
    (c5 + c9 + c13 + c19) as c23
  from umbral_leads_4
),
umbral_leads_6 as (
  select
    c39,
    c2,
    c32,
    least(30::float8, c28) as c29,
    0.7::float8 * c23 as c24
  from umbral_leads_5
),
umbral_leads_7 as (
  select
    c39,
    c2,
    c32,
    c29,
    least(70::float8, c24) as c25
  from umbral_leads_6
),
umbral_leads_8 as (
  select
    c39,
    c2,
    c32,
    (c25 + c29) as c31
  from umbral_leads_7
),
umbral_leads_9 as (
  select
    c39,
    c2,
    c32,
    c31,
    case when c2 then 0::float8 else c31 end as c33
  from umbral_leads_8
),
umbral_leads_10 as (
  select
    c39,
    c32,
    case when c2 then c33 else c31 end as c34
  from umbral_leads_9
),
umbral_leads_11 as (
  select
    c39,
    c32,
    greatest(0::float8, least(100::float8, c34)) as c35
  from umbral_leads_10
),
umbral_leads_12 as (
  select
    c39,
    c32,
    ((c35 + 0.000001::float8 + 6755399441055744::float8) - 6755399441055744::float8) as c36
  from umbral_leads_11
),
umbral_leads_13 as (
  select
    c39,
    c32,
    c36,
    case when c36 >= 65::float8 then 3 when c36 >= 45::float8 then 2 when c36 >= 25::float8 then 1 else 0 end as c37
  from umbral_leads_12
),
umbral_leads_14 as (
  select
    c39,
    c32,
    c36,
    case when c32 is not null then 'disqualified' else case c37 when 0 then 'cold' when 1 then 'warm' when 2 then 'hot' when 3 then 'sales_ready' end end as c38
  from umbral_leads_13
)
select
  c39 as "lead",
  c36 as "score_score",
  c32 as "disqualified_score",
  c38 as "band_score"
from umbral_leads_14
where $1::float8 is not null
