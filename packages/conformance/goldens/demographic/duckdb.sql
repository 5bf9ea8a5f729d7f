with umbral_facts_1 as (
  select
    ("source"."department")::text as f1,
    "source"."free_email_domain" as f3,
    ("source"."country")::text as f5,
    ("source"."seniority")::text as f8,
    ("source"."salary_range")::text as f11,
    ("source"."education")::text as f14,
    "source"."id" as f16
  from "leads" as source
),
umbral_facts as (
  select
    (nullif(case when unicode(f1) between 33 and 126 and unicode(right(f1, 1)) between 33 and 126 then lower(replace(f1, 'İ', 'i̇')) else lower(replace(trim(f1, (chr(9) || chr(10) || chr(11) || chr(12) || chr(13) || chr(32) || chr(160) || chr(5760) || chr(8192) || chr(8193) || chr(8194) || chr(8195) || chr(8196) || chr(8197) || chr(8198) || chr(8199) || chr(8200) || chr(8201) || chr(8202) || chr(8232) || chr(8233) || chr(8239) || chr(8287) || chr(12288) || chr(65279))), 'İ', 'i̇')) end, '')) as h0,
    f3 as h1,
    (nullif(case when unicode(f5) between 33 and 126 and unicode(right(f5, 1)) between 33 and 126 then lower(replace(f5, 'İ', 'i̇')) else lower(replace(trim(f5, (chr(9) || chr(10) || chr(11) || chr(12) || chr(13) || chr(32) || chr(160) || chr(5760) || chr(8192) || chr(8193) || chr(8194) || chr(8195) || chr(8196) || chr(8197) || chr(8198) || chr(8199) || chr(8200) || chr(8201) || chr(8202) || chr(8232) || chr(8233) || chr(8239) || chr(8287) || chr(12288) || chr(65279))), 'İ', 'i̇')) end, '')) as h2,
    (nullif(case when unicode(f8) between 33 and 126 and unicode(right(f8, 1)) between 33 and 126 then lower(replace(f8, 'İ', 'i̇')) else lower(replace(trim(f8, (chr(9) || chr(10) || chr(11) || chr(12) || chr(13) || chr(32) || chr(160) || chr(5760) || chr(8192) || chr(8193) || chr(8194) || chr(8195) || chr(8196) || chr(8197) || chr(8198) || chr(8199) || chr(8200) || chr(8201) || chr(8202) || chr(8232) || chr(8233) || chr(8239) || chr(8287) || chr(12288) || chr(65279))), 'İ', 'i̇')) end, '')) as h3,
    (nullif(case when unicode(f11) between 33 and 126 and unicode(right(f11, 1)) between 33 and 126 then lower(replace(f11, 'İ', 'i̇')) else lower(replace(trim(f11, (chr(9) || chr(10) || chr(11) || chr(12) || chr(13) || chr(32) || chr(160) || chr(5760) || chr(8192) || chr(8193) || chr(8194) || chr(8195) || chr(8196) || chr(8197) || chr(8198) || chr(8199) || chr(8200) || chr(8201) || chr(8202) || chr(8232) || chr(8233) || chr(8239) || chr(8287) || chr(12288) || chr(65279))), 'İ', 'i̇')) end, '')) as h4,
    (nullif(case when unicode(f14) between 33 and 126 and unicode(right(f14, 1)) between 33 and 126 then lower(replace(f14, 'İ', 'i̇')) else lower(replace(trim(f14, (chr(9) || chr(10) || chr(11) || chr(12) || chr(13) || chr(32) || chr(160) || chr(5760) || chr(8192) || chr(8193) || chr(8194) || chr(8195) || chr(8196) || chr(8197) || chr(8198) || chr(8199) || chr(8200) || chr(8201) || chr(8202) || chr(8232) || chr(8233) || chr(8239) || chr(8287) || chr(12288) || chr(65279))), 'İ', 'i̇')) end, '')) as h5,
    f16 as h6
  from umbral_facts_1
),
umbral_leads_1 as (
  select
    source.h6 as c22,
    null::text as c17,
    case when (((coalesce((source.h0) in ('marketing', 'sales'), false)))) then 20::float8 else 0::float8 end as c2,
    case when (((coalesce((source.h1) = true, false)))) then (-10)::float8 else 0::float8 end as c5,
    case when (((coalesce((source.h2) in ('spain', 'united kingdom', 'united states'), false)))) then 15::float8 else 0::float8 end as c8,
    true as c9,
    source.h3 as c10,
    source.h4 as c12,
    source.h5 as c14
  from umbral_facts as source
),
umbral_leads_2 as (
  select
    c22,
    c17,
    (((greatest(0::float8, least(100::float8, ((c2 + c5 + c8 + (case when c9 then case when c10 is null then 0::float8 when c10 in ('c-level', 'vp') then 30::float8 when c10 = 'director' then 25::float8 when c10 = 'manager' then 15::float8 when c10 in ('intern', 'junior') then (-10)::float8 else 0::float8 end else 0::float8 end) + (case when c9 then case when c12 is null then 0::float8 when c12 = 'over 100k' then 20::float8 when c12 = '60k to 100k' then 15::float8 when c12 = '30k to 60k' then 5::float8 else 0::float8 end else 0::float8 end) + (case when c9 then case when c14 is null then 0::float8 when c14 in ('doctorate', 'master') then 15::float8 when c14 = 'bachelor' then 10::float8 else 0::float8 end else 0::float8 end)))))) + 0.000001::float8 + 6755399441055744::float8) - 6755399441055744::float8) as c19
  from umbral_leads_1
)
select
  c22 as "lead",
  c19 as "score_score",
  c17 as "disqualified_score",
  (case when c17 is not null then 'disqualified' else case (case when c19 >= 65::float8 then 3 when c19 >= 45::float8 then 2 when c19 >= 25::float8 then 1 else 0 end) when 0 then 'cold' when 1 then 'warm' when 2 then 'hot' when 3 then 'sales_ready' end end) as "band_score"
from umbral_leads_2
where $1::float8 is not null
