with umbral_leads_1 as (
  select
    "source"."id" as c42,
    (((((coalesce(("source"."is_customer") = true, false)))))) as c2,
    case when (((coalesce(("source"."has_authority") = true, false)))) then 25::float8 else 0::float8 end as c5,
    case when (((coalesce((nullif(lower(replace(trim(("source"."industry")::text, (chr(9) || chr(10) || chr(11) || chr(12) || chr(13) || chr(32) || chr(160) || chr(5760) || chr(8192) || chr(8193) || chr(8194) || chr(8195) || chr(8196) || chr(8197) || chr(8198) || chr(8199) || chr(8200) || chr(8201) || chr(8202) || chr(8232) || chr(8233) || chr(8239) || chr(8287) || chr(12288) || chr(65279))), 'İ', 'i̇')), '')) in ('financial services', 'professional services', 'software'), false)))) then 10::float8 else 0::float8 end as c14,
    true as c6,
    nullif(lower(replace(trim(("source"."urgency")::text, (chr(9) || chr(10) || chr(11) || chr(12) || chr(13) || chr(32) || chr(160) || chr(5760) || chr(8192) || chr(8193) || chr(8194) || chr(8195) || chr(8196) || chr(8197) || chr(8198) || chr(8199) || chr(8200) || chr(8201) || chr(8202) || chr(8232) || chr(8233) || chr(8239) || chr(8287) || chr(12288) || chr(65279))), 'İ', 'i̇')), '') as c24,
    ("source"."budget")::float8 as c8,
    ("source"."employees")::float8 as c20,
    ("source"."pain")::float8 as c16
  from "leads" as source
),
umbral_leads_2 as (
  select
    c42,
    c2,
    c5,
    c14,
    c6,
    c24,
    case when c2 then 'already' else null::text end as c35,
    case when c8 > '-infinity'::float8 and c8 < 'infinity'::float8 then c8 end as c9,
    case when c20 > '-infinity'::float8 and c20 < 'infinity'::float8 then c20 end as c21,
    case when c16 > '-infinity'::float8 and c16 < 'infinity'::float8 then c16 end as c17
  from umbral_leads_1
),
umbral_leads_3 as (
  select
    c42,
    c2,
    c35,
    ((least(70::float8, (0.7::float8 * ((c5 + (case when c6 then case when c9 is null then 0::float8 when c9 >= 25000::float8 then 35::float8 when c9 >= 15000::float8 then 25::float8 when c9 >= 5000::float8 then 10::float8 else 0::float8 end else 0::float8 end) + c14 + (case when c6 then case when c21 is null then 0::float8 when c21 >= 1000::float8 then 30::float8 when c21 >= 200::float8 then 20::float8 when c21 >= 50::float8 then 10::float8 else 0::float8 end else 0::float8 end)))))) + (least(30::float8, (0.3::float8 * (((case when c6 then case when c17 is null then 0::float8 when c17 >= 7::float8 then 70::float8 when c17 >= 4::float8 then 40::float8 else 0::float8 end else 0::float8 end) + (case when c6 then case when c24 is null then 0::float8 when c24 = 'this month' then 30::float8 when c24 = 'this quarter' then 20::float8 else 0::float8 end else 0::float8 end))))))) as c34
  from umbral_leads_2
),
umbral_leads_4 as (
  select
    c42,
    c35,
    (((greatest(0::float8, least(100::float8, (case when c2 then (case when c2 then 0::float8 else c34 end) else c34 end)))) + 0.000001::float8 + 6755399441055744::float8) - 6755399441055744::float8) as c39
  from umbral_leads_3
)
select
  c42 as "lead",
  c39 as "score_score",
  c35 as "disqualified_score",
  (case when c35 is not null then 'disqualified' else case (case when c39 >= 65::float8 then 3 when c39 >= 45::float8 then 2 when c39 >= 25::float8 then 1 else 0 end) when 0 then 'cold' when 1 then 'warm' when 2 then 'hot' when 3 then 'sales_ready' end end) as "band_score"
from umbral_leads_4
where $1::float8 is not null
