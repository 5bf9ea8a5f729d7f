with umbral_leads_1 as (
  select
    "source"."id" as c27,
    null::text as c22,
    true as c11,
    "source"."free_email_domain" as c4,
    "source"."seniority"::text as c12,
    "source"."salary_range"::text as c15,
    "source"."education"::text as c18,
    "source"."department"::text as c0,
    "source"."country"::text as c7
  from "leads" as source
),
umbral_leads_2 as (
  select
    c27,
    c22,
    c11,
    ((coalesce(c4 = true, false))) as c5,
    nullif(lower(replace(case when left(c12, 1) between '!' and '~' and right(c12, 1) between '!' and '~' then c12 else trim(c12, (chr(9) || chr(10) || chr(11) || chr(12) || chr(13) || chr(32) || chr(160) || chr(5760) || chr(8192) || chr(8193) || chr(8194) || chr(8195) || chr(8196) || chr(8197) || chr(8198) || chr(8199) || chr(8200) || chr(8201) || chr(8202) || chr(8232) || chr(8233) || chr(8239) || chr(8287) || chr(12288) || chr(65279))) end, 'İ', 'i̇')), '') as c13,
    nullif(lower(replace(case when left(c15, 1) between '!' and '~' and right(c15, 1) between '!' and '~' then c15 else trim(c15, (chr(9) || chr(10) || chr(11) || chr(12) || chr(13) || chr(32) || chr(160) || chr(5760) || chr(8192) || chr(8193) || chr(8194) || chr(8195) || chr(8196) || chr(8197) || chr(8198) || chr(8199) || chr(8200) || chr(8201) || chr(8202) || chr(8232) || chr(8233) || chr(8239) || chr(8287) || chr(12288) || chr(65279))) end, 'İ', 'i̇')), '') as c16,
    nullif(lower(replace(case when left(c18, 1) between '!' and '~' and right(c18, 1) between '!' and '~' then c18 else trim(c18, (chr(9) || chr(10) || chr(11) || chr(12) || chr(13) || chr(32) || chr(160) || chr(5760) || chr(8192) || chr(8193) || chr(8194) || chr(8195) || chr(8196) || chr(8197) || chr(8198) || chr(8199) || chr(8200) || chr(8201) || chr(8202) || chr(8232) || chr(8233) || chr(8239) || chr(8287) || chr(12288) || chr(65279))) end, 'İ', 'i̇')), '') as c19,
    nullif(lower(replace(case when left(c0, 1) between '!' and '~' and right(c0, 1) between '!' and '~' then c0 else trim(c0, (chr(9) || chr(10) || chr(11) || chr(12) || chr(13) || chr(32) || chr(160) || chr(5760) || chr(8192) || chr(8193) || chr(8194) || chr(8195) || chr(8196) || chr(8197) || chr(8198) || chr(8199) || chr(8200) || chr(8201) || chr(8202) || chr(8232) || chr(8233) || chr(8239) || chr(8287) || chr(12288) || chr(65279))) end, 'İ', 'i̇')), '') as c1,
    nullif(lower(replace(case when left(c7, 1) between '!' and '~' and right(c7, 1) between '!' and '~' then c7 else trim(c7, (chr(9) || chr(10) || chr(11) || chr(12) || chr(13) || chr(32) || chr(160) || chr(5760) || chr(8192) || chr(8193) || chr(8194) || chr(8195) || chr(8196) || chr(8197) || chr(8198) || chr(8199) || chr(8200) || chr(8201) || chr(8202) || chr(8232) || chr(8233) || chr(8239) || chr(8287) || chr(12288) || chr(65279))) end, 'İ', 'i̇')), '') as c8
  from umbral_leads_1
),
umbral_leads_3 as (
  select
    c27,
    c22,
    case when c5 then (-10)::float8 else 0::float8 end as c6,
    case when c11 then case when c13 is null then 0::float8 when c13 in ('c-level', 'vp') then 30::float8 when c13 = 'director' then 25::float8 when c13 = 'manager' then 15::float8 when c13 in ('intern', 'junior') then (-10)::float8 else 0::float8 end else 0::float8 end as c14,
    case when c11 then case when c16 is null then 0::float8 when c16 = 'over 100k' then 20::float8 when c16 = '60k to 100k' then 15::float8 when c16 = '30k to 60k' then 5::float8 else 0::float8 end else 0::float8 end as c17,
    case when c11 then case when c19 is null then 0::float8 when c19 in ('doctorate', 'master') then 15::float8 when c19 = 'bachelor' then 10::float8 else 0::float8 end else 0::float8 end as c20,
    ((coalesce(c1 in ('marketing', 'sales'), false))) as c2,
    ((coalesce(c8 in ('spain', 'united kingdom', 'united states'), false))) as c9
  from umbral_leads_2
),
umbral_leads_4 as (
  select
    c27,
    c22,
    c6,
    c14,
    c17,
    c20,
    case when c2 then 20::float8 else 0::float8 end as c3,
    case when c9 then 15::float8 else 0::float8 end as c10
  from umbral_leads_3
),
umbral_leads_5 as (
  select
    c27,
    c22,
    (c3 + c6 + c10 + c14 + c17 + c20) as c21
  from umbral_leads_4
),
umbral_leads_6 as (
  select
    c27,
    c22,
    greatest(0::float8, least(100::float8, c21)) as c23
  from umbral_leads_5
),
umbral_leads_7 as (
  select
    c27,
    c22,
    ((c23 + 0.000001::float8 + 6755399441055744::float8) - 6755399441055744::float8) as c24
  from umbral_leads_6
),
umbral_leads_8 as (
  select
    c27,
    c22,
    c24,
    case when c24 >= 65::float8 then 3 when c24 >= 45::float8 then 2 when c24 >= 25::float8 then 1 else 0 end as c25
  from umbral_leads_7
),
umbral_leads_9 as (
  select
    c27,
    c22,
    c24,
    case when c22 is not null then 'disqualified' else case c25 when 0 then 'cold' when 1 then 'warm' when 2 then 'hot' when 3 then 'sales_ready' end end as c26
  from umbral_leads_8
)
select
  c27 as "lead",
  c24 as "score_score",
  c22 as "disqualified_score",
  c26 as "band_score"
from umbral_leads_9
where $1::float8 is not null
