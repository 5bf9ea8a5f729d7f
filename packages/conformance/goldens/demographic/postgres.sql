with umbral_leads_1 as (
  with fence as (select) select
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
  with fence as (select) select
    c32,
    c27,
    c7,
    c1,
    c9,
    c13,
    nullif(case when octet_length(c15) = length(c15) and c15 collate "C" >= '!' and right(c15, 1) collate "C" >= '!' then lower(c15 collate "C") else lower(trim(c15, E'\t\n\u000b\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff') collate "und-x-icu") collate "C" end, '') as c16,
    nullif(case when octet_length(c19) = length(c19) and c19 collate "C" >= '!' and right(c19, 1) collate "C" >= '!' then lower(c19 collate "C") else lower(trim(c19, E'\t\n\u000b\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff') collate "und-x-icu") collate "C" end, '') as c20,
    nullif(case when octet_length(c23) = length(c23) and c23 collate "C" >= '!' and right(c23, 1) collate "C" >= '!' then lower(c23 collate "C") else lower(trim(c23, E'\t\n\u000b\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff') collate "und-x-icu") collate "C" end, '') as c24
  from umbral_leads_1
),
umbral_leads_3 as (
  with fence as (select) select
    c32,
    c27,
    (((greatest(0::float8, least(100::float8, (((case when (((coalesce((nullif(case when octet_length(c1) = length(c1) and c1 collate "C" >= '!' and right(c1, 1) collate "C" >= '!' then lower(c1 collate "C") else lower(trim(c1, E'\t\n\u000b\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff') collate "und-x-icu") collate "C" end, '')) in ('marketing', 'sales'), false)))) then 20::float8 else 0::float8 end) + c7 + (case when (((coalesce((nullif(case when octet_length(c9) = length(c9) and c9 collate "C" >= '!' and right(c9, 1) collate "C" >= '!' then lower(c9 collate "C") else lower(trim(c9, E'\t\n\u000b\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff') collate "und-x-icu") collate "C" end, '')) in ('spain', 'united kingdom', 'united states'), false)))) then 15::float8 else 0::float8 end) + (case when c13 then case when c16 is null then 0::float8 when c16 in ('c-level', 'vp') then 30::float8 when c16 = 'director' then 25::float8 when c16 = 'manager' then 15::float8 when c16 in ('intern', 'junior') then (-10)::float8 else 0::float8 end else 0::float8 end) + (case when c13 then case when c20 is null then 0::float8 when c20 = 'over 100k' then 20::float8 when c20 = '60k to 100k' then 15::float8 when c20 = '30k to 60k' then 5::float8 else 0::float8 end else 0::float8 end) + (case when c13 then case when c24 is null then 0::float8 when c24 in ('doctorate', 'master') then 15::float8 when c24 = 'bachelor' then 10::float8 else 0::float8 end else 0::float8 end)))))) + 0.000001::float8 + 6755399441055744::float8) - 6755399441055744::float8) as c29
  from umbral_leads_2
)
select
  c32 as "lead",
  c29 as "score_score",
  c27 as "disqualified_score",
  (case when c27 is not null then 'disqualified' else case (case when c29 >= 65::float8 then 3 when c29 >= 45::float8 then 2 when c29 >= 25::float8 then 1 else 0 end) when 0 then 'cold' when 1 then 'warm' when 2 then 'hot' when 3 then 'sales_ready' end end) as "band_score"
from umbral_leads_3
where $1::float8 is not null
