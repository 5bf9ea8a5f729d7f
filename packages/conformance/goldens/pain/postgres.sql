with umbral_events_1 as (
  with fence as (select) select
    "source"."lead_id" as e0,
    (case "source"."type"::text when 'ebook_downloaded' then 0 when 'pricing_page_viewed' then 1 when 'webinar_attended' then 2 end) in (0, 1, 2) as e4,
    floor(($1::float8 - (case when "source"."at" between '1902-01-01' and '2038-12-31' then floor(date_part('epoch', "source"."at") * 1000 + 0.0005::float8) else floor(extract(epoch from "source"."at") * 1000)::float8 end)) / 8640::float8) / 10000::float8 as e3
  from "events" as source
  where "source"."type"::text in ('ebook_downloaded', 'pricing_page_viewed', 'webinar_attended') and "source"."at" > '-infinity' and "source"."at" < 'infinity'
),
umbral_totals as (
  select
    e0 as lead,
    count(*) filter (where (e4 and e3 <= 30::float8)) as t0
  from umbral_events_1
  where e3 >= 0::float8
  group by e0
),
umbral_leads_1 as (
  with fence as (select) select
    "source"."id" as c26,
    null::text as c21,
    case when (((coalesce((coalesce((totals.t0)::float8, 0::float8)) >= 3::float8, false)))) then 15::float8 else 0::float8 end as c13,
    true as c0,
    ("source"."current_supplier")::text as c15,
    ("source"."pain")::float8 as c2,
    ("source"."urgency")::text as c6
  from "leads" as source
  left join umbral_totals as totals on totals.lead = "source"."id"
),
umbral_leads_2 as (
  with fence as (select) select
    c26,
    c21,
    c13,
    c0,
    c15,
    case when c2 > '-infinity'::float8 and c2 < 'infinity'::float8 then c2 end as c3,
    nullif(case when octet_length(c6) = length(c6) and c6 collate "C" >= '!' and right(c6, 1) collate "C" >= '!' then lower(c6 collate "C") else lower(trim(c6, E'\t\n\u000b\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff') collate "und-x-icu") collate "C" end, '') as c7
  from umbral_leads_1
),
umbral_leads_3 as (
  with fence as (select) select
    c26,
    c21,
    (((greatest(0::float8, least(100::float8, (((case when c0 then case when c3 is null then 0::float8 when c3 >= 9::float8 then 45::float8 when c3 >= 7::float8 then 35::float8 when c3 >= 5::float8 then 20::float8 when c3 >= 3::float8 then 10::float8 else 0::float8 end else 0::float8 end) + (case when (((coalesce(c7 = 'just looking', false)))) then (-10)::float8 else 0::float8 end) + c13 + (case when ((((nullif(case when octet_length(c15) = length(c15) and c15 collate "C" >= '!' and right(c15, 1) collate "C" >= '!' then lower(c15 collate "C") else lower(trim(c15, E'\t\n\u000b\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff') collate "und-x-icu") collate "C" end, '')) is not null and coalesce(c3 >= 6::float8, false)))) then 10::float8 else 0::float8 end) + (case when c0 then case when c7 is null then 0::float8 when c7 = 'this month' then 30::float8 when c7 = 'this quarter' then 20::float8 when c7 = 'this year' then 8::float8 else 0::float8 end else 0::float8 end)))))) + 0.000001::float8 + 6755399441055744::float8) - 6755399441055744::float8) as c23
  from umbral_leads_2
)
select
  c26 as "lead",
  c23 as "score_score",
  c21 as "disqualified_score",
  (case when c21 is not null then 'disqualified' else case (case when c23 >= 70::float8 then 3 when c23 >= 45::float8 then 2 when c23 >= 20::float8 then 1 else 0 end) when 0 then 'cold' when 1 then 'warm' when 2 then 'hot' when 3 then 'sales_ready' end end) as "band_score"
from umbral_leads_3
where $1::float8 is not null
