with umbral_events_1 as (
  select
    "source"."lead_id" as e0,
    "source"."type"::text as e1,
    greatest(0::float8, floor(($1::float8 - epoch_ms("source"."at")::float8) / 8640::float8) / 10000::float8) as e2,
    epoch_ms("source"."at")::float8 as e3
  from "events" as source
  where "source"."type"::text in ('contact_requested', 'ebook_downloaded', 'email_clicked', 'login', 'meeting_booked', 'page_viewed', 'pricing_page_viewed', 'trial_started', 'webinar_attended') and isfinite("source"."at") and epoch_ms("source"."at")::float8 <= $1::float8
),
umbral_events_2 as (
  select
    e0,
    e1,
    e2,
    e3,
    (e1 in ('ebook_downloaded', 'email_clicked', 'login', 'page_viewed', 'webinar_attended') and e2 <= 90::float8) as e4,
    floor(e2 / 1::float8) as e5
  from umbral_events_1
),
umbral_events_3 as (
  select
    e0,
    e1,
    e2,
    e4,
    row_number() over (partition by e0, e4, e5 order by e3 desc) as e6
  from umbral_events_2
),
umbral_totals as (
  select
    e0 as lead,
    count(*) filter (where (e1 in ('contact_requested', 'meeting_booked', 'pricing_page_viewed', 'trial_started') and e2 <= 180::float8)) as t0,
    count(distinct floor(e2 / 1::float8)) filter (where (e1 in ('ebook_downloaded', 'email_clicked', 'login', 'page_viewed', 'webinar_attended') and e2 <= 90::float8)) as t1,
    sum(case when (e1 in ('contact_requested', 'meeting_booked', 'pricing_page_viewed', 'trial_started') and e2 <= 180::float8) then 15::float8 * case when e2 > 3000::float8 then 0 else power(((12::float8 - 6::float8 * (e2 / 177278.366624436::float8) + (e2 / 177278.366624436::float8) * (e2 / 177278.366624436::float8)) / (12::float8 + 6::float8 * (e2 / 177278.366624436::float8) + (e2 / 177278.366624436::float8) * (e2 / 177278.366624436::float8))), 4096::float8) end end) as t2,
    sum(case when (e4 and e6 <= 1) then 3::float8 * case when e2 > 1000::float8 then 0 else power(((12::float8 - 6::float8 * (e2 / 59092.7888748119::float8) + (e2 / 59092.7888748119::float8) * (e2 / 59092.7888748119::float8)) / (12::float8 + 6::float8 * (e2 / 59092.7888748119::float8) + (e2 / 59092.7888748119::float8) * (e2 / 59092.7888748119::float8))), 4096::float8) end end) as t3,
    min(e2) filter (where (e1 in ('contact_requested', 'ebook_downloaded', 'email_clicked', 'login', 'meeting_booked', 'page_viewed', 'pricing_page_viewed', 'trial_started', 'webinar_attended'))) as t4
  from umbral_events_3
  group by e0
),
umbral_leads_1 as (
  select
    "source"."id" as c23,
    null::text as c17,
    "source"."previous_score"::text as c20,
    totals.t4 as c13,
    totals.t2 as c6,
    totals.t3 as c8
  from "leads" as source
  left join umbral_totals as totals on totals.lead = "source"."id"
),
umbral_leads_2 as (
  select
    c23,
    c17,
    c20,
    c13,
    greatest(0::float8, c13) as c14,
    coalesce(c6::float8, 0::float8) as c7,
    coalesce(c8::float8, 0::float8) as c9
  from umbral_leads_1
),
umbral_leads_3 as (
  select
    c23,
    c17,
    c20,
    case when c13 is null then 0 else case when floor(round(greatest(0::float8, round((c14 - 14::float8) * 10000::float8) / 10000::float8) * 10000::float8) / 300000::float8) > 240.942083965321::float8 then 0 else power(((12::float8 - 6::float8 * (floor(round(greatest(0::float8, round((c14 - 14::float8) * 10000::float8) / 10000::float8) * 10000::float8) / 300000::float8) / 14237.9396988199::float8) + (floor(round(greatest(0::float8, round((c14 - 14::float8) * 10000::float8) / 10000::float8) * 10000::float8) / 300000::float8) / 14237.9396988199::float8) * (floor(round(greatest(0::float8, round((c14 - 14::float8) * 10000::float8) / 10000::float8) * 10000::float8) / 300000::float8) / 14237.9396988199::float8)) / (12::float8 + 6::float8 * (floor(round(greatest(0::float8, round((c14 - 14::float8) * 10000::float8) / 10000::float8) * 10000::float8) / 300000::float8) / 14237.9396988199::float8) + (floor(round(greatest(0::float8, round((c14 - 14::float8) * 10000::float8) / 10000::float8) * 10000::float8) / 300000::float8) / 14237.9396988199::float8) * (floor(round(greatest(0::float8, round((c14 - 14::float8) * 10000::float8) / 10000::float8) * 10000::float8) / 300000::float8) / 14237.9396988199::float8))), 4096::float8) end end as c15,
    (c7 + c9) as c10
  from umbral_leads_2
),
umbral_leads_4 as (
  select
    c23,
    c17,
    c20,
    c15,
    least(100::float8, c10) as c11
  from umbral_leads_3
),
umbral_leads_5 as (
  select
    c23,
    c17,
    c20,
    c11 * c15 as c16
  from umbral_leads_4
),
umbral_leads_6 as (
  select
    c23,
    c17,
    c20,
    greatest(0::float8, least(100::float8, c16)) as c18
  from umbral_leads_5
),
umbral_leads_7 as (
  select
    c23,
    c17,
    c20,
    ((c18 + 0.000001::float8 + 6755399441055744::float8) - 6755399441055744::float8) as c19
  from umbral_leads_6
),
umbral_leads_8 as (
  select
    c23,
    c17,
    c19,
    case when c19 >= 50::float8 or c20 in ('hot') and c19 >= 40::float8 then 3 when c19 >= 25::float8 or c20 in ('warm', 'hot') and c19 >= 20::float8 then 2 when c19 >= 10::float8 or c20 in ('tepid', 'warm', 'hot') and c19 >= 5::float8 then 1 else 0 end as c21
  from umbral_leads_7
),
umbral_leads_9 as (
  select
    c23,
    c17,
    c19,
    case when c17 is not null then 'disqualified' else case c21 when 0 then 'cold' when 1 then 'tepid' when 2 then 'warm' when 3 then 'hot' end end as c22
  from umbral_leads_8
)
select
  c23 as "lead",
  c19 as "score_score",
  c17 as "disqualified_score",
  c22 as "band_score"
from umbral_leads_9
where $1::float8 is not null
