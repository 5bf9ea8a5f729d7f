with umbral_events_1 as (
  select
    "source"."lead_id" as e0,
    "source"."type"::text as e1,
    greatest(0::float8, floor(($1::float8 - floor(extract(epoch from "source"."at") * 1000)::float8) / 8640::float8) / 10000::float8) as e2,
    ("source"."properties"::jsonb -> 'asset') as e4,
    ("source"."properties"::jsonb -> 'path') as e10
  from "events" as source
  where "source"."type"::text in ('chat', 'contact_requested', 'ebook_downloaded', 'email_clicked', 'email_opened', 'meeting_booked', 'page_viewed', 'pricing_page_viewed', 'unsubscribed', 'webinar_attended') and isfinite("source"."at") and floor(extract(epoch from "source"."at") * 1000)::float8 <= $1::float8
  offset 0
),
umbral_events_2 as (
  select
    e0,
    e1,
    e2,
    e4,
    e10,
    case when jsonb_typeof(e4) = 'boolean' then e4::boolean end as e7,
    case when jsonb_typeof(e10) = 'boolean' then e10::boolean end as e13,
    case when jsonb_typeof(e4) = 'number' then case when abs(e4::numeric) > 1.7976931348623157e308 then null when abs(e4::numeric) < 2.5e-324 then 0 else e4::float8 end end as e5,
    case when jsonb_typeof(e10) = 'number' then case when abs(e10::numeric) > 1.7976931348623157e308 then null when abs(e10::numeric) < 2.5e-324 then 0 else e10::float8 end end as e11
  from umbral_events_1
  offset 0
),
umbral_events_3 as (
  select
    e0,
    e1,
    e2,
    e4,
    e10,
    e7,
    e13,
    case when e5 > '-infinity'::float8 and e5 < 'infinity'::float8 then e5 end as e6,
    case when e11 > '-infinity'::float8 and e11 < 'infinity'::float8 then e11 end as e12
  from umbral_events_2
  offset 0
),
umbral_events_4 as (
  select
    e0,
    e1,
    e2,
    coalesce(coalesce(nullif(lower(trim(case when jsonb_typeof(e4) = 'string' then e4 #>> '{}' end, E'\t\n\u000b\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff') collate "und-x-icu") collate "C", ''), case when abs(e6) >= 1e-6 and abs(e6) < 1e21 or e6 = 0 then (e6 + 0)::text::numeric::text else regexp_replace((e6 + 0)::text, 'e([+-])0', 'e\1') end), case when e7 then 'true' when not e7 then 'false' end) as e8,
    coalesce(coalesce(nullif(lower(trim(case when jsonb_typeof(e10) = 'string' then e10 #>> '{}' end, E'\t\n\u000b\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff') collate "und-x-icu") collate "C", ''), case when abs(e12) >= 1e-6 and abs(e12) < 1e21 or e12 = 0 then (e12 + 0)::text::numeric::text else regexp_replace((e12 + 0)::text, 'e([+-])0', 'e\1') end), case when e13 then 'true' when not e13 then 'false' end) as e14
  from umbral_events_3
  offset 0
),
umbral_events_5 as (
  select
    e0,
    e1,
    e2,
    case when e1 = 'ebook_downloaded' then e8 end as e9,
    case when e1 = 'page_viewed' then e14 end as e15
  from umbral_events_4
  offset 0
),
umbral_totals as (
  select
    e0 as lead,
    count(*) filter (where (e1 = 'email_clicked' and e2 <= 60::float8)) as t0,
    count(*) filter (where (e1 in ('chat', 'contact_requested', 'meeting_booked') and e2 <= 90::float8)) as t1,
    count(distinct e9) filter (where (e1 = 'ebook_downloaded' and e2 <= 90::float8) and e9 is not null) as t2,
    count(*) filter (where (e1 = 'unsubscribed')) as t3,
    count(distinct floor(e2 / 1::float8)) filter (where (e1 = 'email_opened' and e2 <= 60::float8)) as t4,
    count(distinct e15) filter (where (e1 = 'page_viewed' and e2 <= 30::float8) and e15 is not null) as t5,
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
  offset 0
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
  offset 0
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
  offset 0
),
umbral_leads_4 as (
  select
    c34,
    c29,
    (c3 + c6 + c10 + c13 + c17 + c21 + c24 + c27) as c28
  from umbral_leads_3
  offset 0
),
umbral_leads_5 as (
  select
    c34,
    c29,
    greatest(0::float8, least(100::float8, c28)) as c30
  from umbral_leads_4
  offset 0
),
umbral_leads_6 as (
  select
    c34,
    c29,
    ((c30 + 0.000001::float8 + 6755399441055744::float8) - 6755399441055744::float8) as c31
  from umbral_leads_5
  offset 0
),
umbral_leads_7 as (
  select
    c34,
    c29,
    c31,
    case when c31 >= 45::float8 then 3 when c31 >= 25::float8 then 2 when c31 >= 10::float8 then 1 else 0 end as c32
  from umbral_leads_6
  offset 0
),
umbral_leads_8 as (
  select
    c34,
    c29,
    c31,
    case when c29 is not null then 'disqualified' else case c32 when 0 then 'cold' when 1 then 'warm' when 2 then 'hot' when 3 then 'sales_ready' end end as c33
  from umbral_leads_7
  offset 0
)
select
  c34 as "lead",
  c31 as "score_score",
  c29 as "disqualified_score",
  c33 as "band_score"
from umbral_leads_8
where $1::float8 is not null
