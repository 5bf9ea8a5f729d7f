with umbral_events_1 as (
  select
    "source"."lead_id" as e0,
    (list_position(['contact_requested', 'email_clicked', 'email_opened', 'meeting_booked', 'pricing_page_viewed', 'unsubscribed'], "source"."type"::text) - 1)::utinyint as e1,
    epoch_us("source"."at") as e3,
    epoch_ms(case when "source"."at" < '1970-01-01 00:00:00+00' then "source"."at" - interval 999 microseconds else "source"."at" end)::float8 as e2
  from "events" as source
  where list_contains(['contact_requested', 'email_clicked', 'email_opened', 'meeting_booked', 'pricing_page_viewed', 'unsubscribed'], "source"."type"::text) and "source"."at" > '-infinity' and "source"."at" < 'infinity'
),
umbral_events_2 as (
  select
    e0,
    e1,
    e3,
    e2,
    (((floor($1::float8) * 1000)::bigint + 999) - e3) // 8640000 as e4,
    e1 in (1, 2) as e6
  from umbral_events_1
  where e3 <= ((floor($1::float8) * 1000)::bigint + 999)
),
umbral_events_3 as (
  select
    e0,
    e1,
    e3,
    e2,
    e4,
    e6,
    (e1 = 4 and e4 <= 900000) as e7
  from umbral_events_2
),
umbral_events_4 as (
  select
    e0,
    e1,
    e3,
    e4,
    e6,
    e7,
    row_number() over (partition by e0, e7 order by e2 desc) as e8
  from umbral_events_3
),
umbral_totals as (
  select
    e0 as lead,
    count(*) filter (where ((e1 in (0, 3)) and e4 <= 900000)) as t0,
    count(*) filter (where (e1 = 5)) as t1,
    count(*) filter (where (e6 and e4 <= 600000)) as t2,
    count(*) filter (where (e1 = 4 and e4 <= 900000)) as t3,
    sum(case when (e6 and e4 <= 600000) then 2::float8 * greatest(0::float8, 1::float8 - (e4 / 10000::float8) / 60::float8) end) as t4,
    sum(case when (e7 and e8 <= 5) then 8::float8 * case when (e4 / 10000::float8) > 1400::float8 then 0 else exp((e4 / 10000::float8) * (-0.0495105128971389)::float8) end end) as t5
  from umbral_events_4
  group by e0
),
umbral_facts_1 as (
  select
    ("source"."budget")::float8 as f1,
    nullif(lower(replace(regexp_replace(("source"."seniority")::text, E'^[\\t-\\r \\x{a0}\\x{1680}\\x{2000}-\\x{200a}\\x{2028}\\x{2029}\\x{202f}\\x{205f}\\x{3000}\\x{feff}]+|[\\t-\\r \\x{a0}\\x{1680}\\x{2000}-\\x{200a}\\x{2028}\\x{2029}\\x{202f}\\x{205f}\\x{3000}\\x{feff}]+$', '', 'g'), 'İ', 'i̇')), '') as f4,
    "source"."free_email_domain" as f5,
    ("source"."employees")::float8 as f7,
    "source"."id" as f9
  from "leads" as source
),
umbral_facts as (
  select
    (case when f1 > '-infinity'::float8 and f1 < 'infinity'::float8 then f1 end) as h0,
    f4 as h1,
    f5 as h2,
    (case when f7 > '-infinity'::float8 and f7 < 'infinity'::float8 then f7 end) as h3,
    f9 as h4
  from umbral_facts_1
),
umbral_leads_1 as (
  select
    source.h4 as c40,
    (((greatest(0::float8, least(100::float8, (((least(60::float8, (((25::float8 * least(1::float8, coalesce((totals.t0)::float8, 0::float8))) + ((-30)::float8 * least(1::float8, coalesce((totals.t1)::float8, 0::float8))) + (coalesce((totals.t4)::float8, 0::float8)) + (coalesce((totals.t5)::float8, 0::float8)))))) + (greatest(0::float8, least(40::float8, (((case when (((coalesce((source.h0) >= 20000::float8, false)))) then 15::float8 else 0::float8 end) + (case when (((coalesce((source.h1) in ('c-level', 'director', 'vp'), false)))) then 20::float8 else 0::float8 end) + (case when (((coalesce((source.h2) = true, false)))) then (-10)::float8 else 0::float8 end) + (case when (((coalesce((source.h3) >= 200::float8, false)))) then 15::float8 else 0::float8 end))))))))))) + 0.000001::float8 + 6755399441055744::float8) - 6755399441055744::float8) as c37,
    null::text as c35
  from umbral_facts as source
  left join umbral_totals as totals on totals.lead = source.h4
)
select
  c40 as "lead",
  c37 as "score_score",
  c35 as "disqualified_score",
  (case when c35 is not null then 'disqualified' else case (case when c37 >= 65::float8 then 3 when c37 >= 45::float8 then 2 when c37 >= 25::float8 then 1 else 0 end) when 0 then 'cold' when 1 then 'warm' when 2 then 'hot' when 3 then 'sales_ready' end end) as "band_score"
from umbral_leads_1
where $1::float8 is not null
