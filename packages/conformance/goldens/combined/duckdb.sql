with umbral_events_1 as (
  select
    "source"."lead_id" as e0,
    (list_position(['contact_requested', 'email_clicked', 'email_opened', 'meeting_booked', 'pricing_page_viewed', 'unsubscribed'], "source"."type"::text) - 1)::utinyint as e1,
    epoch_ms("source"."at")::float8 as e2
  from "events" as source
  where list_contains(['contact_requested', 'email_clicked', 'email_opened', 'meeting_booked', 'pricing_page_viewed', 'unsubscribed'], "source"."type"::text) and "source"."at" > '-infinity' and "source"."at" < 'infinity'
),
umbral_events_2 as (
  select
    e0,
    e1,
    e2,
    floor(($1::float8 - e2) / 8640::float8)::bigint as e3,
    e1 in (1, 2) as e5
  from umbral_events_1
  where e2 <= $1::float8
),
umbral_events_3 as (
  select
    e0,
    e1,
    e2,
    e3,
    e5,
    (e1 = 4 and e3 <= 900000) as e6
  from umbral_events_2
),
umbral_events_4 as (
  select
    e0,
    e1,
    e2,
    e3,
    e5,
    e6,
    row_number() over (partition by e0, e6 order by e2 desc) as e7
  from umbral_events_3
),
umbral_totals as (
  select
    e0 as lead,
    count(*) filter (where ((e1 in (0, 3)) and e3 <= 900000)) as t0,
    count(*) filter (where (e1 = 5)) as t1,
    count(*) filter (where (e5 and e3 <= 600000)) as t2,
    count(*) filter (where (e1 = 4 and e3 <= 900000)) as t3,
    sum(case when (e5 and e3 <= 600000) then 2::float8 * greatest(0::float8, 1::float8 - (e3 / 10000::float8) / 60::float8) end) as t4,
    sum(case when (e6 and e7 <= 5) then 8::float8 * case when (e3 / 10000::float8) > 1400::float8 then 0 else exp((e3 / 10000::float8) * (-0.0495105128971389)::float8) end end) as t5
  from umbral_events_4
  group by e0
),
umbral_facts_1 as (
  select
    ("source"."budget")::float8 as f1,
    ("source"."seniority")::text as f4,
    "source"."free_email_domain" as f6,
    ("source"."employees")::float8 as f8,
    "source"."id" as f10
  from "leads" as source
),
umbral_facts as (
  select
    (case when f1 > '-infinity'::float8 and f1 < 'infinity'::float8 then f1 end) as h0,
    (nullif(case when unicode(f4) between 33 and 126 and unicode(right(f4, 1)) between 33 and 126 then lower(replace(f4, 'İ', 'i̇')) else lower(replace(trim(f4, (chr(9) || chr(10) || chr(11) || chr(12) || chr(13) || chr(32) || chr(160) || chr(5760) || chr(8192) || chr(8193) || chr(8194) || chr(8195) || chr(8196) || chr(8197) || chr(8198) || chr(8199) || chr(8200) || chr(8201) || chr(8202) || chr(8232) || chr(8233) || chr(8239) || chr(8287) || chr(12288) || chr(65279))), 'İ', 'i̇')) end, '')) as h1,
    f6 as h2,
    (case when f8 > '-infinity'::float8 and f8 < 'infinity'::float8 then f8 end) as h3,
    f10 as h4
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
