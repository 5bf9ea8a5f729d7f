with umbral_leads_1 as (
  select
    "source"."id" as c32,
    null::text as c27,
    case when (((coalesce(("source"."free_email_domain") = true, false)))) then (-10)::float8 else 0::float8 end as c7,
    ("source"."department")::text as c1,
    ("source"."country")::text as c9,
    true as c13,
    ("source"."seniority")::text as c15,
    ("source"."salary_range")::text as c19,
    ("source"."education")::text as c23
  from "leads" as source
),
umbral_leads_2 as (
  select
    c32,
    c27,
    c7,
    c1,
    c9,
    c13,
    nullif(lower(replace(case when left(c15, 1) between '!' and '~' and right(c15, 1) between '!' and '~' then c15 else trim(c15, (chr(9) || chr(10) || chr(11) || chr(12) || chr(13) || chr(32) || chr(160) || chr(5760) || chr(8192) || chr(8193) || chr(8194) || chr(8195) || chr(8196) || chr(8197) || chr(8198) || chr(8199) || chr(8200) || chr(8201) || chr(8202) || chr(8232) || chr(8233) || chr(8239) || chr(8287) || chr(12288) || chr(65279))) end, 'İ', 'i̇')), '') as c16,
    nullif(lower(replace(case when left(c19, 1) between '!' and '~' and right(c19, 1) between '!' and '~' then c19 else trim(c19, (chr(9) || chr(10) || chr(11) || chr(12) || chr(13) || chr(32) || chr(160) || chr(5760) || chr(8192) || chr(8193) || chr(8194) || chr(8195) || chr(8196) || chr(8197) || chr(8198) || chr(8199) || chr(8200) || chr(8201) || chr(8202) || chr(8232) || chr(8233) || chr(8239) || chr(8287) || chr(12288) || chr(65279))) end, 'İ', 'i̇')), '') as c20,
    nullif(lower(replace(case when left(c23, 1) between '!' and '~' and right(c23, 1) between '!' and '~' then c23 else trim(c23, (chr(9) || chr(10) || chr(11) || chr(12) || chr(13) || chr(32) || chr(160) || chr(5760) || chr(8192) || chr(8193) || chr(8194) || chr(8195) || chr(8196) || chr(8197) || chr(8198) || chr(8199) || chr(8200) || chr(8201) || chr(8202) || chr(8232) || chr(8233) || chr(8239) || chr(8287) || chr(12288) || chr(65279))) end, 'İ', 'i̇')), '') as c24
  from umbral_leads_1
),
umbral_leads_3 as (
  select
    c32,
    c27,
    (((greatest(0::float8, least(100::float8, (((case when (((coalesce((nullif(lower(replace(case when left(c1, 1) between '!' and '~' and right(c1, 1) between '!' and '~' then c1 else trim(c1, (chr(9) || chr(10) || chr(11) || chr(12) || chr(13) || chr(32) || chr(160) || chr(5760) || chr(8192) || chr(8193) || chr(8194) || chr(8195) || chr(8196) || chr(8197) || chr(8198) || chr(8199) || chr(8200) || chr(8201) || chr(8202) || chr(8232) || chr(8233) || chr(8239) || chr(8287) || chr(12288) || chr(65279))) end, 'İ', 'i̇')), '')) in ('marketing', 'sales'), false)))) then 20::float8 else 0::float8 end) + c7 + (case when (((coalesce((nullif(lower(replace(case when left(c9, 1) between '!' and '~' and right(c9, 1) between '!' and '~' then c9 else trim(c9, (chr(9) || chr(10) || chr(11) || chr(12) || chr(13) || chr(32) || chr(160) || chr(5760) || chr(8192) || chr(8193) || chr(8194) || chr(8195) || chr(8196) || chr(8197) || chr(8198) || chr(8199) || chr(8200) || chr(8201) || chr(8202) || chr(8232) || chr(8233) || chr(8239) || chr(8287) || chr(12288) || chr(65279))) end, 'İ', 'i̇')), '')) in ('spain', 'united kingdom', 'united states'), false)))) then 15::float8 else 0::float8 end) + (case when c13 then case when c16 is null then 0::float8 when c16 in ('c-level', 'vp') then 30::float8 when c16 = 'director' then 25::float8 when c16 = 'manager' then 15::float8 when c16 in ('intern', 'junior') then (-10)::float8 else 0::float8 end else 0::float8 end) + (case when c13 then case when c20 is null then 0::float8 when c20 = 'over 100k' then 20::float8 when c20 = '60k to 100k' then 15::float8 when c20 = '30k to 60k' then 5::float8 else 0::float8 end else 0::float8 end) + (case when c13 then case when c24 is null then 0::float8 when c24 in ('doctorate', 'master') then 15::float8 when c24 = 'bachelor' then 10::float8 else 0::float8 end else 0::float8 end)))))) + 0.000001::float8 + 6755399441055744::float8) - 6755399441055744::float8) as c29
  from umbral_leads_2
)
select
  c32 as "lead",
  c29 as "score_score",
  c27 as "disqualified_score",
  (case when c27 is not null then 'disqualified' else case (case when c29 >= 65::float8 then 3 when c29 >= 45::float8 then 2 when c29 >= 25::float8 then 1 else 0 end) when 0 then 'cold' when 1 then 'warm' when 2 then 'hot' when 3 then 'sales_ready' end end) as "band_score"
from umbral_leads_3
where $1::float8 is not null
