with umbral_events_1 as (
  with fence as (select) select
    "source"."lead_id" as e0,
    case "source"."type"::text when 'contact_requested' then 0 when 'ebook_downloaded' then 1 when 'email_clicked' then 2 when 'login' then 3 when 'meeting_booked' then 4 when 'page_viewed' then 5 when 'pricing_page_viewed' then 6 when 'trial_started' then 7 when 'webinar_attended' then 8 end as e1,
    case when "source"."at" between '1902-01-01' and '2038-12-31' then floor(date_part('epoch', "source"."at") * 1000 + 0.0005::float8) else floor(extract(epoch from "source"."at") * 1000)::float8 end as e2
  from "events" as source
  where "source"."type"::text in ('contact_requested', 'ebook_downloaded', 'email_clicked', 'login', 'meeting_booked', 'page_viewed', 'pricing_page_viewed', 'trial_started', 'webinar_attended') and "source"."at" > '-infinity' and "source"."at" < 'infinity'
),
umbral_events_2 as (
  with fence as (select) select
    e0,
    e1,
    e2,
    e1 in (0, 4, 6, 7) as e4,
    floor(($1::float8 - e2) / 8640::float8) / 10000::float8 as e3,
    e1 in (1, 2, 3, 5, 8) as e5
  from umbral_events_1
),
umbral_events_3 as (
  with fence as (select) select
    e0,
    e1,
    e2,
    e4,
    e3,
    e5,
    (e5 and e3 <= 90::float8) as e6
  from umbral_events_2
  where e3 >= 0::float8
),
umbral_events_4 as (
  with fence as (select) select
    e0,
    e1,
    e4,
    e3,
    e5,
    e6,
    row_number() over (partition by e0, e6, (floor(e3 / 1::float8)) order by e2 desc) as e8
  from umbral_events_3
),
umbral_totals as (
  select
    e0 as lead,
    count(*) filter (where (e4 and e3 <= 180::float8)) as t0,
    count(distinct floor(e3 / 1::float8)) filter (where (e5 and e3 <= 90::float8)) as t1,
    sum(15::float8 * case when e3 > 3000::float8 then 0 else exp(e3 * (-0.0231049060186648)::float8) end) filter (where (e4 and e3 <= 180::float8)) as t2,
    sum(3::float8 * case when e3 > 1000::float8 then 0 else exp(e3 * (-0.0693147180559945)::float8) end) filter (where (e6 and e8 <= 1)) as t3,
    min(e3) filter (where ((e1 in (0, 1, 2, 3, 4, 5, 6, 7, 8)))) as t4
  from umbral_events_4
  group by e0
),
umbral_leads_1 as (
  with fence as (select) select
    "source"."id" as c23,
    null::text as c17,
    "source"."previous_score"::text as c20,
    least(100::float8, (((coalesce((totals.t2)::float8, 0::float8)) + (coalesce((totals.t3)::float8, 0::float8))))) as c11,
    totals.t4 as c13
  from "leads" as source
  left join umbral_totals as totals on totals.lead = "source"."id"
),
umbral_leads_2 as (
  with fence as (select) select
    c23,
    c17,
    c20,
    c11,
    c13,
    greatest(0::float8, c13) as c14
  from umbral_leads_1
),
umbral_leads_3 as (
  with fence as (select) select
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
