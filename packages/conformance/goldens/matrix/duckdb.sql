with umbral_events_1 as (
  select
    "source"."lead_id" as e0,
    (list_position(['contact_requested', 'email_clicked', 'meeting_booked', 'page_viewed', 'pricing_page_viewed'], "source"."type"::text) - 1)::utinyint as e1,
    epoch_ms("source"."at")::float8 as e2
  from "events" as source
  where list_contains(['contact_requested', 'email_clicked', 'meeting_booked', 'page_viewed', 'pricing_page_viewed'], "source"."type"::text) and "source"."at" > '-infinity' and "source"."at" < 'infinity'
),
umbral_events_2 as (
  select
    e0,
    e1,
    e2,
    floor(($1::float8 - e2) / 8640::float8)::bigint as e3,
    e1 in (3, 4) as e5
  from umbral_events_1
  where e2 <= $1::float8
),
umbral_totals as (
  select
    e0 as lead,
    count(*) filter (where (e1 = 1 and e3 <= 900000)) as t0,
    count(*) filter (where ((e1 in (0, 2)) and e3 <= 900000)) as t1,
    count(*) filter (where (e5 and e3 <= 900000)) as t2,
    sum(case when (e1 = 1 and e3 <= 900000) then 5::float8 * greatest(0::float8, 1::float8 - (e3 / 10000::float8) / 90::float8) end) as t3,
    sum(case when (e5 and e3 <= 900000) then 4::float8 * greatest(0::float8, 1::float8 - (e3 / 10000::float8) / 90::float8) end) as t4
  from umbral_events_2
  group by e0
),
umbral_facts_1 as (
  select
    ("source"."department")::text as f1,
    ("source"."industry")::text as f4,
    ("source"."seniority")::text as f7,
    ("source"."annual_revenue")::float8 as f10,
    ("source"."employees")::float8 as f13,
    "source"."id" as f15
  from "leads" as source
),
umbral_facts as (
  select
    (nullif(case when unicode(f1) between 33 and 126 and unicode(right(f1, 1)) between 33 and 126 then lower(replace(f1, 'İ', 'i̇')) else lower(replace(trim(f1, (chr(9) || chr(10) || chr(11) || chr(12) || chr(13) || chr(32) || chr(160) || chr(5760) || chr(8192) || chr(8193) || chr(8194) || chr(8195) || chr(8196) || chr(8197) || chr(8198) || chr(8199) || chr(8200) || chr(8201) || chr(8202) || chr(8232) || chr(8233) || chr(8239) || chr(8287) || chr(12288) || chr(65279))), 'İ', 'i̇')) end, '')) as h0,
    (nullif(case when unicode(f4) between 33 and 126 and unicode(right(f4, 1)) between 33 and 126 then lower(replace(f4, 'İ', 'i̇')) else lower(replace(trim(f4, (chr(9) || chr(10) || chr(11) || chr(12) || chr(13) || chr(32) || chr(160) || chr(5760) || chr(8192) || chr(8193) || chr(8194) || chr(8195) || chr(8196) || chr(8197) || chr(8198) || chr(8199) || chr(8200) || chr(8201) || chr(8202) || chr(8232) || chr(8233) || chr(8239) || chr(8287) || chr(12288) || chr(65279))), 'İ', 'i̇')) end, '')) as h1,
    (nullif(case when unicode(f7) between 33 and 126 and unicode(right(f7, 1)) between 33 and 126 then lower(replace(f7, 'İ', 'i̇')) else lower(replace(trim(f7, (chr(9) || chr(10) || chr(11) || chr(12) || chr(13) || chr(32) || chr(160) || chr(5760) || chr(8192) || chr(8193) || chr(8194) || chr(8195) || chr(8196) || chr(8197) || chr(8198) || chr(8199) || chr(8200) || chr(8201) || chr(8202) || chr(8232) || chr(8233) || chr(8239) || chr(8287) || chr(12288) || chr(65279))), 'İ', 'i̇')) end, '')) as h2,
    (case when f10 > '-infinity'::float8 and f10 < 'infinity'::float8 then f10 end) as h3,
    (case when f13 > '-infinity'::float8 and f13 < 'infinity'::float8 then f13 end) as h4,
    f15 as h5
  from umbral_facts_1
),
umbral_leads_1 as (
  select
    source.h5 as c53,
    (((greatest(0::float8, least(100::float8, (((least(60::float8, (((least(30::float8, (coalesce((totals.t3)::float8, 0::float8)))) + (coalesce((totals.t4)::float8, 0::float8)))))) + (40::float8 * least(1::float8, coalesce((totals.t1)::float8, 0::float8)))))))) + 0.000001::float8 + 6755399441055744::float8) - 6755399441055744::float8) as c41,
    null::text as c39,
    case when (((coalesce((source.h1) in ('professional services', 'software'), false)))) then 15::float8 else 0::float8 end as c5,
    case when (((coalesce((source.h3) >= 10000000::float8, false)))) then 20::float8 else 0::float8 end as c11,
    true as c6,
    source.h4 as c12,
    case when (((coalesce((source.h0) in ('marketing', 'sales'), false)))) then 20::float8 else 0::float8 end as c2,
    source.h2 as c7
  from umbral_facts as source
  left join umbral_totals as totals on totals.lead = source.h5
),
umbral_leads_2 as (
  select
    c53,
    c41,
    c39,
    (((greatest(0::float8, least(100::float8, (((least(60::float8, ((c5 + c11 + (case when c6 then case when c12 is null then 0::float8 when c12 >= 1000::float8 then 25::float8 when c12 >= 200::float8 then 20::float8 when c12 >= 50::float8 then 10::float8 else 0::float8 end else 0::float8 end))))) + (least(40::float8, ((c2 + (case when c6 then case when c7 is null then 0::float8 when c7 in ('c-level', 'vp') then 30::float8 when c7 = 'director' then 25::float8 when c7 = 'manager' then 10::float8 else 0::float8 end else 0::float8 end)))))))))) + 0.000001::float8 + 6755399441055744::float8) - 6755399441055744::float8) as c44,
    case when c41 >= 65::float8 then 3 when c41 >= 40::float8 then 2 when c41 >= 20::float8 then 1 else 0 end as c51
  from umbral_leads_1
),
umbral_leads_3 as (
  select
    c53,
    c41,
    c39,
    c44,
    c51,
    (((greatest(0::float8, least(100::float8, ((3::float8 * c41 + 2::float8 * c44) / 5::float8)))) + 0.000001::float8 + 6755399441055744::float8) - 6755399441055744::float8) as c47
  from umbral_leads_2
)
select
  c53 as "lead",
  c41 as "score_engagement",
  c39 as "disqualified_engagement",
  c44 as "score_fit",
  c39 as "disqualified_fit",
  c47 as "score_total",
  c39 as "disqualified_total",
  (case when c39 is not null then 'disqualified' else case (case when c47 >= 60::float8 then 2 when c47 >= 30::float8 then 1 else 0 end) when 0 then 'cold' when 1 then 'warm' when 2 then 'sales_ready' end end) as "band_total",
  (case when c39 is not null or c39 is not null then 'disqualified' else case (case when c44 >= 75::float8 then 3 when c44 >= 50::float8 then 2 when c44 >= 25::float8 then 1 else 0 end) when 0 then case c51 when 0 then 'D4' when 1 then 'D3' when 2 then 'D2' when 3 then 'D1' end when 1 then case c51 when 0 then 'C4' when 1 then 'C3' when 2 then 'C2' when 3 then 'C1' end when 2 then case c51 when 0 then 'B4' when 1 then 'B3' when 2 then 'B2' when 3 then 'B1' end when 3 then case c51 when 0 then 'A4' when 1 then 'A3' when 2 then 'A2' when 3 then 'A1' end end end) as "grade_grade"
from umbral_leads_3
where $1::float8 is not null
