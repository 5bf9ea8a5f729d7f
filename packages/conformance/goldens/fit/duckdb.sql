with umbral_facts_1 as (
  select
    "source"."is_customer" as f0,
    "source"."has_authority" as f1,
    ("source"."budget")::float8 as f3,
    ("source"."industry")::text as f6,
    ("source"."pain")::float8 as f9,
    ("source"."employees")::float8 as f12,
    ("source"."urgency")::text as f15,
    "source"."id" as f17
  from "leads" as source
),
umbral_facts as (
  select
    f0 as h0,
    f1 as h1,
    (case when f3 > '-infinity'::float8 and f3 < 'infinity'::float8 then f3 end) as h2,
    (nullif(case when unicode(f6) between 33 and 126 and unicode(right(f6, 1)) between 33 and 126 then lower(replace(f6, 'İ', 'i̇')) else lower(replace(trim(f6, (chr(9) || chr(10) || chr(11) || chr(12) || chr(13) || chr(32) || chr(160) || chr(5760) || chr(8192) || chr(8193) || chr(8194) || chr(8195) || chr(8196) || chr(8197) || chr(8198) || chr(8199) || chr(8200) || chr(8201) || chr(8202) || chr(8232) || chr(8233) || chr(8239) || chr(8287) || chr(12288) || chr(65279))), 'İ', 'i̇')) end, '')) as h3,
    (case when f9 > '-infinity'::float8 and f9 < 'infinity'::float8 then f9 end) as h4,
    (case when f12 > '-infinity'::float8 and f12 < 'infinity'::float8 then f12 end) as h5,
    (nullif(case when unicode(f15) between 33 and 126 and unicode(right(f15, 1)) between 33 and 126 then lower(replace(f15, 'İ', 'i̇')) else lower(replace(trim(f15, (chr(9) || chr(10) || chr(11) || chr(12) || chr(13) || chr(32) || chr(160) || chr(5760) || chr(8192) || chr(8193) || chr(8194) || chr(8195) || chr(8196) || chr(8197) || chr(8198) || chr(8199) || chr(8200) || chr(8201) || chr(8202) || chr(8232) || chr(8233) || chr(8239) || chr(8287) || chr(12288) || chr(65279))), 'İ', 'i̇')) end, '')) as h6,
    f17 as h7
  from umbral_facts_1
),
umbral_leads_1 as (
  select
    source.h7 as c34,
    (((((coalesce((source.h0) = true, false)))))) as c2,
    case when (((coalesce((source.h1) = true, false)))) then 25::float8 else 0::float8 end as c5,
    case when (((coalesce((source.h3) in ('financial services', 'professional services', 'software'), false)))) then 10::float8 else 0::float8 end as c11,
    true as c6,
    source.h2 as c7,
    source.h5 as c14,
    source.h4 as c12,
    source.h6 as c16
  from umbral_facts as source
),
umbral_leads_2 as (
  select
    c34,
    c2,
    case when c2 then 'already' else null::text end as c27,
    ((least(70::float8, (0.7::float8 * ((c5 + (case when c6 then case when c7 is null then 0::float8 when c7 >= 25000::float8 then 35::float8 when c7 >= 15000::float8 then 25::float8 when c7 >= 5000::float8 then 10::float8 else 0::float8 end else 0::float8 end) + c11 + (case when c6 then case when c14 is null then 0::float8 when c14 >= 1000::float8 then 30::float8 when c14 >= 200::float8 then 20::float8 when c14 >= 50::float8 then 10::float8 else 0::float8 end else 0::float8 end)))))) + (least(30::float8, (0.3::float8 * (((case when c6 then case when c12 is null then 0::float8 when c12 >= 7::float8 then 70::float8 when c12 >= 4::float8 then 40::float8 else 0::float8 end else 0::float8 end) + (case when c6 then case when c16 is null then 0::float8 when c16 = 'this month' then 30::float8 when c16 = 'this quarter' then 20::float8 else 0::float8 end else 0::float8 end))))))) as c26
  from umbral_leads_1
),
umbral_leads_3 as (
  select
    c34,
    c27,
    (((greatest(0::float8, least(100::float8, (case when c2 then (case when c2 then 0::float8 else c26 end) else c26 end)))) + 0.000001::float8 + 6755399441055744::float8) - 6755399441055744::float8) as c31
  from umbral_leads_2
)
select
  c34 as "lead",
  c31 as "score_score",
  c27 as "disqualified_score",
  (case when c27 is not null then 'disqualified' else case (case when c31 >= 65::float8 then 3 when c31 >= 45::float8 then 2 when c31 >= 25::float8 then 1 else 0 end) when 0 then 'cold' when 1 then 'warm' when 2 then 'hot' when 3 then 'sales_ready' end end) as "band_score"
from umbral_leads_3
where $1::float8 is not null
