with umbral_facts_1 as (
  select
    nullif(lower(replace(regexp_replace(("source"."department")::text, E'^[\\t-\\r \\x{a0}\\x{1680}\\x{2000}-\\x{200a}\\x{2028}\\x{2029}\\x{202f}\\x{205f}\\x{3000}\\x{feff}]+|[\\t-\\r \\x{a0}\\x{1680}\\x{2000}-\\x{200a}\\x{2028}\\x{2029}\\x{202f}\\x{205f}\\x{3000}\\x{feff}]+$', '', 'g'), 'İ', 'i̇')), '') as f1,
    "source"."free_email_domain" as f2,
    nullif(lower(replace(regexp_replace(("source"."country")::text, E'^[\\t-\\r \\x{a0}\\x{1680}\\x{2000}-\\x{200a}\\x{2028}\\x{2029}\\x{202f}\\x{205f}\\x{3000}\\x{feff}]+|[\\t-\\r \\x{a0}\\x{1680}\\x{2000}-\\x{200a}\\x{2028}\\x{2029}\\x{202f}\\x{205f}\\x{3000}\\x{feff}]+$', '', 'g'), 'İ', 'i̇')), '') as f4,
    nullif(lower(replace(regexp_replace(("source"."seniority")::text, E'^[\\t-\\r \\x{a0}\\x{1680}\\x{2000}-\\x{200a}\\x{2028}\\x{2029}\\x{202f}\\x{205f}\\x{3000}\\x{feff}]+|[\\t-\\r \\x{a0}\\x{1680}\\x{2000}-\\x{200a}\\x{2028}\\x{2029}\\x{202f}\\x{205f}\\x{3000}\\x{feff}]+$', '', 'g'), 'İ', 'i̇')), '') as f6,
    nullif(lower(replace(regexp_replace(("source"."salary_range")::text, E'^[\\t-\\r \\x{a0}\\x{1680}\\x{2000}-\\x{200a}\\x{2028}\\x{2029}\\x{202f}\\x{205f}\\x{3000}\\x{feff}]+|[\\t-\\r \\x{a0}\\x{1680}\\x{2000}-\\x{200a}\\x{2028}\\x{2029}\\x{202f}\\x{205f}\\x{3000}\\x{feff}]+$', '', 'g'), 'İ', 'i̇')), '') as f8,
    nullif(lower(replace(regexp_replace(("source"."education")::text, E'^[\\t-\\r \\x{a0}\\x{1680}\\x{2000}-\\x{200a}\\x{2028}\\x{2029}\\x{202f}\\x{205f}\\x{3000}\\x{feff}]+|[\\t-\\r \\x{a0}\\x{1680}\\x{2000}-\\x{200a}\\x{2028}\\x{2029}\\x{202f}\\x{205f}\\x{3000}\\x{feff}]+$', '', 'g'), 'İ', 'i̇')), '') as f10,
    "source"."id" as f11
  from "leads" as source
),
umbral_facts as (
  select
    f1 as h0,
    f2 as h1,
    f4 as h2,
    f6 as h3,
    f8 as h4,
    f10 as h5,
    f11 as h6
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
