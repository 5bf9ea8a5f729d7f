with umbral_events_1 as (
  select
    "source"."lead_id" as e0,
    case "source"."type"::text when 'contact_requested' then 0 when 'email_clicked' then 1 when 'meeting_booked' then 2 when 'page_viewed' then 3 when 'pricing_page_viewed' then 4 end as e1,
    floor(($1::float8 - (epoch_ms("source"."at")::float8)) / 8640::float8) / 10000::float8 as e3
  from "events" as source
  where "source"."type"::text in ('contact_requested', 'email_clicked', 'meeting_booked', 'page_viewed', 'pricing_page_viewed') and "source"."at" > '-infinity' and "source"."at" < 'infinity'
),
umbral_events_2 as (
  select
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
    sum(case when (e1 = 1 and e3 <= 90::float8) then 5::float8 * greatest(0::float8, 1::float8 - e3 / 90::float8) end) as t3,
    sum(case when (e5 and e3 <= 90::float8) then 4::float8 * greatest(0::float8, 1::float8 - e3 / 90::float8) end) as t4
  from umbral_events_2
  group by e0
),
umbral_leads_1 as (
  select
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
  select
    c63,
    c51,
    c49,
    c6,
    c16,
    c10,
    c1,
    case when c51 >= 65::float8 then 3 when c51 >= 40::float8 then 2 when c51 >= 20::float8 then 1 else 0 end as c61,
    case when c21 > '-infinity'::float8 and c21 < 'infinity'::float8 then c21 end as c22,
    nullif(lower(replace(case when left(c12, 1) between '!' and '~' and right(c12, 1) between '!' and '~' then c12 else trim(c12, (chr(9) || chr(10) || chr(11) || chr(12) || chr(13) || chr(32) || chr(160) || chr(5760) || chr(8192) || chr(8193) || chr(8194) || chr(8195) || chr(8196) || chr(8197) || chr(8198) || chr(8199) || chr(8200) || chr(8201) || chr(8202) || chr(8232) || chr(8233) || chr(8239) || chr(8287) || chr(12288) || chr(65279))) end, 'İ', 'i̇')), '') as c13
  from umbral_leads_1
),
umbral_leads_3 as (
  select
    c63,
    c51,
    c49,
    c61,
    (((greatest(0::float8, least(100::float8, (((least(60::float8, (((case when (((coalesce((nullif(lower(replace(case when left(c6, 1) between '!' and '~' and right(c6, 1) between '!' and '~' then c6 else trim(c6, (chr(9) || chr(10) || chr(11) || chr(12) || chr(13) || chr(32) || chr(160) || chr(5760) || chr(8192) || chr(8193) || chr(8194) || chr(8195) || chr(8196) || chr(8197) || chr(8198) || chr(8199) || chr(8200) || chr(8201) || chr(8202) || chr(8232) || chr(8233) || chr(8239) || chr(8287) || chr(12288) || chr(65279))) end, 'İ', 'i̇')), '')) in ('professional services', 'software'), false)))) then 15::float8 else 0::float8 end) + (case when (((coalesce((case when c16 > '-infinity'::float8 and c16 < 'infinity'::float8 then c16 end) >= 10000000::float8, false)))) then 20::float8 else 0::float8 end) + (case when c10 then case when c22 is null then 0::float8 when c22 >= 1000::float8 then 25::float8 when c22 >= 200::float8 then 20::float8 when c22 >= 50::float8 then 10::float8 else 0::float8 end else 0::float8 end))))) + (least(40::float8, (((case when (((coalesce((nullif(lower(replace(case when left(c1, 1) between '!' and '~' and right(c1, 1) between '!' and '~' then c1 else trim(c1, (chr(9) || chr(10) || chr(11) || chr(12) || chr(13) || chr(32) || chr(160) || chr(5760) || chr(8192) || chr(8193) || chr(8194) || chr(8195) || chr(8196) || chr(8197) || chr(8198) || chr(8199) || chr(8200) || chr(8201) || chr(8202) || chr(8232) || chr(8233) || chr(8239) || chr(8287) || chr(12288) || chr(65279))) end, 'İ', 'i̇')), '')) in ('marketing', 'sales'), false)))) then 20::float8 else 0::float8 end) + (case when c10 then case when c13 is null then 0::float8 when c13 in ('c-level', 'vp') then 30::float8 when c13 = 'director' then 25::float8 when c13 = 'manager' then 10::float8 else 0::float8 end else 0::float8 end)))))))))) + 0.000001::float8 + 6755399441055744::float8) - 6755399441055744::float8) as c54
  from umbral_leads_2
),
umbral_leads_4 as (
  select
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
