with umbral_events_1 as (
  select
    "source"."lead_id" as e0,
    (list_position(['contact_requested', 'ebook_downloaded', 'email_clicked', 'login', 'meeting_booked', 'page_viewed', 'pricing_page_viewed', 'trial_started', 'webinar_attended'], "source"."type"::text) - 1)::utinyint as e1,
    epoch_us("source"."at") as e3,
    epoch_ms(case when "source"."at" < '1970-01-01 00:00:00+00' then "source"."at" - interval 999 microseconds else "source"."at" end)::float8 as e2
  from "events" as source
  where list_contains(['contact_requested', 'ebook_downloaded', 'email_clicked', 'login', 'meeting_booked', 'page_viewed', 'pricing_page_viewed', 'trial_started', 'webinar_attended'], "source"."type"::text) and "source"."at" > '-infinity' and "source"."at" < 'infinity'
),
umbral_events_2 as (
  select
    e0,
    e1,
    e3,
    e2,
    e1 in (0, 4, 6, 7) as e5,
    (((floor($1::float8) * 1000)::bigint + 999) - e3) // 8640000 as e4,
    e1 in (1, 2, 3, 5, 8) as e6
  from umbral_events_1
  where e3 <= ((floor($1::float8) * 1000)::bigint + 999)
),
umbral_events_3 as (
  select
    e0,
    e1,
    e3,
    e2,
    e5,
    e4,
    e6,
    (e6 and e4 <= 900000) as e7
  from umbral_events_2
),
umbral_events_4 as (
  select
    e0,
    e1,
    e3,
    e5,
    e4,
    e6,
    e7,
    row_number() over (partition by e0, e7, (floor((e4 / 10000::float8) / 1::float8)) order by e2 desc) as e9
  from umbral_events_3
),
umbral_totals as (
  select
    e0 as lead,
    count(*) filter (where (e5 and e4 <= 1800000)) as t0,
    count(distinct floor((e4 / 10000::float8) / 1::float8)) filter (where (e6 and e4 <= 900000)) as t1,
    sum(case when (e5 and e4 <= 1800000) then 15::float8 * case when (e4 / 10000::float8) > 3000::float8 then 0 else exp((e4 / 10000::float8) * (-0.0231049060186648)::float8) end end) as t2,
    sum(case when (e7 and e9 <= 1) then 3::float8 * case when (e4 / 10000::float8) > 1000::float8 then 0 else exp((e4 / 10000::float8) * (-0.0693147180559945)::float8) end end) as t3,
    min((e4 / 10000::float8)) filter (where ((e1 in (0, 1, 2, 3, 4, 5, 6, 7, 8)))) as t4
  from umbral_events_4
  group by e0
),
umbral_facts_1 as (
  select
    "source"."previous_score"::text as f0,
    "source"."id" as f1
  from "leads" as source
),
umbral_facts as (
  select
    f0 as h0,
    f1 as h1
  from umbral_facts_1
),
umbral_leads_1 as (
  select
    source.h1 as c23,
    null::text as c17,
    source.h0 as c20,
    least(100::float8, (((coalesce((totals.t2)::float8, 0::float8)) + (coalesce((totals.t3)::float8, 0::float8))))) as c11,
    totals.t4 as c13
  from umbral_facts as source
  left join umbral_totals as totals on totals.lead = source.h1
),
umbral_leads_2 as (
  select
    c23,
    c17,
    c20,
    c11,
    c13,
    greatest(0::float8, c13) as c14
  from umbral_leads_1
),
umbral_leads_3 as (
  select
    c23,
    c17,
    c20,
    (((greatest(0::float8, least(100::float8, (c11 * (case when c13 is null then 0 else case when floor(round(greatest(0::float8, round((c14 - 14::float8) * 10000::float8) / 10000::float8) * 10000::float8) / 300000::float8) > 240.942083965321::float8 then 0 else exp(floor(round(greatest(0::float8, round((c14 - 14::float8) * 10000::float8) / 10000::float8) * 10000::float8) / 300000::float8) * (-0.287682072451781)::float8) end end))))) + 0.000001::float8 + 6755399441055744::float8) - 6755399441055744::float8) as c19
  from umbral_leads_2
)
select
  c23 as "lead",
  c19 as "score_score",
  c17 as "disqualified_score",
  (case when c17 is not null then 'disqualified' else case (case when c19 >= 50::float8 or c20 in ('hot') and c19 >= 40::float8 then 3 when c19 >= 25::float8 or c20 in ('warm', 'hot') and c19 >= 20::float8 then 2 when c19 >= 10::float8 or c20 in ('tepid', 'warm', 'hot') and c19 >= 5::float8 then 1 else 0 end) when 0 then 'cold' when 1 then 'tepid' when 2 then 'warm' when 3 then 'hot' end end) as "band_score"
from umbral_leads_3
where $1::float8 is not null
