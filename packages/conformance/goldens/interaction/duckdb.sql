with umbral_events_1 as (
  select
    "source"."lead_id" as e0,
    (list_position(['chat', 'contact_requested', 'ebook_downloaded', 'email_clicked', 'email_opened', 'meeting_booked', 'page_viewed', 'pricing_page_viewed', 'unsubscribed', 'webinar_attended'], "source"."type"::text) - 1)::utinyint as e1,
    epoch_ms("source"."at")::float8 as e2,
    "source"."properties" as e5
  from "events" as source
  where list_contains(['chat', 'contact_requested', 'ebook_downloaded', 'email_clicked', 'email_opened', 'meeting_booked', 'page_viewed', 'pricing_page_viewed', 'unsubscribed', 'webinar_attended'], "source"."type"::text) and "source"."at" > '-infinity' and "source"."at" < 'infinity'
),
umbral_events_2 as (
  select
    e0,
    e1,
    e2,
    floor(($1::float8 - e2) / 8640::float8)::bigint as e3,
    case when e1 = 2 then json_extract(e5::json, '/asset') end as e6,
    case when e1 = 6 then json_extract(e5::json, '/path') end as e13
  from umbral_events_1
  where e2 <= $1::float8
),
umbral_events_3 as (
  select
    e0,
    e1,
    e2,
    e3,
    e6,
    e13,
    json_type(e6) as e7,
    try_cast(e6 as double) as e8,
    json_type(e13) as e14,
    try_cast(e13 as double) as e15
  from umbral_events_2
),
umbral_events_4 as (
  select
    e0,
    e1,
    e2,
    e3,
    case when e7 = 'VARCHAR' then e6 ->> '$' end as e9,
    case when e7 in ('DOUBLE', 'BIGINT', 'UBIGINT', 'HUGEINT', 'UHUGEINT') then case when e8 > '-infinity'::float8 and e8 < 'infinity'::float8 then e8 end end as e10,
    case when e7 = 'BOOLEAN' then cast(e6 as boolean) end as e11,
    case when e14 = 'VARCHAR' then e13 ->> '$' end as e16,
    case when e14 in ('DOUBLE', 'BIGINT', 'UBIGINT', 'HUGEINT', 'UHUGEINT') then case when e15 > '-infinity'::float8 and e15 < 'infinity'::float8 then e15 end end as e17,
    case when e14 = 'BOOLEAN' then cast(e13 as boolean) end as e18
  from umbral_events_3
),
umbral_events_5 as (
  select
    e0,
    e1,
    e2,
    e3,
    coalesce(coalesce(nullif(case when unicode(e9) between 33 and 126 and unicode(right(e9, 1)) between 33 and 126 then lower(replace(e9, 'İ', 'i̇')) else lower(replace(trim(e9, (chr(9) || chr(10) || chr(11) || chr(12) || chr(13) || chr(32) || chr(160) || chr(5760) || chr(8192) || chr(8193) || chr(8194) || chr(8195) || chr(8196) || chr(8197) || chr(8198) || chr(8199) || chr(8200) || chr(8201) || chr(8202) || chr(8232) || chr(8233) || chr(8239) || chr(8287) || chr(12288) || chr(65279))), 'İ', 'i̇')) end, ''), case when e10 = floor(e10) and abs(e10) < 1e15 then e10::bigint::text else regexp_replace(e10::text, 'e([+-])0', 'e\1') end), case when e11 then 'true' when not e11 then 'false' end) as e12,
    coalesce(coalesce(nullif(case when unicode(e16) between 33 and 126 and unicode(right(e16, 1)) between 33 and 126 then lower(replace(e16, 'İ', 'i̇')) else lower(replace(trim(e16, (chr(9) || chr(10) || chr(11) || chr(12) || chr(13) || chr(32) || chr(160) || chr(5760) || chr(8192) || chr(8193) || chr(8194) || chr(8195) || chr(8196) || chr(8197) || chr(8198) || chr(8199) || chr(8200) || chr(8201) || chr(8202) || chr(8232) || chr(8233) || chr(8239) || chr(8287) || chr(12288) || chr(65279))), 'İ', 'i̇')) end, ''), case when e17 = floor(e17) and abs(e17) < 1e15 then e17::bigint::text else regexp_replace(e17::text, 'e([+-])0', 'e\1') end), case when e18 then 'true' when not e18 then 'false' end) as e19
  from umbral_events_4
),
umbral_totals as (
  select
    e0 as lead,
    count(*) filter (where (e1 = 3 and e3 <= 600000)) as t0,
    count(*) filter (where ((e1 in (0, 1, 5)) and e3 <= 900000)) as t1,
    count(distinct e12) filter (where (e1 = 2 and e3 <= 900000) and e12 is not null) as t2,
    count(*) filter (where (e1 = 8)) as t3,
    count(distinct floor((e3 / 10000::float8) / 1::float8)) filter (where (e1 = 4 and e3 <= 600000)) as t4,
    count(distinct e19) filter (where (e1 = 6 and e3 <= 300000) and e19 is not null) as t5,
    count(*) filter (where (e1 = 7 and e3 <= 300000)) as t6,
    count(*) filter (where (e1 = 9 and e3 <= 1200000)) as t7
  from umbral_events_5
  group by e0
),
umbral_facts_1 as (
  select
    "source"."id" as f0
  from "leads" as source
),
umbral_facts as (
  select
    f0 as h0
  from umbral_facts_1
),
umbral_leads_1 as (
  select
    source.h0 as c34,
    (((greatest(0::float8, least(100::float8, (((least(15::float8, (3::float8 * coalesce((totals.t0)::float8, 0::float8)))) + (25::float8 * least(1::float8, coalesce((totals.t1)::float8, 0::float8))) + (least(18::float8, (6::float8 * coalesce((totals.t2)::float8, 0::float8)))) + ((-20)::float8 * least(coalesce((totals.t3)::float8, 0::float8), 1)) + (least(10::float8, (1::float8 * coalesce((totals.t4)::float8, 0::float8)))) + (least(10::float8, (1::float8 * coalesce((totals.t5)::float8, 0::float8)))) + (5::float8 * least(3::float8, coalesce((totals.t6)::float8, 0::float8))) + (10::float8 * least(2::float8, coalesce((totals.t7)::float8, 0::float8)))))))) + 0.000001::float8 + 6755399441055744::float8) - 6755399441055744::float8) as c31,
    null::text as c29
  from umbral_facts as source
  left join umbral_totals as totals on totals.lead = source.h0
)
select
  c34 as "lead",
  c31 as "score_score",
  c29 as "disqualified_score",
  (case when c29 is not null then 'disqualified' else case (case when c31 >= 45::float8 then 3 when c31 >= 25::float8 then 2 when c31 >= 10::float8 then 1 else 0 end) when 0 then 'cold' when 1 then 'warm' when 2 then 'hot' when 3 then 'sales_ready' end end) as "band_score"
from umbral_leads_1
where $1::float8 is not null
