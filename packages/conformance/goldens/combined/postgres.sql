with umbral_events_1 as (
  with fence as (select) select
    "source"."lead_id" as e0,
    case "source"."type"::text when 'contact_requested' then 0 when 'email_clicked' then 1 when 'email_opened' then 2 when 'meeting_booked' then 3 when 'pricing_page_viewed' then 4 when 'unsubscribed' then 5 end as e1,
    case when "source"."at" between '1902-01-01' and '2038-12-31' then floor(date_part('epoch', "source"."at") * 1000 + 0.0005::float8) else floor(extract(epoch from "source"."at") * 1000)::float8 end as e2
  from "events" as source
  where "source"."type"::text in ('contact_requested', 'email_clicked', 'email_opened', 'meeting_booked', 'pricing_page_viewed', 'unsubscribed') and "source"."at" > '-infinity' and "source"."at" < 'infinity'
),
umbral_events_2 as (
  with fence as (select) select
    e0,
    e1,
    e2,
    floor(($1::float8 - e2) / 8640::float8) / 10000::float8 as e3,
    e1 in (1, 2) as e5
  from umbral_events_1
),
umbral_events_3 as (
  with fence as (select) select
    e0,
    e1,
    e2,
    e3,
    e5,
    (e1 = 4 and e3 <= 90::float8) as e6
  from umbral_events_2
  where e3 >= 0::float8
),
umbral_events_4 as (
  with fence as (select) select
    e0,
    e1,
    e3,
    e5,
    e6,
    row_number() over (partition by e0, e6 order by e2 desc) as e7
  from umbral_events_3
),
umbral_totals as (
  select
    e0 as lead,
    count(*) filter (where ((e1 in (0, 3)) and e3 <= 90::float8)) as t0,
    count(*) filter (where (e1 = 5)) as t1,
    count(*) filter (where (e5 and e3 <= 60::float8)) as t2,
    count(*) filter (where (e1 = 4 and e3 <= 90::float8)) as t3,
    sum(2::float8 * greatest(0::float8, 1::float8 - e3 / 60::float8)) filter (where (e5 and e3 <= 60::float8)) as t4,
    sum(8::float8 * case when e3 > 1400::float8 then 0 else exp(e3 * (-0.0495105128971389)::float8) end) filter (where (e6 and e7 <= 5)) as t5
  from umbral_events_4
  group by e0
),
umbral_leads_1 as (
  with fence as (select) select
    "source"."id" as c46,
    null::text as c41,
    least(60::float8, (((25::float8 * least(1::float8, coalesce((totals.t0)::float8, 0::float8))) + ((-30)::float8 * least(1::float8, coalesce((totals.t1)::float8, 0::float8))) + (coalesce((totals.t4)::float8, 0::float8)) + (coalesce((totals.t5)::float8, 0::float8))))) as c35,
    case when (((coalesce(("source"."free_email_domain") = true, false)))) then (-10)::float8 else 0::float8 end as c12,
    ("source"."budget")::float8 as c1,
    ("source"."seniority")::text as c6,
    ("source"."employees")::float8 as c14
  from "leads" as source
  left join umbral_totals as totals on totals.lead = "source"."id"
),
umbral_leads_2 as (
  with fence as (select) select
    c46,
    c41,
    (((greatest(0::float8, least(100::float8, ((c35 + (greatest(0::float8, least(40::float8, (((case when (((coalesce((case when c1 > '-infinity'::float8 and c1 < 'infinity'::float8 then c1 end) >= 20000::float8, false)))) then 15::float8 else 0::float8 end) + (case when (((coalesce((nullif(case when octet_length(c6) = length(c6) and c6 collate "C" >= '!' and right(c6, 1) collate "C" >= '!' then lower(c6 collate "C") else lower(trim(c6, E'\t\n\u000b\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff') collate "und-x-icu") collate "C" end, '')) in ('c-level', 'director', 'vp'), false)))) then 20::float8 else 0::float8 end) + c12 + (case when (((coalesce((case when c14 > '-infinity'::float8 and c14 < 'infinity'::float8 then c14 end) >= 200::float8, false)))) then 15::float8 else 0::float8 end))))))))))) + 0.000001::float8 + 6755399441055744::float8) - 6755399441055744::float8) as c43
  from umbral_leads_1
)
select
  c46 as "lead",
  c43 as "score_score",
  c41 as "disqualified_score",
  (case when c41 is not null then 'disqualified' else case (case when c43 >= 65::float8 then 3 when c43 >= 45::float8 then 2 when c43 >= 25::float8 then 1 else 0 end) when 0 then 'cold' when 1 then 'warm' when 2 then 'hot' when 3 then 'sales_ready' end end) as "band_score"
from umbral_leads_2
where $1::float8 is not null
