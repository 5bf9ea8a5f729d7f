with umbral_events_1 as (
  select
    "source"."lead_id" as e0,
    (list_position(['chat', 'contact_requested', 'ebook_downloaded', 'email_clicked', 'email_opened', 'meeting_booked', 'page_viewed', 'pricing_page_viewed', 'unsubscribed', 'webinar_attended'], "source"."type"::text) - 1)::utinyint as e1,
    epoch_us("source"."at") as e3,
    "source"."properties" as e6
  from "events" as source
  where list_contains(['chat', 'contact_requested', 'ebook_downloaded', 'email_clicked', 'email_opened', 'meeting_booked', 'page_viewed', 'pricing_page_viewed', 'unsubscribed', 'webinar_attended'], "source"."type"::text) and "source"."at" > '-infinity' and "source"."at" < 'infinity'
),
umbral_events_2 as (
  select
    e0,
    e1,
    e3,
    (((floor($1::float8) * 1000)::bigint + 999) - e3) // 8640000 as e4,
    case when e1 = 2 then json_extract(e6::json, '/asset') end as e7,
    case when e1 = 6 then json_extract(e6::json, '/path') end as e13
  from umbral_events_1
  where e3 <= ((floor($1::float8) * 1000)::bigint + 999)
),
umbral_events_3 as (
  select
    e0,
    e1,
    e3,
    e4,
    e7,
    e13,
    json_type(e7) as e8,
    json_type(e13) as e14,
    try_cast(e7 as double) as e9,
    try_cast(e13 as double) as e15
  from umbral_events_2
),
umbral_events_4 as (
  select
    e0,
    e1,
    e3,
    e4,
    e7,
    e13,
    e8,
    e14,
    case when e8 in ('DOUBLE', 'BIGINT', 'UBIGINT', 'HUGEINT', 'UHUGEINT') then case when e9 > '-infinity'::float8 and e9 < 'infinity'::float8 then e9 end end as e10,
    case when e8 = 'BOOLEAN' then cast(e7 as boolean) end as e11,
    case when e14 in ('DOUBLE', 'BIGINT', 'UBIGINT', 'HUGEINT', 'UHUGEINT') then case when e15 > '-infinity'::float8 and e15 < 'infinity'::float8 then e15 end end as e16,
    case when e14 = 'BOOLEAN' then cast(e13 as boolean) end as e17
  from umbral_events_3
),
umbral_events_5 as (
  select
    e0,
    e1,
    e3,
    e4,
    coalesce(coalesce(nullif(lower(replace(regexp_replace(case when e8 = 'VARCHAR' then e7 ->> '$' end, E'^[\\t-\\r \\x{a0}\\x{1680}\\x{2000}-\\x{200a}\\x{2028}\\x{2029}\\x{202f}\\x{205f}\\x{3000}\\x{feff}]+|[\\t-\\r \\x{a0}\\x{1680}\\x{2000}-\\x{200a}\\x{2028}\\x{2029}\\x{202f}\\x{205f}\\x{3000}\\x{feff}]+$', '', 'g'), 'İ', 'i̇')), ''), case when e10 = floor(e10) and abs(e10) < 1e15 then e10::bigint::text else regexp_replace(e10::text, 'e([+-])0', 'e\1') end), case when e11 then 'true' when not e11 then 'false' end) as e12,
    coalesce(coalesce(nullif(lower(replace(regexp_replace(case when e14 = 'VARCHAR' then e13 ->> '$' end, E'^[\\t-\\r \\x{a0}\\x{1680}\\x{2000}-\\x{200a}\\x{2028}\\x{2029}\\x{202f}\\x{205f}\\x{3000}\\x{feff}]+|[\\t-\\r \\x{a0}\\x{1680}\\x{2000}-\\x{200a}\\x{2028}\\x{2029}\\x{202f}\\x{205f}\\x{3000}\\x{feff}]+$', '', 'g'), 'İ', 'i̇')), ''), case when e16 = floor(e16) and abs(e16) < 1e15 then e16::bigint::text else regexp_replace(e16::text, 'e([+-])0', 'e\1') end), case when e17 then 'true' when not e17 then 'false' end) as e18
  from umbral_events_4
),
umbral_totals as (
  select
    e0 as lead,
    count(*) filter (where (e1 = 3 and e4 <= 600000)) as t0,
    count(*) filter (where ((e1 in (0, 1, 5)) and e4 <= 900000)) as t1,
    count(distinct e12) filter (where (e1 = 2 and e4 <= 900000) and e12 is not null) as t2,
    count(*) filter (where (e1 = 8)) as t3,
    count(distinct floor((e4 / 10000::float8) / 1::float8)) filter (where (e1 = 4 and e4 <= 600000)) as t4,
    count(distinct e18) filter (where (e1 = 6 and e4 <= 300000) and e18 is not null) as t5,
    count(*) filter (where (e1 = 7 and e4 <= 300000)) as t6,
    count(*) filter (where (e1 = 9 and e4 <= 1200000)) as t7
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
