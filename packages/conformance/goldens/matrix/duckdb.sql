with umbral_events_1 as (
  select
    "source"."lead_id" as e0,
    (list_position(['contact_requested', 'email_clicked', 'meeting_booked', 'page_viewed', 'pricing_page_viewed'], "source"."type"::text) - 1)::utinyint as e1,
    epoch_us("source"."at") as e3
  from "events" as source
  where list_contains(['contact_requested', 'email_clicked', 'meeting_booked', 'page_viewed', 'pricing_page_viewed'], "source"."type"::text) and "source"."at" > '-infinity' and "source"."at" < 'infinity'
),
umbral_events_2 as (
  select
    e0,
    e1,
    e3,
    (((floor($1::float8) * 1000)::bigint + 999) - e3) // 8640000 as e4,
    e1 in (3, 4) as e6
  from umbral_events_1
  where e3 <= ((floor($1::float8) * 1000)::bigint + 999)
),
umbral_totals as (
  select
    e0 as lead,
    count(*) filter (where (e1 = 1 and e4 <= 900000)) as t0,
    count(*) filter (where ((e1 in (0, 2)) and e4 <= 900000)) as t1,
    count(*) filter (where (e6 and e4 <= 900000)) as t2,
    sum(case when (e1 = 1 and e4 <= 900000) then 5::float8 * greatest(0::float8, 1::float8 - (e4 / 10000::float8) / 90::float8) end) as t3,
    sum(case when (e6 and e4 <= 900000) then 4::float8 * greatest(0::float8, 1::float8 - (e4 / 10000::float8) / 90::float8) end) as t4
  from umbral_events_2
  group by e0
),
umbral_facts_1 as (
  select
    nullif(lower(replace(regexp_replace(("source"."department")::text, E'^[\\t-\\r \\x{a0}\\x{1680}\\x{2000}-\\x{200a}\\x{2028}\\x{2029}\\x{202f}\\x{205f}\\x{3000}\\x{feff}]+|[\\t-\\r \\x{a0}\\x{1680}\\x{2000}-\\x{200a}\\x{2028}\\x{2029}\\x{202f}\\x{205f}\\x{3000}\\x{feff}]+$', '', 'g'), 'İ', 'i̇')), '') as f1,
    nullif(lower(replace(regexp_replace(("source"."industry")::text, E'^[\\t-\\r \\x{a0}\\x{1680}\\x{2000}-\\x{200a}\\x{2028}\\x{2029}\\x{202f}\\x{205f}\\x{3000}\\x{feff}]+|[\\t-\\r \\x{a0}\\x{1680}\\x{2000}-\\x{200a}\\x{2028}\\x{2029}\\x{202f}\\x{205f}\\x{3000}\\x{feff}]+$', '', 'g'), 'İ', 'i̇')), '') as f3,
    nullif(lower(replace(regexp_replace(("source"."seniority")::text, E'^[\\t-\\r \\x{a0}\\x{1680}\\x{2000}-\\x{200a}\\x{2028}\\x{2029}\\x{202f}\\x{205f}\\x{3000}\\x{feff}]+|[\\t-\\r \\x{a0}\\x{1680}\\x{2000}-\\x{200a}\\x{2028}\\x{2029}\\x{202f}\\x{205f}\\x{3000}\\x{feff}]+$', '', 'g'), 'İ', 'i̇')), '') as f5,
    ("source"."annual_revenue")::float8 as f7,
    ("source"."employees")::float8 as f10,
    "source"."id" as f12
  from "leads" as source
),
umbral_facts as (
  select
    f1 as h0,
    f3 as h1,
    f5 as h2,
    (case when f7 > '-infinity'::float8 and f7 < 'infinity'::float8 then f7 end) as h3,
    (case when f10 > '-infinity'::float8 and f10 < 'infinity'::float8 then f10 end) as h4,
    f12 as h5
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
