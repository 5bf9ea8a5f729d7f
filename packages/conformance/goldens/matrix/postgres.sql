with umbral_events_1 as (
  with fence as (select) select
    "source"."lead_id" as e0,
    case "source"."type"::text when 'contact_requested' then 0 when 'email_clicked' then 1 when 'meeting_booked' then 2 when 'page_viewed' then 3 when 'pricing_page_viewed' then 4 end as e1,
    floor(($1::float8 - (case when "source"."at" between '1902-01-01' and '2038-12-31' then floor(date_part('epoch', "source"."at") * 1000 + 0.0005::float8) else floor(extract(epoch from "source"."at") * 1000)::float8 end)) / 8640::float8) / 10000::float8 as e3
  from "events" as source
  where "source"."type"::text in ('contact_requested', 'email_clicked', 'meeting_booked', 'page_viewed', 'pricing_page_viewed') and "source"."at" > '-infinity' and "source"."at" < 'infinity'
),
umbral_events_2 as (
  with fence as (select) select
    e0,
    e1,
    e3,
    e1 in (3, 4) as e5
  from umbral_events_1
  where e3 >= 0::float8
),
umbral_totals as (
  select
    e0 as lead,
    count(*) filter (where (e1 = 1 and e3 <= 90::float8)) as t0,
    count(*) filter (where ((e1 in (0, 2)) and e3 <= 90::float8)) as t1,
    count(*) filter (where (e5 and e3 <= 90::float8)) as t2,
    sum(5::float8 * greatest(0::float8, 1::float8 - e3 / 90::float8)) filter (where (e1 = 1 and e3 <= 90::float8)) as t3,
    sum(4::float8 * greatest(0::float8, 1::float8 - e3 / 90::float8)) filter (where (e5 and e3 <= 90::float8)) as t4
  from umbral_events_2
  group by e0
),
umbral_leads_1 as (
  with fence as (select) select
    "source"."id" as c63,
    (((greatest(0::float8, least(100::float8, (((least(60::float8, (((least(30::float8, (coalesce((totals.t3)::float8, 0::float8)))) + (coalesce((totals.t4)::float8, 0::float8)))))) + (40::float8 * least(1::float8, coalesce((totals.t1)::float8, 0::float8)))))))) + 0.000001::float8 + 6755399441055744::float8) - 6755399441055744::float8) as c51,
    null::text as c49,
    ("source"."industry")::text as c6,
    ("source"."annual_revenue")::float8 as c16,
    true as c10,
    ("source"."department")::text as c1,
    ("source"."employees")::float8 as c21,
    ("source"."seniority")::text as c12
  from "leads" as source
  left join umbral_totals as totals on totals.lead = "source"."id"
),
umbral_leads_2 as (
  with fence as (select) select
    c63,
    c51,
    c49,
    c6,
    c16,
    c10,
    c1,
    case when c51 >= 65::float8 then 3 when c51 >= 40::float8 then 2 when c51 >= 20::float8 then 1 else 0 end as c61,
    case when c21 > '-infinity'::float8 and c21 < 'infinity'::float8 then c21 end as c22,
    nullif(case when octet_length(c12) = length(c12) and c12 collate "C" >= '!' and right(c12, 1) collate "C" >= '!' then lower(c12 collate "C") else lower(trim(c12, E'\t\n\u000b\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff') collate "und-x-icu") collate "C" end, '') as c13
  from umbral_leads_1
),
umbral_leads_3 as (
  with fence as (select) select
    c63,
    c51,
    c49,
    c61,
    (((greatest(0::float8, least(100::float8, (((least(60::float8, (((case when (((coalesce((nullif(case when octet_length(c6) = length(c6) and c6 collate "C" >= '!' and right(c6, 1) collate "C" >= '!' then lower(c6 collate "C") else lower(trim(c6, E'\t\n\u000b\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff') collate "und-x-icu") collate "C" end, '')) in ('professional services', 'software'), false)))) then 15::float8 else 0::float8 end) + (case when (((coalesce((case when c16 > '-infinity'::float8 and c16 < 'infinity'::float8 then c16 end) >= 10000000::float8, false)))) then 20::float8 else 0::float8 end) + (case when c10 then case when c22 is null then 0::float8 when c22 >= 1000::float8 then 25::float8 when c22 >= 200::float8 then 20::float8 when c22 >= 50::float8 then 10::float8 else 0::float8 end else 0::float8 end))))) + (least(40::float8, (((case when (((coalesce((nullif(case when octet_length(c1) = length(c1) and c1 collate "C" >= '!' and right(c1, 1) collate "C" >= '!' then lower(c1 collate "C") else lower(trim(c1, E'\t\n\u000b\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff') collate "und-x-icu") collate "C" end, '')) in ('marketing', 'sales'), false)))) then 20::float8 else 0::float8 end) + (case when c10 then case when c13 is null then 0::float8 when c13 in ('c-level', 'vp') then 30::float8 when c13 = 'director' then 25::float8 when c13 = 'manager' then 10::float8 else 0::float8 end else 0::float8 end)))))))))) + 0.000001::float8 + 6755399441055744::float8) - 6755399441055744::float8) as c54
  from umbral_leads_2
),
umbral_leads_4 as (
  with fence as (select) select
    c63,
    c51,
    c49,
    c61,
    c54,
    (((greatest(0::float8, least(100::float8, ((3::float8 * c51 + 2::float8 * c54) / 5::float8)))) + 0.000001::float8 + 6755399441055744::float8) - 6755399441055744::float8) as c57
  from umbral_leads_3
)
select
  c63 as "lead",
  c51 as "score_engagement",
  c49 as "disqualified_engagement",
  c54 as "score_fit",
  c49 as "disqualified_fit",
  c57 as "score_total",
  c49 as "disqualified_total",
  (case when c49 is not null then 'disqualified' else case (case when c57 >= 60::float8 then 2 when c57 >= 30::float8 then 1 else 0 end) when 0 then 'cold' when 1 then 'warm' when 2 then 'sales_ready' end end) as "band_total",
  (case when c49 is not null or c49 is not null then 'disqualified' else case (case when c54 >= 75::float8 then 3 when c54 >= 50::float8 then 2 when c54 >= 25::float8 then 1 else 0 end) when 0 then case c61 when 0 then 'D4' when 1 then 'D3' when 2 then 'D2' when 3 then 'D1' end when 1 then case c61 when 0 then 'C4' when 1 then 'C3' when 2 then 'C2' when 3 then 'C1' end when 2 then case c61 when 0 then 'B4' when 1 then 'B3' when 2 then 'B2' when 3 then 'B1' end when 3 then case c61 when 0 then 'A4' when 1 then 'A3' when 2 then 'A2' when 3 then 'A1' end end end) as "grade_grade"
from umbral_leads_4
where $1::float8 is not null
