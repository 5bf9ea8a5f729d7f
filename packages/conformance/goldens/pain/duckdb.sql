with umbral_events_1 as (
  select
    "source"."lead_id" as e0,
    ((list_position(['ebook_downloaded', 'pricing_page_viewed', 'webinar_attended'], "source"."type"::text) - 1)::utinyint) in (0, 1, 2) as e4,
    epoch_ms("source"."at")::float8 as e2
  from "events" as source
  where list_contains(['ebook_downloaded', 'pricing_page_viewed', 'webinar_attended'], "source"."type"::text) and "source"."at" > '-infinity' and "source"."at" < 'infinity'
),
umbral_totals as (
  select
    e0 as lead,
    count(*) filter (where (e4 and (floor(($1::float8 - e2) / 8640::float8)::bigint) <= 300000)) as t0
  from umbral_events_1
  where e2 <= $1::float8
  group by e0
),
umbral_facts_1 as (
  select
    ("source"."pain")::float8 as f1,
    ("source"."urgency")::text as f4,
    ("source"."current_supplier")::text as f7,
    "source"."id" as f9
  from "leads" as source
),
umbral_facts as (
  select
    (case when f1 > '-infinity'::float8 and f1 < 'infinity'::float8 then f1 end) as h0,
    (nullif(case when unicode(f4) between 33 and 126 and unicode(right(f4, 1)) between 33 and 126 then lower(replace(f4, 'İ', 'i̇')) else lower(replace(trim(f4, (chr(9) || chr(10) || chr(11) || chr(12) || chr(13) || chr(32) || chr(160) || chr(5760) || chr(8192) || chr(8193) || chr(8194) || chr(8195) || chr(8196) || chr(8197) || chr(8198) || chr(8199) || chr(8200) || chr(8201) || chr(8202) || chr(8232) || chr(8233) || chr(8239) || chr(8287) || chr(12288) || chr(65279))), 'İ', 'i̇')) end, '')) as h1,
    (nullif(case when unicode(f7) between 33 and 126 and unicode(right(f7, 1)) between 33 and 126 then lower(replace(f7, 'İ', 'i̇')) else lower(replace(trim(f7, (chr(9) || chr(10) || chr(11) || chr(12) || chr(13) || chr(32) || chr(160) || chr(5760) || chr(8192) || chr(8193) || chr(8194) || chr(8195) || chr(8196) || chr(8197) || chr(8198) || chr(8199) || chr(8200) || chr(8201) || chr(8202) || chr(8232) || chr(8233) || chr(8239) || chr(8287) || chr(12288) || chr(65279))), 'İ', 'i̇')) end, '')) as h2,
    f9 as h3
  from umbral_facts_1
),
umbral_leads_1 as (
  select
    source.h3 as c20,
    null::text as c15,
    case when (((coalesce((coalesce((totals.t0)::float8, 0::float8)) >= 3::float8, false)))) then 15::float8 else 0::float8 end as c9,
    true as c0,
    source.h0 as c1,
    source.h1 as c3,
    source.h2 as c10
  from umbral_facts as source
  left join umbral_totals as totals on totals.lead = source.h3
),
umbral_leads_2 as (
  select
    c20,
    c15,
    (((greatest(0::float8, least(100::float8, (((case when c0 then case when c1 is null then 0::float8 when c1 >= 9::float8 then 45::float8 when c1 >= 7::float8 then 35::float8 when c1 >= 5::float8 then 20::float8 when c1 >= 3::float8 then 10::float8 else 0::float8 end else 0::float8 end) + (case when (((coalesce(c3 = 'just looking', false)))) then (-10)::float8 else 0::float8 end) + c9 + (case when (((c10 is not null and coalesce(c1 >= 6::float8, false)))) then 10::float8 else 0::float8 end) + (case when c0 then case when c3 is null then 0::float8 when c3 = 'this month' then 30::float8 when c3 = 'this quarter' then 20::float8 when c3 = 'this year' then 8::float8 else 0::float8 end else 0::float8 end)))))) + 0.000001::float8 + 6755399441055744::float8) - 6755399441055744::float8) as c17
  from umbral_leads_1
)
select
  c20 as "lead",
  c17 as "score_score",
  c15 as "disqualified_score",
  (case when c15 is not null then 'disqualified' else case (case when c17 >= 70::float8 then 3 when c17 >= 45::float8 then 2 when c17 >= 20::float8 then 1 else 0 end) when 0 then 'cold' when 1 then 'warm' when 2 then 'hot' when 3 then 'sales_ready' end end) as "band_score"
from umbral_leads_2
where $1::float8 is not null
