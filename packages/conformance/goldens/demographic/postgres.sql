with umbral_leads_1 as (
  select
    "source"."id" as c22,
    null::text as c17,
    true as c9,
    nullif(lower(trim("source"."seniority"::text, E'\t\n\u000b\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff') collate "und-x-icu") collate "C", '') as c10,
    nullif(lower(trim("source"."salary_range"::text, E'\t\n\u000b\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff') collate "und-x-icu") collate "C", '') as c12,
    nullif(lower(trim("source"."education"::text, E'\t\n\u000b\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff') collate "und-x-icu") collate "C", '') as c14,
    nullif(lower(trim("source"."department"::text, E'\t\n\u000b\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff') collate "und-x-icu") collate "C", '') as c0,
    "source"."free_email_domain" as c3,
    nullif(lower(trim("source"."country"::text, E'\t\n\u000b\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff') collate "und-x-icu") collate "C", '') as c6
  from "leads" as source
  offset 0
),
umbral_leads_2 as (
  select
    c22,
    c17,
    case when c9 then case when c10 is null then 0::float8 when c10 in ('c-level', 'vp') then 30::float8 when c10 = 'director' then 25::float8 when c10 = 'manager' then 15::float8 when c10 in ('intern', 'junior') then (-10)::float8 else 0::float8 end else 0::float8 end as c11,
    case when c9 then case when c12 is null then 0::float8 when c12 = 'over 100k' then 20::float8 when c12 = '60k to 100k' then 15::float8 when c12 = '30k to 60k' then 5::float8 else 0::float8 end else 0::float8 end as c13,
    case when c9 then case when c14 is null then 0::float8 when c14 in ('doctorate', 'master') then 15::float8 when c14 = 'bachelor' then 10::float8 else 0::float8 end else 0::float8 end as c15,
    ((coalesce(c0 in ('marketing', 'sales'), false))) as c1,
    ((coalesce(c3 = true, false))) as c4,
    ((coalesce(c6 in ('spain', 'united kingdom', 'united states'), false))) as c7
  from umbral_leads_1
  offset 0
),
umbral_leads_3 as (
  select
    c22,
    c17,
    c11,
    c13,
    c15,
    case when c1 then 20::float8 else 0::float8 end as c2,
    case when c4 then (-10)::float8 else 0::float8 end as c5,
    case when c7 then 15::float8 else 0::float8 end as c8
  from umbral_leads_2
  offset 0
),
umbral_leads_4 as (
  select
    c22,
    c17,
    (c2 + c5 + c8 + c11 + c13 + c15) as c16
  from umbral_leads_3
  offset 0
),
umbral_leads_5 as (
  select
    c22,
    c17,
    greatest(0::float8, least(100::float8, c16)) as c18
  from umbral_leads_4
  offset 0
),
umbral_leads_6 as (
  select
    c22,
    c17,
    ((c18 + 0.000001::float8 + 6755399441055744::float8) - 6755399441055744::float8) as c19
  from umbral_leads_5
  offset 0
),
umbral_leads_7 as (
  select
    c22,
    c17,
    c19,
    case when c19 >= 65::float8 then 3 when c19 >= 45::float8 then 2 when c19 >= 25::float8 then 1 else 0 end as c20
  from umbral_leads_6
  offset 0
),
umbral_leads_8 as (
  select
    c22,
    c17,
    c19,
    case when c17 is not null then 'disqualified' else case c20 when 0 then 'cold' when 1 then 'warm' when 2 then 'hot' when 3 then 'sales_ready' end end as c21
  from umbral_leads_7
  offset 0
)
select
  c22 as "lead",
  c19 as "score_score",
  c17 as "disqualified_score",
  c21 as "band_score"
from umbral_leads_8
where $1::float8 is not null
