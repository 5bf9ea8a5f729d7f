with umbral_events_1 as (
  select
    "source"."lead_id" as e0,
    "source"."type"::text as e1,
    greatest(0::float8, floor(($1::float8 - epoch_ms("source"."at")::float8) / 8640::float8) / 10000::float8) as e2,
    epoch_ms("source"."at")::float8 as e3
  from "events" as source
  where "source"."type"::text in ('contact_requested', 'email_clicked', 'email_opened', 'meeting_booked', 'pricing_page_viewed', 'unsubscribed') and isfinite("source"."at") and epoch_ms("source"."at")::float8 <= $1::float8
),
umbral_events_2 as (
  select
    e0,
    e1,
    e2,
    e3,
    (e1 = 'pricing_page_viewed' and e2 <= 90::float8) as e4
  from umbral_events_1
),
umbral_events_3 as (
  select
    e0,
    e1,
    e2,
    e4,
    row_number() over (partition by e0, e4 order by e3 desc) as e5
  from umbral_events_2
),
umbral_totals as (
  select
    e0 as lead,
    count(*) filter (where (e1 in ('contact_requested', 'meeting_booked') and e2 <= 90::float8)) as t0,
    count(*) filter (where (e1 = 'unsubscribed')) as t1,
    count(*) filter (where (e1 in ('email_clicked', 'email_opened') and e2 <= 60::float8)) as t2,
    count(*) filter (where (e1 = 'pricing_page_viewed' and e2 <= 90::float8)) as t3,
    sum(2::float8 * greatest(0::float8, 1::float8 - e2 / 60::float8)) filter (where (e1 in ('email_clicked', 'email_opened') and e2 <= 60::float8)) as t4,
    sum(8::float8 * case when e2 > 1400::float8 then 0 else power(((12::float8 - 6::float8 * (e2 / 82729.9044247367::float8) + (e2 / 82729.9044247367::float8) * (e2 / 82729.9044247367::float8)) / (12::float8 + 6::float8 * (e2 / 82729.9044247367::float8) + (e2 / 82729.9044247367::float8) * (e2 / 82729.9044247367::float8))), 4096::float8) end) filter (where (e4 and e5 <= 5)) as t5
  from umbral_events_3
  group by e0
),
umbral_leads_1 as (
  select
    "source"."id" as c42,
    null::text as c37,
    nullif(lower(replace(trim("source"."seniority"::text, (chr(9) || chr(10) || chr(11) || chr(12) || chr(13) || chr(32) || chr(160) || chr(5760) || chr(8192) || chr(8193) || chr(8194) || chr(8195) || chr(8196) || chr(8197) || chr(8198) || chr(8199) || chr(8200) || chr(8201) || chr(8202) || chr(8232) || chr(8233) || chr(8239) || chr(8287) || chr(12288) || chr(65279))), 'İ', 'i̇')), '') as c4,
    "source"."free_email_domain" as c7,
    totals.t0 as c14,
    totals.t1 as c17,
    totals.t4 as c26,
    totals.t5 as c28,
    "source"."budget"::float8 as c0,
    "source"."employees"::float8 as c10
  from "leads" as source
  left join umbral_totals as totals on totals.lead = "source"."id"
),
umbral_leads_2 as (
  select
    c42,
    c37,
    ((coalesce(c4 in ('c-level', 'director', 'vp'), false))) as c5,
    ((coalesce(c7 = true, false))) as c8,
    25::float8 * least(1::float8, coalesce(c14::float8, 0::float8)) as c16,
    (-30)::float8 * least(1::float8, coalesce(c17::float8, 0::float8)) as c19,
    coalesce(c26::float8, 0::float8) as c27,
    coalesce(c28::float8, 0::float8) as c29,
    case when c0 > '-infinity'::float8 and c0 < 'infinity'::float8 then c0 end as c1,
    case when c10 > '-infinity'::float8 and c10 < 'infinity'::float8 then c10 end as c11
  from umbral_leads_1
),
umbral_leads_3 as (
  select
    c42,
    c37,
    case when c5 then 20::float8 else 0::float8 end as c6,
    case when c8 then (-10)::float8 else 0::float8 end as c9,
    (c16 + c19 + c27 + c29) as c30,
    ((coalesce(c1 >= 20000::float8, false))) as c2,
    ((coalesce(c11 >= 200::float8, false))) as c12
  from umbral_leads_2
),
umbral_leads_4 as (
  select
    c42,
    c37,
    c6,
    c9,
    least(60::float8, c30) as c31,
    case when c2 then 15::float8 else 0::float8 end as c3,
    case when c12 then 15::float8 else 0::float8 end as c13
  from umbral_leads_3
),
umbral_leads_5 as (
  select
    c42,
    c37,
    c31,
    (c3 + c6 + c9 + c13) as c33
  from umbral_leads_4
),
umbral_leads_6 as (
  select
    c42,
    c37,
    c31,
    greatest(0::float8, least(40::float8, c33)) as c34
  from umbral_leads_5
),
umbral_leads_7 as (
  select
    c42,
    c37,
    (c31 + c34) as c36
  from umbral_leads_6
),
umbral_leads_8 as (
  select
    c42,
    c37,
    greatest(0::float8, least(100::float8, c36)) as c38
  from umbral_leads_7
),
umbral_leads_9 as (
  select
    c42,
    c37,
    ((c38 + 0.000001::float8 + 6755399441055744::float8) - 6755399441055744::float8) as c39
  from umbral_leads_8
),
umbral_leads_10 as (
  select
    c42,
    c37,
    c39,
    case when c39 >= 65::float8 then 3 when c39 >= 45::float8 then 2 when c39 >= 25::float8 then 1 else 0 end as c40
  from umbral_leads_9
),
umbral_leads_11 as (
  select
    c42,
    c37,
    c39,
    case when c37 is not null then 'disqualified' else case c40 when 0 then 'cold' when 1 then 'warm' when 2 then 'hot' when 3 then 'sales_ready' end end as c41
  from umbral_leads_10
)
select
  c42 as "lead",
  c39 as "score_score",
  c37 as "disqualified_score",
  c41 as "band_score"
from umbral_leads_11
where $1::float8 is not null
