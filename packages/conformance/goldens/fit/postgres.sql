with umbral_leads_1 as (
  with fence as (select) select
    "source"."id" as c44,
    (((((coalesce(("source"."is_customer") = true, false)))))) as c2,
    case when (((coalesce(("source"."has_authority") = true, false)))) then 25::float8 else 0::float8 end as c5,
    true as c6,
    ("source"."industry")::text as c12,
    ("source"."budget")::float8 as c8,
    ("source"."employees")::float8 as c21,
    ("source"."pain")::float8 as c17,
    ("source"."urgency")::text as c25
  from "leads" as source
),
umbral_leads_2 as (
  with fence as (select) select
    c44,
    c2,
    c5,
    c6,
    c12,
    case when c2 then 'already' else null::text end as c37,
    case when c8 > '-infinity'::float8 and c8 < 'infinity'::float8 then c8 end as c9,
    case when c21 > '-infinity'::float8 and c21 < 'infinity'::float8 then c21 end as c22,
    case when c17 > '-infinity'::float8 and c17 < 'infinity'::float8 then c17 end as c18,
    nullif(case when octet_length(c25) = length(c25) and c25 collate "C" >= '!' and right(c25, 1) collate "C" >= '!' then lower(c25 collate "C") else lower(trim(c25, E'\t\n\u000b\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff') collate "und-x-icu") collate "C" end, '') as c26
  from umbral_leads_1
),
umbral_leads_3 as (
  with fence as (select) select
    c44,
    c2,
    c37,
    ((least(70::float8, (0.7::float8 * ((c5 + (case when c6 then case when c9 is null then 0::float8 when c9 >= 25000::float8 then 35::float8 when c9 >= 15000::float8 then 25::float8 when c9 >= 5000::float8 then 10::float8 else 0::float8 end else 0::float8 end) + (case when (((coalesce((nullif(case when octet_length(c12) = length(c12) and c12 collate "C" >= '!' and right(c12, 1) collate "C" >= '!' then lower(c12 collate "C") else lower(trim(c12, E'\t\n\u000b\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff') collate "und-x-icu") collate "C" end, '')) in ('financial services', 'professional services', 'software'), false)))) then 10::float8 else 0::float8 end) + (case when c6 then case when c22 is null then 0::float8 when c22 >= 1000::float8 then 30::float8 when c22 >= 200::float8 then 20::float8 when c22 >= 50::float8 then 10::float8 else 0::float8 end else 0::float8 end)))))) + (least(30::float8, (0.3::float8 * (((case when c6 then case when c18 is null then 0::float8 when c18 >= 7::float8 then 70::float8 when c18 >= 4::float8 then 40::float8 else 0::float8 end else 0::float8 end) + (case when c6 then case when c26 is null then 0::float8 when c26 = 'this month' then 30::float8 when c26 = 'this quarter' then 20::float8 else 0::float8 end else 0::float8 end))))))) as c36
  from umbral_leads_2
),
umbral_leads_4 as (
  with fence as (select) select
    c44,
    c37,
    (((greatest(0::float8, least(100::float8, (case when c2 then (case when c2 then 0::float8 else c36 end) else c36 end)))) + 0.000001::float8 + 6755399441055744::float8) - 6755399441055744::float8) as c41
  from umbral_leads_3
)
select
  c44 as "lead",
  c41 as "score_score",
  c37 as "disqualified_score",
  (case when c37 is not null then 'disqualified' else case (case when c41 >= 65::float8 then 3 when c41 >= 45::float8 then 2 when c41 >= 25::float8 then 1 else 0 end) when 0 then 'cold' when 1 then 'warm' when 2 then 'hot' when 3 then 'sales_ready' end end) as "band_score"
from umbral_leads_4
where $1::float8 is not null
