with umbral_facts_1 as (
  select
    "source"."is_customer" as f0,
    "source"."has_authority" as f1,
    ("source"."budget")::float8 as f3,
    nullif(lower(replace(regexp_replace(("source"."industry")::text, E'^[\\t-\\r \\x{a0}\\x{1680}\\x{2000}-\\x{200a}\\x{2028}\\x{2029}\\x{202f}\\x{205f}\\x{3000}\\x{feff}]+|[\\t-\\r \\x{a0}\\x{1680}\\x{2000}-\\x{200a}\\x{2028}\\x{2029}\\x{202f}\\x{205f}\\x{3000}\\x{feff}]+$', '', 'g'), 'İ', 'i̇')), '') as f6,
    ("source"."pain")::float8 as f8,
    ("source"."employees")::float8 as f11,
    nullif(lower(replace(regexp_replace(("source"."urgency")::text, E'^[\\t-\\r \\x{a0}\\x{1680}\\x{2000}-\\x{200a}\\x{2028}\\x{2029}\\x{202f}\\x{205f}\\x{3000}\\x{feff}]+|[\\t-\\r \\x{a0}\\x{1680}\\x{2000}-\\x{200a}\\x{2028}\\x{2029}\\x{202f}\\x{205f}\\x{3000}\\x{feff}]+$', '', 'g'), 'İ', 'i̇')), '') as f14,
    "source"."id" as f15
  from "leads" as source
),
umbral_facts as (
  select
    f0 as h0,
    f1 as h1,
    (case when f3 > '-infinity'::float8 and f3 < 'infinity'::float8 then f3 end) as h2,
    f6 as h3,
    (case when f8 > '-infinity'::float8 and f8 < 'infinity'::float8 then f8 end) as h4,
    (case when f11 > '-infinity'::float8 and f11 < 'infinity'::float8 then f11 end) as h5,
    f14 as h6,
    f15 as h7
  from umbral_facts_1
),
umbral_leads_1 as (
  select
    source.h7 as c34,
    (((((coalesce((source.h0) = true, false)))))) as c2,
    case when (((coalesce((source.h1) = true, false)))) then 25::float8 else 0::float8 end as c5,
    case when (((coalesce((source.h3) in ('financial services', 'professional services', 'software'), false)))) then 10::float8 else 0::float8 end as c11,
    true as c6,
    source.h2 as c7,
    source.h5 as c14,
    source.h4 as c12,
    source.h6 as c16
  from umbral_facts as source
),
umbral_leads_2 as (
  select
    c34,
    c2,
    case when c2 then 'already' else null::text end as c27,
    ((least(70::float8, (0.7::float8 * ((c5 + (case when c6 then case when c7 is null then 0::float8 when c7 >= 25000::float8 then 35::float8 when c7 >= 15000::float8 then 25::float8 when c7 >= 5000::float8 then 10::float8 else 0::float8 end else 0::float8 end) + c11 + (case when c6 then case when c14 is null then 0::float8 when c14 >= 1000::float8 then 30::float8 when c14 >= 200::float8 then 20::float8 when c14 >= 50::float8 then 10::float8 else 0::float8 end else 0::float8 end)))))) + (least(30::float8, (0.3::float8 * (((case when c6 then case when c12 is null then 0::float8 when c12 >= 7::float8 then 70::float8 when c12 >= 4::float8 then 40::float8 else 0::float8 end else 0::float8 end) + (case when c6 then case when c16 is null then 0::float8 when c16 = 'this month' then 30::float8 when c16 = 'this quarter' then 20::float8 else 0::float8 end else 0::float8 end))))))) as c26
  from umbral_leads_1
),
umbral_leads_3 as (
  select
    c34,
    c27,
    (((greatest(0::float8, least(100::float8, (case when c2 then (case when c2 then 0::float8 else c26 end) else c26 end)))) + 0.000001::float8 + 6755399441055744::float8) - 6755399441055744::float8) as c31
  from umbral_leads_2
)
select
  c34 as "lead",
  c31 as "score_score",
  c27 as "disqualified_score",
  (case when c27 is not null then 'disqualified' else case (case when c31 >= 65::float8 then 3 when c31 >= 45::float8 then 2 when c31 >= 25::float8 then 1 else 0 end) when 0 then 'cold' when 1 then 'warm' when 2 then 'hot' when 3 then 'sales_ready' end end) as "band_score"
from umbral_leads_3
where $1::float8 is not null
