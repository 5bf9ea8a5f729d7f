with umbral_events_1 as (
  select
    "source"."lead_id" as e0,
    ((list_position(['ebook_downloaded', 'pricing_page_viewed', 'webinar_attended'], "source"."type"::text) - 1)::utinyint) in (0, 1, 2) as e5,
    epoch_us("source"."at") as e3
  from "events" as source
  where list_contains(['ebook_downloaded', 'pricing_page_viewed', 'webinar_attended'], "source"."type"::text) and "source"."at" > '-infinity' and "source"."at" < 'infinity'
),
umbral_totals as (
  select
    e0 as lead,
    count(*) filter (where (e5 and ((((floor($1::float8) * 1000)::bigint + 999) - e3) // 8640000) <= 300000)) as t0
  from umbral_events_1
  where e3 <= ((floor($1::float8) * 1000)::bigint + 999)
  group by e0
),
umbral_facts_1 as (
  select
    ("source"."pain")::float8 as f1,
    nullif(lower(replace(regexp_replace(("source"."urgency")::text, E'^[\\t-\\r \\x{a0}\\x{1680}\\x{2000}-\\x{200a}\\x{2028}\\x{2029}\\x{202f}\\x{205f}\\x{3000}\\x{feff}]+|[\\t-\\r \\x{a0}\\x{1680}\\x{2000}-\\x{200a}\\x{2028}\\x{2029}\\x{202f}\\x{205f}\\x{3000}\\x{feff}]+$', '', 'g'), 'İ', 'i̇')), '') as f4,
    nullif(lower(replace(regexp_replace(("source"."current_supplier")::text, E'^[\\t-\\r \\x{a0}\\x{1680}\\x{2000}-\\x{200a}\\x{2028}\\x{2029}\\x{202f}\\x{205f}\\x{3000}\\x{feff}]+|[\\t-\\r \\x{a0}\\x{1680}\\x{2000}-\\x{200a}\\x{2028}\\x{2029}\\x{202f}\\x{205f}\\x{3000}\\x{feff}]+$', '', 'g'), 'İ', 'i̇')), '') as f6,
    "source"."id" as f7
  from "leads" as source
),
umbral_facts as (
  select
    (case when f1 > '-infinity'::float8 and f1 < 'infinity'::float8 then f1 end) as h0,
    f4 as h1,
    f6 as h2,
    f7 as h3
  from umbral_facts_1
),
umbral_leads_1 as (
  select
    source.h3 as c20,
    null::text as c15,
    case when (((coalesce((coalesce((totals.t0)::float8, 0::float8)) >= 3::float8, false)))) then 15::float8 else 0::float8 end as c9,
    true as c0,
    source.h0 as c1,
    source.h1 as c3,
    source.h2 as c10
  from umbral_facts as source
  left join umbral_totals as totals on totals.lead = source.h3
),
umbral_leads_2 as (
  select
    c20,
    c15,
    (((greatest(0::float8, least(100::float8, (((case when c0 then case when c1 is null then 0::float8 when c1 >= 9::float8 then 45::float8 when c1 >= 7::float8 then 35::float8 when c1 >= 5::float8 then 20::float8 when c1 >= 3::float8 then 10::float8 else 0::float8 end else 0::float8 end) + (case when (((coalesce(c3 = 'just looking', false)))) then (-10)::float8 else 0::float8 end) + c9 + (case when (((c10 is not null and coalesce(c1 >= 6::float8, false)))) then 10::float8 else 0::float8 end) + (case when c0 then case when c3 is null then 0::float8 when c3 = 'this month' then 30::float8 when c3 = 'this quarter' then 20::float8 when c3 = 'this year' then 8::float8 else 0::float8 end else 0::float8 end)))))) + 0.000001::float8 + 6755399441055744::float8) - 6755399441055744::float8) as c17
  from umbral_leads_1
)
select
  c20 as "lead",
  c17 as "score_score",
  c15 as "disqualified_score",
  (case when c15 is not null then 'disqualified' else case (case when c17 >= 70::float8 then 3 when c17 >= 45::float8 then 2 when c17 >= 20::float8 then 1 else 0 end) when 0 then 'cold' when 1 then 'warm' when 2 then 'hot' when 3 then 'sales_ready' end end) as "band_score"
from umbral_leads_2
where $1::float8 is not null
