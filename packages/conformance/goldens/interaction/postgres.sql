with umbral_events_1 as (
  with fence as (select) select
    "source"."lead_id" as e0,
    case "source"."type"::text when 'chat' then 0 when 'contact_requested' then 1 when 'ebook_downloaded' then 2 when 'email_clicked' then 3 when 'email_opened' then 4 when 'meeting_booked' then 5 when 'page_viewed' then 6 when 'pricing_page_viewed' then 7 when 'unsubscribed' then 8 when 'webinar_attended' then 9 end as e1,
    floor(($1::float8 - (case when "source"."at" between '1902-01-01' and '2038-12-31' then floor(date_part('epoch', "source"."at") * 1000 + 0.0005::float8) else floor(extract(epoch from "source"."at") * 1000)::float8 end)) / 8640::float8) / 10000::float8 as e3,
    "source"."properties" as e5
  from "events" as source
  where "source"."type"::text in ('chat', 'contact_requested', 'ebook_downloaded', 'email_clicked', 'email_opened', 'meeting_booked', 'page_viewed', 'pricing_page_viewed', 'unsubscribed', 'webinar_attended') and "source"."at" > '-infinity' and "source"."at" < 'infinity'
),
umbral_events_2 as (
  with fence as (select) select
    e0,
    e1,
    e3,
    e5,
    case when e1 = 2 then (e5::jsonb ->> 'asset') end as e6,
    case when e1 = 6 then (e5::jsonb ->> 'path') end as e9
  from umbral_events_1
  where e3 >= 0::float8
),
umbral_events_3 as (
  with fence as (select) select
    e0,
    e1,
    e3,
    case when ascii(e6) <> all ('{9,10,11,12,13,32,45,48,49,50,51,52,53,54,55,56,57,91,123}'::int[]) and octet_length(e6) = length(e6) and ascii(right(e6, 1)) > 32 then lower(e6 collate "C") when e6 is null then null else coalesce(coalesce(nullif(case when octet_length(case when jsonb_typeof((e5::jsonb -> 'asset')) = 'string' then (e5::jsonb -> 'asset') #>> '{}' end) = length(case when jsonb_typeof((e5::jsonb -> 'asset')) = 'string' then (e5::jsonb -> 'asset') #>> '{}' end) and case when jsonb_typeof((e5::jsonb -> 'asset')) = 'string' then (e5::jsonb -> 'asset') #>> '{}' end collate "C" >= '!' and right(case when jsonb_typeof((e5::jsonb -> 'asset')) = 'string' then (e5::jsonb -> 'asset') #>> '{}' end, 1) collate "C" >= '!' then lower(case when jsonb_typeof((e5::jsonb -> 'asset')) = 'string' then (e5::jsonb -> 'asset') #>> '{}' end collate "C") else lower(trim(case when jsonb_typeof((e5::jsonb -> 'asset')) = 'string' then (e5::jsonb -> 'asset') #>> '{}' end, E'\t\n\u000b\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff') collate "und-x-icu") collate "C" end, ''), case when abs(case when jsonb_typeof((e5::jsonb -> 'asset')) = 'number' then case when abs((e5::jsonb -> 'asset')::numeric) between 2.5e-324 and 1.7976931348623157e308 then (e5::jsonb -> 'asset')::float8 when abs((e5::jsonb -> 'asset')::numeric) < 2.5e-324 then 0 end end) >= 1e-6 and abs(case when jsonb_typeof((e5::jsonb -> 'asset')) = 'number' then case when abs((e5::jsonb -> 'asset')::numeric) between 2.5e-324 and 1.7976931348623157e308 then (e5::jsonb -> 'asset')::float8 when abs((e5::jsonb -> 'asset')::numeric) < 2.5e-324 then 0 end end) < 1e21 or case when jsonb_typeof((e5::jsonb -> 'asset')) = 'number' then case when abs((e5::jsonb -> 'asset')::numeric) between 2.5e-324 and 1.7976931348623157e308 then (e5::jsonb -> 'asset')::float8 when abs((e5::jsonb -> 'asset')::numeric) < 2.5e-324 then 0 end end = 0 then (case when jsonb_typeof((e5::jsonb -> 'asset')) = 'number' then case when abs((e5::jsonb -> 'asset')::numeric) between 2.5e-324 and 1.7976931348623157e308 then (e5::jsonb -> 'asset')::float8 when abs((e5::jsonb -> 'asset')::numeric) < 2.5e-324 then 0 end end + 0)::text::numeric::text else regexp_replace((case when jsonb_typeof((e5::jsonb -> 'asset')) = 'number' then case when abs((e5::jsonb -> 'asset')::numeric) between 2.5e-324 and 1.7976931348623157e308 then (e5::jsonb -> 'asset')::float8 when abs((e5::jsonb -> 'asset')::numeric) < 2.5e-324 then 0 end end + 0)::text, 'e([+-])0', 'e\1') end), case when case when jsonb_typeof((e5::jsonb -> 'asset')) = 'boolean' then (e5::jsonb -> 'asset')::boolean end then 'true' when not case when jsonb_typeof((e5::jsonb -> 'asset')) = 'boolean' then (e5::jsonb -> 'asset')::boolean end then 'false' end) end as e8,
    case when ascii(e9) <> all ('{9,10,11,12,13,32,45,48,49,50,51,52,53,54,55,56,57,91,123}'::int[]) and octet_length(e9) = length(e9) and ascii(right(e9, 1)) > 32 then lower(e9 collate "C") when e9 is null then null else coalesce(coalesce(nullif(case when octet_length(case when jsonb_typeof((e5::jsonb -> 'path')) = 'string' then (e5::jsonb -> 'path') #>> '{}' end) = length(case when jsonb_typeof((e5::jsonb -> 'path')) = 'string' then (e5::jsonb -> 'path') #>> '{}' end) and case when jsonb_typeof((e5::jsonb -> 'path')) = 'string' then (e5::jsonb -> 'path') #>> '{}' end collate "C" >= '!' and right(case when jsonb_typeof((e5::jsonb -> 'path')) = 'string' then (e5::jsonb -> 'path') #>> '{}' end, 1) collate "C" >= '!' then lower(case when jsonb_typeof((e5::jsonb -> 'path')) = 'string' then (e5::jsonb -> 'path') #>> '{}' end collate "C") else lower(trim(case when jsonb_typeof((e5::jsonb -> 'path')) = 'string' then (e5::jsonb -> 'path') #>> '{}' end, E'\t\n\u000b\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff') collate "und-x-icu") collate "C" end, ''), case when abs(case when jsonb_typeof((e5::jsonb -> 'path')) = 'number' then case when abs((e5::jsonb -> 'path')::numeric) between 2.5e-324 and 1.7976931348623157e308 then (e5::jsonb -> 'path')::float8 when abs((e5::jsonb -> 'path')::numeric) < 2.5e-324 then 0 end end) >= 1e-6 and abs(case when jsonb_typeof((e5::jsonb -> 'path')) = 'number' then case when abs((e5::jsonb -> 'path')::numeric) between 2.5e-324 and 1.7976931348623157e308 then (e5::jsonb -> 'path')::float8 when abs((e5::jsonb -> 'path')::numeric) < 2.5e-324 then 0 end end) < 1e21 or case when jsonb_typeof((e5::jsonb -> 'path')) = 'number' then case when abs((e5::jsonb -> 'path')::numeric) between 2.5e-324 and 1.7976931348623157e308 then (e5::jsonb -> 'path')::float8 when abs((e5::jsonb -> 'path')::numeric) < 2.5e-324 then 0 end end = 0 then (case when jsonb_typeof((e5::jsonb -> 'path')) = 'number' then case when abs((e5::jsonb -> 'path')::numeric) between 2.5e-324 and 1.7976931348623157e308 then (e5::jsonb -> 'path')::float8 when abs((e5::jsonb -> 'path')::numeric) < 2.5e-324 then 0 end end + 0)::text::numeric::text else regexp_replace((case when jsonb_typeof((e5::jsonb -> 'path')) = 'number' then case when abs((e5::jsonb -> 'path')::numeric) between 2.5e-324 and 1.7976931348623157e308 then (e5::jsonb -> 'path')::float8 when abs((e5::jsonb -> 'path')::numeric) < 2.5e-324 then 0 end end + 0)::text, 'e([+-])0', 'e\1') end), case when case when jsonb_typeof((e5::jsonb -> 'path')) = 'boolean' then (e5::jsonb -> 'path')::boolean end then 'true' when not case when jsonb_typeof((e5::jsonb -> 'path')) = 'boolean' then (e5::jsonb -> 'path')::boolean end then 'false' end) end as e11
  from umbral_events_2
),
umbral_totals as (
  select
    e0 as lead,
    count(*) filter (where (e1 = 3 and e3 <= 60::float8)) as t0,
    count(*) filter (where ((e1 in (0, 1, 5)) and e3 <= 90::float8)) as t1,
    count(distinct e8) filter (where (e1 = 2 and e3 <= 90::float8) and e8 is not null) as t2,
    count(*) filter (where (e1 = 8)) as t3,
    count(distinct floor(e3 / 1::float8)) filter (where (e1 = 4 and e3 <= 60::float8)) as t4,
    count(distinct e11) filter (where (e1 = 6 and e3 <= 30::float8) and e11 is not null) as t5,
    count(*) filter (where (e1 = 7 and e3 <= 30::float8)) as t6,
    count(*) filter (where (e1 = 9 and e3 <= 120::float8)) as t7
  from umbral_events_3
  group by e0
),
umbral_leads_1 as (
  with fence as (select) select
    "source"."id" as c34,
    (((greatest(0::float8, least(100::float8, (((least(15::float8, (3::float8 * coalesce((totals.t0)::float8, 0::float8)))) + (25::float8 * least(1::float8, coalesce((totals.t1)::float8, 0::float8))) + (least(18::float8, (6::float8 * coalesce((totals.t2)::float8, 0::float8)))) + ((-20)::float8 * least(coalesce((totals.t3)::float8, 0::float8), 1)) + (least(10::float8, (1::float8 * coalesce((totals.t4)::float8, 0::float8)))) + (least(10::float8, (1::float8 * coalesce((totals.t5)::float8, 0::float8)))) + (5::float8 * least(3::float8, coalesce((totals.t6)::float8, 0::float8))) + (10::float8 * least(2::float8, coalesce((totals.t7)::float8, 0::float8)))))))) + 0.000001::float8 + 6755399441055744::float8) - 6755399441055744::float8) as c31,
    null::text as c29
  from "leads" as source
  left join umbral_totals as totals on totals.lead = "source"."id"
)
select
  c34 as "lead",
  c31 as "score_score",
  c29 as "disqualified_score",
  (case when c29 is not null then 'disqualified' else case (case when c31 >= 45::float8 then 3 when c31 >= 25::float8 then 2 when c31 >= 10::float8 then 1 else 0 end) when 0 then 'cold' when 1 then 'warm' when 2 then 'hot' when 3 then 'sales_ready' end end) as "band_score"
from umbral_leads_1
where $1::float8 is not null
