with umbral_events_1 as (
  select
    "source"."lead_id" as e0,
    "source"."type"::text as e1,
    greatest(0::float8, floor(($1::float8 - epoch_ms("source"."at")::float8) / 8640::float8) / 10000::float8) as e2,
    epoch_ms("source"."at")::float8 as e3
  from "events" as source
  where "source"."type"::text in ('chat', 'contact_requested', 'email_clicked', 'login', 'meeting_booked', 'pricing_page_viewed', 'trial_started') and isfinite("source"."at") and epoch_ms("source"."at")::float8 <= $1::float8
),
umbral_events_2 as (
  select
    e0,
    e1,
    e2,
    e3,
    (e1 = 'login' and e2 <= 30::float8) as e4,
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
    count(*) filter (where (e1 = 'trial_started')) as t0,
    count(*) filter (where (e1 = 'login' and e2 <= 14::float8)) as t1,
    count(*) filter (where (e1 = 'pricing_page_viewed' and e2 <= 30::float8)) as t2,
    count(distinct floor(e2 / 1::float8)) filter (where (e1 = 'login' and e2 <= 30::float8)) as t3,
    count(*) filter (where (e1 in ('chat', 'contact_requested', 'meeting_booked') and e2 <= 60::float8)) as t4,
    count(*) filter (where (e1 = 'email_clicked' and e2 <= 30::float8)) as t5,
    sum(case when (e4 and e6 <= 1) then 6::float8 * case when e2 > 700::float8 then 0 else power(((12::float8 - 6::float8 * (e2 / 41364.9522123684::float8) + (e2 / 41364.9522123684::float8) * (e2 / 41364.9522123684::float8)) / (12::float8 + 6::float8 * (e2 / 41364.9522123684::float8) + (e2 / 41364.9522123684::float8) * (e2 / 41364.9522123684::float8))), 4096::float8) end end) as t6
  from umbral_events_3
  group by e0
),
umbral_leads_1 as (
  select
    "source"."id" as c39,
    null::text as c34,
    "source"."free_email_domain" as c6,
    totals.t2 as c13,
    totals.t4 as c20,
    totals.t6 as c27,
    totals.t5 as c23,
    "source"."employees"::float8 as c4,
    totals.t0 as c0,
    totals.t1 as c9
  from "leads" as source
  left join umbral_totals as totals on totals.lead = "source"."id"
),
umbral_leads_2 as (
  select
    c39,
    c34,
    c6,
    8::float8 * least(2::float8, coalesce(c13::float8, 0::float8)) as c15,
    20::float8 * least(1::float8, coalesce(c20::float8, 0::float8)) as c22,
    coalesce(c27::float8, 0::float8) as c28,
    coalesce(c23::float8, 0::float8) as c25,
    case when c4 > '-infinity'::float8 and c4 < 'infinity'::float8 then c4 end as c5,
    coalesce(c0::float8, 0::float8) as c1,
    coalesce(c9::float8, 0::float8) as c10
  from umbral_leads_1
),
umbral_leads_3 as (
  select
    c39,
    c34,
    c15,
    c22,
    least(40::float8, c28) as c29,
    case when c25 is null then 0::float8 when c25 >= 5::float8 then 15::float8 when c25 >= 3::float8 then 10::float8 when c25 >= 1::float8 then 5::float8 else 0::float8 end as c26,
    ((coalesce(c5 >= 50::float8, false) and coalesce(c6 = false, false))) as c7,
    ((coalesce(c1 >= 1::float8, false))) as c2,
    ((coalesce(c10 >= 0::float8 and c10 <= 0::float8, false))) as c11
  from umbral_leads_2
),
umbral_leads_4 as (
  select
    c39,
    c34,
    c15,
    c22,
    c29,
    c26,
    case when c7 then 15::float8 else 0::float8 end as c8,
    ((c2)) as c3,
    case when c11 then (-15)::float8 else 0::float8 end as c12
  from umbral_leads_3
),
umbral_leads_5 as (
  select
    c39,
    c34,
    c8,
    (c3) as c40,
    (c15 + c29 + c12 + c22 + c26) as c30
  from umbral_leads_4
),
umbral_leads_6 as (
  select
    c39,
    c34,
    c8,
    c40,
    greatest(0::float8, least(85::float8, c30)) as c31
  from umbral_leads_5
),
umbral_leads_7 as (
  select
    c39,
    c34,
    c40,
    (c8 + c31) as c33
  from umbral_leads_6
),
umbral_leads_8 as (
  select
    c39,
    c34,
    c40,
    greatest(0::float8, least(100::float8, c33)) as c35
  from umbral_leads_7
),
umbral_leads_9 as (
  select
    c39,
    c34,
    c40,
    ((c35 + 0.000001::float8 + 6755399441055744::float8) - 6755399441055744::float8) as c36
  from umbral_leads_8
),
umbral_leads_10 as (
  select
    c39,
    c34,
    c40,
    case when c40 then c36 end as c41,
    case when c36 >= 60::float8 then 3 when c36 >= 35::float8 then 2 when c36 >= 15::float8 then 1 else 0 end as c37
  from umbral_leads_9
),
umbral_leads_11 as (
  select
    c39,
    c34,
    c40,
    c41,
    case when c34 is not null then 'disqualified' else case c37 when 0 then 'cold' when 1 then 'warm' when 2 then 'hot' when 3 then 'sales_ready' end end as c38
  from umbral_leads_10
),
umbral_leads_12 as (
  select
    c39,
    c34,
    c41,
    case when c40 then c38 end as c42
  from umbral_leads_11
)
select
  c39 as "lead",
  c41 as "score_score",
  c34 as "disqualified_score",
  c42 as "band_score"
from umbral_leads_12
where $1::float8 is not null
