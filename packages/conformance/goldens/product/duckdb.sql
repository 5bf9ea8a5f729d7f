with umbral_events_1 as (
  select
    "source"."lead_id" as e0,
    (list_position(['chat', 'contact_requested', 'email_clicked', 'login', 'meeting_booked', 'pricing_page_viewed', 'trial_started'], "source"."type"::text) - 1)::utinyint as e1,
    epoch_us("source"."at") as e3,
    epoch_ms(case when "source"."at" < '1970-01-01 00:00:00+00' then "source"."at" - interval 999 microseconds else "source"."at" end)::float8 as e2
  from "events" as source
  where list_contains(['chat', 'contact_requested', 'email_clicked', 'login', 'meeting_booked', 'pricing_page_viewed', 'trial_started'], "source"."type"::text) and "source"."at" > '-infinity' and "source"."at" < 'infinity'
),
umbral_events_2 as (
  select
    e0,
    e1,
    e3,
    e2,
    (((floor($1::float8) * 1000)::bigint + 999) - e3) // 8640000 as e4
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
    (e1 = 3 and e4 <= 300000) as e6
  from umbral_events_2
),
umbral_events_4 as (
  select
    e0,
    e1,
    e3,
    e4,
    e6,
    row_number() over (partition by e0, e6, (floor((e4 / 10000::float8) / 1::float8)) order by e2 desc) as e8
  from umbral_events_3
),
umbral_totals as (
  select
    e0 as lead,
    count(*) filter (where (e1 = 6)) as t0,
    count(*) filter (where (e1 = 3 and e4 <= 140000)) as t1,
    count(*) filter (where (e1 = 5 and e4 <= 300000)) as t2,
    count(distinct floor((e4 / 10000::float8) / 1::float8)) filter (where (e1 = 3 and e4 <= 300000)) as t3,
    count(*) filter (where ((e1 in (0, 1, 4)) and e4 <= 600000)) as t4,
    count(*) filter (where (e1 = 2 and e4 <= 300000)) as t5,
    sum(case when (e6 and e8 <= 1) then 6::float8 * case when (e4 / 10000::float8) > 700::float8 then 0 else exp((e4 / 10000::float8) * (-0.0990210257942779)::float8) end end) as t6
  from umbral_events_4
  group by e0
),
umbral_facts_1 as (
  select
    ("source"."employees")::float8 as f1,
    "source"."free_email_domain" as f3,
    "source"."id" as f4
  from "leads" as source
),
umbral_facts as (
  select
    (case when f1 > '-infinity'::float8 and f1 < 'infinity'::float8 then f1 end) as h0,
    f3 as h1,
    f4 as h2
  from umbral_facts_1
),
umbral_leads_1 as (
  select
    source.h2 as c38,
    (((((((coalesce((coalesce((totals.t0)::float8, 0::float8)) >= 1::float8, false)))))))) as c39,
    null::text as c33,
    case when (((coalesce((source.h0) >= 50::float8, false) and coalesce((source.h1) = false, false)))) then 15::float8 else 0::float8 end as c7,
    8::float8 * least(2::float8, coalesce((totals.t2)::float8, 0::float8)) as c14,
    least(40::float8, (coalesce((totals.t6)::float8, 0::float8))) as c28,
    20::float8 * least(1::float8, coalesce((totals.t4)::float8, 0::float8)) as c21,
    coalesce((totals.t1)::float8, 0::float8) as c9,
    coalesce((totals.t5)::float8, 0::float8) as c24
  from umbral_facts as source
  left join umbral_totals as totals on totals.lead = source.h2
),
umbral_leads_2 as (
  select
    c38,
    c39,
    c33,
    (((greatest(0::float8, least(100::float8, ((c7 + (greatest(0::float8, least(85::float8, ((c14 + c28 + (case when (((coalesce(c9 >= 0::float8 and c9 <= 0::float8, false)))) then (-15)::float8 else 0::float8 end) + c21 + (case when c24 is null then 0::float8 when c24 >= 5::float8 then 15::float8 when c24 >= 3::float8 then 10::float8 when c24 >= 1::float8 then 5::float8 else 0::float8 end))))))))))) + 0.000001::float8 + 6755399441055744::float8) - 6755399441055744::float8) as c35
  from umbral_leads_1
)
select
  c38 as "lead",
  (case when c39 then c35 end) as "score_score",
  c33 as "disqualified_score",
  (case when c39 then (case when c33 is not null then 'disqualified' else case (case when c35 >= 60::float8 then 3 when c35 >= 35::float8 then 2 when c35 >= 15::float8 then 1 else 0 end) when 0 then 'cold' when 1 then 'warm' when 2 then 'hot' when 3 then 'sales_ready' end end) end) as "band_score"
from umbral_leads_2
where $1::float8 is not null
