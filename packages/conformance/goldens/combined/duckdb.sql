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
    sum(case when (e1 in ('email_clicked', 'email_opened') and e2 <= 60::float8) then 2::float8 * greatest(0::float8, 1::float8 - e2 / 60::float8) end) as t4,
    sum(case when (e4 and e5 <= 5) then 8::float8 * case when e2 > 1400::float8 then 0 else power(((12::float8 - 6::float8 * (e2 / 82729.9044247367::float8) + (e2 / 82729.9044247367::float8) * (e2 / 82729.9044247367::float8)) / (12::float8 + 6::float8 * (e2 / 82729.9044247367::float8) + (e2 / 82729.9044247367::float8) * (e2 / 82729.9044247367::float8))), 4096::float8) end end) as t5
  from umbral_events_3
  group by e0
),
umbral_leads_1 as (
  select
    "source"."id" as c43,
    null::text as c38,
    "source"."free_email_domain" as c8,
    totals.t0 as c15,
    totals.t1 as c18,
    totals.t4 as c27,
    totals.t5 as c29,
    "source"."budget"::float8 as c0,
    "source"."seniority"::text as c4,
    "source"."employees"::float8 as c11
  from "leads" as source
  left join umbral_totals as totals on totals.lead = "source"."id"
),
umbral_leads_2 as (
  select
    c43,
    c38,
    ((coalesce(c8 = true, false))) as c9,
    25::float8 * least(1::float8, coalesce(c15::float8, 0::float8)) as c17,
    (-30)::float8 * least(1::float8, coalesce(c18::float8, 0::float8)) as c20,
    coalesce(c27::float8, 0::float8) as c28,
    coalesce(c29::float8, 0::float8) as c30,
    case when c0 > '-infinity'::float8 and c0 < 'infinity'::float8 then c0 end as c1,
    nullif(lower(replace(case when left(c4, 1) between '!' and '~' and right(c4, 1) between '!' and '~' then c4 else trim(c4, (chr(9) || chr(10) || chr(11) || chr(12) || chr(13) || chr(32) || chr(160) || chr(5760) || chr(8192) || chr(8193) || chr(8194) || chr(8195) || chr(8196) || chr(8197) || chr(8198) || chr(8199) || chr(8200) || chr(8201) || chr(8202) || chr(8232) || chr(8233) || chr(8239) || chr(8287) || chr(12288) || chr(65279))) end, 'İ', 'i̇')), '') as c5,
    case when c11 > '-infinity'::float8 and c11 < 'infinity'::float8 then c11 end as c12
  from umbral_leads_1
),
umbral_leads_3 as (
  select
    c43,
    c38,
    case when c9 then (-10)::float8 else 0::float8 end as c10,
    (c17 + c20 + c28 + c30) as c31,
    ((coalesce(c1 >= 20000::float8, false))) as c2,
    ((coalesce(c5 in ('c-level', 'director', 'vp'), false))) as c6,
    ((coalesce(c12 >= 200::float8, false))) as c13
  from umbral_leads_2
),
umbral_leads_4 as (
  select
    c43,
    c38,
    c10,
    least(60::float8, c31) as c32,
    case when c2 then 15::float8 else 0::float8 end as c3,
    case when c6 then 20::float8 else 0::float8 end as c7,
    case when c13 then 15::float8 else 0::float8 end as c14
  from umbral_leads_3
),
umbral_leads_5 as (
  select
    c43,
    c38,
    c32,
    (c3 + c7 + c10 + c14) as c34
  from umbral_leads_4
),
umbral_leads_6 as (
  select
    c43,
    c38,
    c32,
    greatest(0::float8, least(40::float8, c34)) as c35
  from umbral_leads_5
),
umbral_leads_7 as (
  select
    c43,
    c38,
    (c32 + c35) as c37
  from umbral_leads_6
),
umbral_leads_8 as (
  select
    c43,
    c38,
    greatest(0::float8, least(100::float8, c37)) as c39
  from umbral_leads_7
),
umbral_leads_9 as (
  select
    c43,
    c38,
    ((c39 + 0.000001::float8 + 6755399441055744::float8) - 6755399441055744::float8) as c40
  from umbral_leads_8
),
umbral_leads_10 as (
  select
    c43,
    c38,
    c40,
    case when c40 >= 65::float8 then 3 when c40 >= 45::float8 then 2 when c40 >= 25::float8 then 1 else 0 end as c41
  from umbral_leads_9
),
umbral_leads_11 as (
  select
    c43,
    c38,
    c40,
    case when c38 is not null then 'disqualified' else case c41 when 0 then 'cold' when 1 then 'warm' when 2 then 'hot' when 3 then 'sales_ready' end end as c42
  from umbral_leads_10
)
select
  c43 as "lead",
  c40 as "score_score",
  c38 as "disqualified_score",
  c42 as "band_score"
from umbral_leads_11
where $1::float8 is not null
