with umbral_events_1 as (
  select
    "source"."lead_id" as e0,
    "source"."type"::text as e1,
    greatest(0::float8, floor(($1::float8 - epoch_ms("source"."at")::float8) / 8640::float8) / 10000::float8) as e2,
    json_extract("source"."properties"::json, '/asset') as e4,
    json_extract("source"."properties"::json, '/path') as e11
  from "events" as source
  where "source"."type"::text in ('chat', 'contact_requested', 'ebook_downloaded', 'email_clicked', 'email_opened', 'meeting_booked', 'page_viewed', 'pricing_page_viewed', 'unsubscribed', 'webinar_attended') and isfinite("source"."at") and epoch_ms("source"."at")::float8 <= $1::float8
),
umbral_events_2 as (
  select
    e0,
    e1,
    e2,
    case when json_type(e4) = 'VARCHAR' then e4 ->> '$' end as e5,
    case when json_type(e4) = 'BOOLEAN' then cast(e4 as boolean) end as e8,
    case when json_type(e11) = 'VARCHAR' then e11 ->> '$' end as e12,
    case when json_type(e11) = 'BOOLEAN' then cast(e11 as boolean) end as e15,
    case when json_type(e4) in ('DOUBLE', 'BIGINT', 'UBIGINT', 'HUGEINT', 'UHUGEINT') then try_cast(e4 as double) end as e6,
    case when json_type(e11) in ('DOUBLE', 'BIGINT', 'UBIGINT', 'HUGEINT', 'UHUGEINT') then try_cast(e11 as double) end as e13
  from umbral_events_1
),
umbral_events_3 as (
  select
    e0,
    e1,
    e2,
    e5,
    e8,
    e12,
    e15,
    case when e6 > '-infinity'::float8 and e6 < 'infinity'::float8 then e6 end as e7,
    case when e13 > '-infinity'::float8 and e13 < 'infinity'::float8 then e13 end as e14
  from umbral_events_2
),
umbral_events_4 as (
  select
    e0,
    e1,
    e2,
    coalesce(coalesce(nullif(lower(replace(case when left(e5, 1) between '!' and '~' and right(e5, 1) between '!' and '~' then e5 else trim(e5, (chr(9) || chr(10) || chr(11) || chr(12) || chr(13) || chr(32) || chr(160) || chr(5760) || chr(8192) || chr(8193) || chr(8194) || chr(8195) || chr(8196) || chr(8197) || chr(8198) || chr(8199) || chr(8200) || chr(8201) || chr(8202) || chr(8232) || chr(8233) || chr(8239) || chr(8287) || chr(12288) || chr(65279))) end, 'İ', 'i̇')), ''), case when e7 = floor(e7) and abs(e7) < 1e15 then e7::bigint::text else regexp_replace(e7::text, 'e([+-])0', 'e\1') end), case when e8 then 'true' when not e8 then 'false' end) as e9,
    coalesce(coalesce(nullif(lower(replace(case when left(e12, 1) between '!' and '~' and right(e12, 1) between '!' and '~' then e12 else trim(e12, (chr(9) || chr(10) || chr(11) || chr(12) || chr(13) || chr(32) || chr(160) || chr(5760) || chr(8192) || chr(8193) || chr(8194) || chr(8195) || chr(8196) || chr(8197) || chr(8198) || chr(8199) || chr(8200) || chr(8201) || chr(8202) || chr(8232) || chr(8233) || chr(8239) || chr(8287) || chr(12288) || chr(65279))) end, 'İ', 'i̇')), ''), case when e14 = floor(e14) and abs(e14) < 1e15 then e14::bigint::text else regexp_replace(e14::text, 'e([+-])0', 'e\1') end), case when e15 then 'true' when not e15 then 'false' end) as e16
  from umbral_events_3
),
umbral_events_5 as (
  select
    e0,
    e1,
    e2,
    case when e1 = 'ebook_downloaded' then e9 end as e10,
    case when e1 = 'page_viewed' then e16 end as e17
  from umbral_events_4
),
umbral_totals as (
  select
    e0 as lead,
    count(*) filter (where (e1 = 'email_clicked' and e2 <= 60::float8)) as t0,
    count(*) filter (where (e1 in ('chat', 'contact_requested', 'meeting_booked') and e2 <= 90::float8)) as t1,
    count(distinct e10) filter (where (e1 = 'ebook_downloaded' and e2 <= 90::float8) and e10 is not null) as t2,
    count(*) filter (where (e1 = 'unsubscribed')) as t3,
    count(distinct floor(e2 / 1::float8)) filter (where (e1 = 'email_opened' and e2 <= 60::float8)) as t4,
    count(distinct e17) filter (where (e1 = 'page_viewed' and e2 <= 30::float8) and e17 is not null) as t5,
    count(*) filter (where (e1 = 'pricing_page_viewed' and e2 <= 30::float8)) as t6,
    count(*) filter (where (e1 = 'webinar_attended' and e2 <= 120::float8)) as t7
  from umbral_events_5
  group by e0
),
umbral_leads_1 as (
  select
    "source"."id" as c34,
    null::text as c29,
    totals.t1 as c4,
    totals.t3 as c11,
    totals.t6 as c22,
    totals.t7 as c25,
    totals.t0 as c0,
    totals.t2 as c7,
    totals.t4 as c14,
    totals.t5 as c18
  from "leads" as source
  left join umbral_totals as totals on totals.lead = "source"."id"
),
umbral_leads_2 as (
  select
    c34,
    c29,
    25::float8 * least(1::float8, coalesce(c4::float8, 0::float8)) as c6,
    (-20)::float8 * least(coalesce(c11::float8, 0::float8), 1) as c13,
    5::float8 * least(3::float8, coalesce(c22::float8, 0::float8)) as c24,
    10::float8 * least(2::float8, coalesce(c25::float8, 0::float8)) as c27,
    3::float8 * coalesce(c0::float8, 0::float8) as c2,
    6::float8 * coalesce(c7::float8, 0::float8) as c9,
    1::float8 * coalesce(c14::float8, 0::float8) as c16,
    1::float8 * coalesce(c18::float8, 0::float8) as c20
  from umbral_leads_1
),
umbral_leads_3 as (
  select
    c34,
    c29,
    c6,
    c13,
    c24,
    c27,
    least(15::float8, c2) as c3,
    least(18::float8, c9) as c10,
    least(10::float8, c16) as c17,
    least(10::float8, c20) as c21
  from umbral_leads_2
),
umbral_leads_4 as (
  select
    c34,
    c29,
    (c3 + c6 + c10 + c13 + c17 + c21 + c24 + c27) as c28
  from umbral_leads_3
),
umbral_leads_5 as (
  select
    c34,
    c29,
    greatest(0::float8, least(100::float8, c28)) as c30
  from umbral_leads_4
),
umbral_leads_6 as (
  select
    c34,
    c29,
    ((c30 + 0.000001::float8 + 6755399441055744::float8) - 6755399441055744::float8) as c31
  from umbral_leads_5
),
umbral_leads_7 as (
  select
    c34,
    c29,
    c31,
    case when c31 >= 45::float8 then 3 when c31 >= 25::float8 then 2 when c31 >= 10::float8 then 1 else 0 end as c32
  from umbral_leads_6
),
umbral_leads_8 as (
  select
    c34,
    c29,
    c31,
    case when c29 is not null then 'disqualified' else case c32 when 0 then 'cold' when 1 then 'warm' when 2 then 'hot' when 3 then 'sales_ready' end end as c33
  from umbral_leads_7
)
select
  c34 as "lead",
  c31 as "score_score",
  c29 as "disqualified_score",
  c33 as "band_score"
from umbral_leads_8
where $1::float8 is not null
