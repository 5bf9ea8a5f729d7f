with umbral_leads_1 as (
  select
    "source"."id" as c27,
    null::text as c22,
    case when (((coalesce((nullif(lower(replace(trim(("source"."department")::text, (chr(9) || chr(10) || chr(11) || chr(12) || chr(13) || chr(32) || chr(160) || chr(5760) || chr(8192) || chr(8193) || chr(8194) || chr(8195) || chr(8196) || chr(8197) || chr(8198) || chr(8199) || chr(8200) || chr(8201) || chr(8202) || chr(8232) || chr(8233) || chr(8239) || chr(8287) || chr(12288) || chr(65279))), 'İ', 'i̇')), '')) in ('marketing', 'sales'), false)))) then 20::float8 else 0::float8 end as c3,
    case when (((coalesce(("source"."free_email_domain") = true, false)))) then (-10)::float8 else 0::float8 end as c6,
    case when (((coalesce((nullif(lower(replace(trim(("source"."country")::text, (chr(9) || chr(10) || chr(11) || chr(12) || chr(13) || chr(32) || chr(160) || chr(5760) || chr(8192) || chr(8193) || chr(8194) || chr(8195) || chr(8196) || chr(8197) || chr(8198) || chr(8199) || chr(8200) || chr(8201) || chr(8202) || chr(8232) || chr(8233) || chr(8239) || chr(8287) || chr(12288) || chr(65279))), 'İ', 'i̇')), '')) in ('spain', 'united kingdom', 'united states'), false)))) then 15::float8 else 0::float8 end as c10,
    true as c11,
    nullif(lower(replace(trim(("source"."seniority")::text, (chr(9) || chr(10) || chr(11) || chr(12) || chr(13) || chr(32) || chr(160) || chr(5760) || chr(8192) || chr(8193) || chr(8194) || chr(8195) || chr(8196) || chr(8197) || chr(8198) || chr(8199) || chr(8200) || chr(8201) || chr(8202) || chr(8232) || chr(8233) || chr(8239) || chr(8287) || chr(12288) || chr(65279))), 'İ', 'i̇')), '') as c13,
    nullif(lower(replace(trim(("source"."salary_range")::text, (chr(9) || chr(10) || chr(11) || chr(12) || chr(13) || chr(32) || chr(160) || chr(5760) || chr(8192) || chr(8193) || chr(8194) || chr(8195) || chr(8196) || chr(8197) || chr(8198) || chr(8199) || chr(8200) || chr(8201) || chr(8202) || chr(8232) || chr(8233) || chr(8239) || chr(8287) || chr(12288) || chr(65279))), 'İ', 'i̇')), '') as c16,
    nullif(lower(replace(trim(("source"."education")::text, (chr(9) || chr(10) || chr(11) || chr(12) || chr(13) || chr(32) || chr(160) || chr(5760) || chr(8192) || chr(8193) || chr(8194) || chr(8195) || chr(8196) || chr(8197) || chr(8198) || chr(8199) || chr(8200) || chr(8201) || chr(8202) || chr(8232) || chr(8233) || chr(8239) || chr(8287) || chr(12288) || chr(65279))), 'İ', 'i̇')), '') as c19
  from "leads" as source
),
umbral_leads_2 as (
  select
    c27,
    c22,
    (((greatest(0::float8, least(100::float8, ((c3 + c6 + c10 + (case when c11 then case when c13 is null then 0::float8 when c13 in ('c-level', 'vp') then 30::float8 when c13 = 'director' then 25::float8 when c13 = 'manager' then 15::float8 when c13 in ('intern', 'junior') then (-10)::float8 else 0::float8 end else 0::float8 end) + (case when c11 then case when c16 is null then 0::float8 when c16 = 'over 100k' then 20::float8 when c16 = '60k to 100k' then 15::float8 when c16 = '30k to 60k' then 5::float8 else 0::float8 end else 0::float8 end) + (case when c11 then case when c19 is null then 0::float8 when c19 in ('doctorate', 'master') then 15::float8 when c19 = 'bachelor' then 10::float8 else 0::float8 end else 0::float8 end)))))) + 0.000001::float8 + 6755399441055744::float8) - 6755399441055744::float8) as c24
  from umbral_leads_1
)
select
  c27 as "lead",
  c24 as "score_score",
  c22 as "disqualified_score",
  (case when c22 is not null then 'disqualified' else case (case when c24 >= 65::float8 then 3 when c24 >= 45::float8 then 2 when c24 >= 25::float8 then 1 else 0 end) when 0 then 'cold' when 1 then 'warm' when 2 then 'hot' when 3 then 'sales_ready' end end) as "band_score"
from umbral_leads_2
where $1::float8 is not null
