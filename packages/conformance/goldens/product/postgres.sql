with umbral_events_1 as (
  with fence as (select) select
    "source"."lead_id" as e0,
    case "source"."type"::text when 'chat' then 0 when 'contact_requested' then 1 when 'email_clicked' then 2 when 'login' then 3 when 'meeting_booked' then 4 when 'pricing_page_viewed' then 5 when 'trial_started' then 6 end as e1,
    case when "source"."at" between '1902-01-01' and '2038-12-31' then floor(date_part('epoch', "source"."at") * 1000 + 0.0005::float8) else floor(extract(epoch from "source"."at") * 1000)::float8 end as e2
  from "events" as source
  where "source"."type"::text in ('chat', 'contact_requested', 'email_clicked', 'login', 'meeting_booked', 'pricing_page_viewed', 'trial_started') and "source"."at" > '-infinity' and "source"."at" < 'infinity'
),
umbral_events_2 as (
  with fence as (select) select
    e0,
    e1,
    e2,
    floor(($1::float8 - e2) / 8640::float8) / 10000::float8 as e3
  from umbral_events_1
),
umbral_events_3 as (
  with fence as (select) select
    e0,
    e1,
    e2,
    e3,
    (e1 = 3 and e3 <= 30::float8) as e5
  from umbral_events_2
  where e3 >= 0::float8
),
umbral_events_4 as (
  with fence as (select) select
    e0,
    e1,
    e3,
    e5,
    row_number() over (partition by e0, e5, (floor(e3 / 1::float8)) order by e2 desc) as e7
  from umbral_events_3
),
umbral_totals as (
  select
    e0 as lead,
    count(*) filter (where (e1 = 6)) as t0,
    count(*) filter (where (e1 = 3 and e3 <= 14::float8)) as t1,
    count(*) filter (where (e1 = 5 and e3 <= 30::float8)) as t2,
    count(distinct floor(e3 / 1::float8)) filter (where (e1 = 3 and e3 <= 30::float8)) as t3,
    count(*) filter (where ((e1 in (0, 1, 4)) and e3 <= 60::float8)) as t4,
    count(*) filter (where (e1 = 2 and e3 <= 30::float8)) as t5,
    sum(6::float8 * case when e3 > 700::float8 then 0 else exp(e3 * (-0.0990210257942779)::float8) end) filter (where (e5 and e7 <= 1)) as t6
  from umbral_events_4
  group by e0
),
umbral_leads_1 as (
  with fence as (select) select
    "source"."id" as c40,
    (((((((coalesce((coalesce((totals.t0)::float8, 0::float8)) >= 1::float8, false)))))))) as c41,
    null::text as c35,
    "source"."free_email_domain" as c7,
    ("source"."employees")::float8 as c5,
    8::float8 * least(2::float8, coalesce((totals.t2)::float8, 0::float8)) as c16,
    least(40::float8, (coalesce((totals.t6)::float8, 0::float8))) as c30,
    20::float8 * least(1::float8, coalesce((totals.t4)::float8, 0::float8)) as c23,
    coalesce((totals.t1)::float8, 0::float8) as c11,
    coalesce((totals.t5)::float8, 0::float8) as c26
  from "leads" as source
  left join umbral_totals as totals on totals.lead = "source"."id"
),
umbral_leads_2 as (
  with fence as (select) select
    c40,
    c41,
    c35,
    (((greatest(0::float8, least(100::float8, (((case when (((coalesce((case when c5 > '-infinity'::float8 and c5 < 'infinity'::float8 then c5 end) >= 50::float8, false) and coalesce(c7 = false, false)))) then 15::float8 else 0::float8 end) + (greatest(0::float8, least(85::float8, ((c16 + c30 + (case when (((coalesce(c11 >= 0::float8 and c11 <= 0::float8, false)))) then (-15)::float8 else 0::float8 end) + c23 + (case when c26 is null then 0::float8 when c26 >= 5::float8 then 15::float8 when c26 >= 3::float8 then 10::float8 when c26 >= 1::float8 then 5::float8 else 0::float8 end))))))))))) + 0.000001::float8 + 6755399441055744::float8) - 6755399441055744::float8) as c37
  from umbral_leads_1
)
select
  c40 as "lead",
  (case when c41 then c37 end) as "score_score",
  c35 as "disqualified_score",
  (case when c41 then (case when c35 is not null then 'disqualified' else case (case when c37 >= 60::float8 then 3 when c37 >= 35::float8 then 2 when c37 >= 15::float8 then 1 else 0 end) when 0 then 'cold' when 1 then 'warm' when 2 then 'hot' when 3 then 'sales_ready' end end) end) as "band_score"
from umbral_leads_2
where $1::float8 is not null
