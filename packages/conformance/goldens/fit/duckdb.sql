with umbral_leads_1 as (
  select
    "source"."id" as c37,
    true as c6,
    nullif(lower(replace(trim("source"."urgency"::text, (chr(9) || chr(10) || chr(11) || chr(12) || chr(13) || chr(32) || chr(160) || chr(5760) || chr(8192) || chr(8193) || chr(8194) || chr(8195) || chr(8196) || chr(8197) || chr(8198) || chr(8199) || chr(8200) || chr(8201) || chr(8202) || chr(8232) || chr(8233) || chr(8239) || chr(8287) || chr(12288) || chr(65279))), 'İ', 'i̇')), '') as c19,
    "source"."is_customer" as c0,
    "source"."has_authority" as c3,
    "source"."budget"::float8 as c7,
    nullif(lower(replace(trim("source"."industry"::text, (chr(9) || chr(10) || chr(11) || chr(12) || chr(13) || chr(32) || chr(160) || chr(5760) || chr(8192) || chr(8193) || chr(8194) || chr(8195) || chr(8196) || chr(8197) || chr(8198) || chr(8199) || chr(8200) || chr(8201) || chr(8202) || chr(8232) || chr(8233) || chr(8239) || chr(8287) || chr(12288) || chr(65279))), 'İ', 'i̇')), '') as c10,
    "source"."employees"::float8 as c16,
    "source"."pain"::float8 as c13
  from "leads" as source
),
umbral_leads_2 as (
  select
    c37,
    c6,
    case when c6 then case when c19 is null then 0::float8 when c19 = 'this month' then 30::float8 when c19 = 'this quarter' then 20::float8 else 0::float8 end else 0::float8 end as c20,
    ((coalesce(c0 = true, false))) as c1,
    ((coalesce(c3 = true, false))) as c4,
    case when c7 > '-infinity'::float8 and c7 < 'infinity'::float8 then c7 end as c8,
    ((coalesce(c10 in ('financial services', 'professional services', 'software'), false))) as c11,
    case when c16 > '-infinity'::float8 and c16 < 'infinity'::float8 then c16 end as c17,
    case when c13 > '-infinity'::float8 and c13 < 'infinity'::float8 then c13 end as c14
  from umbral_leads_1
),
umbral_leads_3 as (
  select
    c37,
    c20,
    ((c1)) as c2,
    case when c4 then 25::float8 else 0::float8 end as c5,
    case when c6 then case when c8 is null then 0::float8 when c8 >= 25000::float8 then 35::float8 when c8 >= 15000::float8 then 25::float8 when c8 >= 5000::float8 then 10::float8 else 0::float8 end else 0::float8 end as c9,
    case when c11 then 10::float8 else 0::float8 end as c12,
    case when c6 then case when c17 is null then 0::float8 when c17 >= 1000::float8 then 30::float8 when c17 >= 200::float8 then 20::float8 when c17 >= 50::float8 then 10::float8 else 0::float8 end else 0::float8 end as c18,
    case when c6 then case when c14 is null then 0::float8 when c14 >= 7::float8 then 70::float8 when c14 >= 4::float8 then 40::float8 else 0::float8 end else 0::float8 end as c15
  from umbral_leads_2
),
umbral_leads_4 as (
  select
    c37,
    c2,
    case when c2 then 'already' else null::text end as c30,
    (c5 + c9 + c12 + c18) as c21,
    (c15 + c20) as c25
  from umbral_leads_3
),
umbral_leads_5 as (
  select
    c37,
    c2,
    c30,
    0.7::float8 * c21 as c22,
    0.3::float8 * c25 as c26
  from umbral_leads_4
),
umbral_leads_6 as (
  select
    c37,
    c2,
    c30,
    least(70::float8, c22) as c23,
    least(30::float8, c26) as c27
  from umbral_leads_5
),
umbral_leads_7 as (
  select
    c37,
    c2,
    c30,
    (c23 + c27) as c29
  from umbral_leads_6
),
umbral_leads_8 as (
  select
    c37,
    c2,
    c30,
    c29,
    case when c2 then 0::float8 else c29 end as c31
  from umbral_leads_7
),
umbral_leads_9 as (
  select
    c37,
    c30,
    case when c2 then c31 else c29 end as c32
  from umbral_leads_8
),
umbral_leads_10 as (
  select
    c37,
    c30,
    greatest(0::float8, least(100::float8, c32)) as c33
  from umbral_leads_9
),
umbral_leads_11 as (
  select
    c37,
    c30,
    ((c33 + 0.000001::float8 + 6755399441055744::float8) - 6755399441055744::float8) as c34
  from umbral_leads_10
),
umbral_leads_12 as (
  select
    c37,
    c30,
    c34,
    case when c34 >= 65::float8 then 3 when c34 >= 45::float8 then 2 when c34 >= 25::float8 then 1 else 0 end as c35
  from umbral_leads_11
),
umbral_leads_13 as (
  select
    c37,
    c30,
    c34,
    case when c30 is not null then 'disqualified' else case c35 when 0 then 'cold' when 1 then 'warm' when 2 then 'hot' when 3 then 'sales_ready' end end as c36
  from umbral_leads_12
)
select
  c37 as "lead",
  c34 as "score_score",
  c30 as "disqualified_score",
  c36 as "band_score"
from umbral_leads_13
where $1::float8 is not null
