// A scoring model as a JavaScript module, compiled by Umbral. Rules in brackets, like [A3], are those of SPEC.md.

/** An own property, or null: what an object inherits is none of its data. */
const own = (from, key) => (typeof from === 'object' && from !== null && Object.hasOwn(from, key) ? from[key] : null);

/** [T2, T5] Whole ten-thousandths of a day, negative for what is to come. */
const ageInDays = (at, now) => Math.floor((now - at) / 8640) / 10000;

/** [M1, X1] Trimmed, in lower case unless case matters. A number or true/false is its text; blank is missing. */
function asText(value, caseSensitive) {
  const isPlain = typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value));
  const written = isPlain ? String(value) : value;
  if (typeof written !== 'string') return null;
  const trimmed = written.trim();
  if (trimmed === '') return null;
  return caseSensitive ? trimmed : trimmed.toLowerCase();
}

/** [M1, X2] Its texts; a list without any is missing. */
function asList(value, caseSensitive) {
  if (!Array.isArray(value)) return null;
  const texts = value.map((each) => asText(each, caseSensitive)).filter((each) => each !== null);
  return texts.length > 0 ? texts : null;
}

/** [M1] */
const asNumber = (value) => (typeof value === 'number' && Number.isFinite(value) ? value : null);

/** [M1] */
const asBoolean = (value) => (typeof value === 'boolean' ? value : null);

/** [T5, M1] A date is its age. */
function asAge(value, now) {
  const at = momentOf(value);
  return at === null ? null : ageInDays(at, now);
}

/** [B2] */
const asBand = (value) => (typeof value === 'string' ? value : null);

const ISO = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,9}))?)?(Z|[+-]\d\d:?\d\d)?)?$/i;

/** Epoch milliseconds as they are, or an ISO 8601 date or time, in UTC unless it has an offset; else null. */
function momentOf(value) {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  const parts = typeof value === 'string' ? ISO.exec(value.trim()) : null;
  if (parts === null) return null;
  const [, year, month, day, hour = '0', minute = '0', second = '0', fraction = '0', offset = 'Z'] = parts;
  const midnight = new Date(0);
  midnight.setUTCFullYear(Number(year), Number(month) - 1, Number(day));
  // February 31 would silently become a day in March.
  if (midnight.getUTCMonth() !== Number(month) - 1 || midnight.getUTCDate() !== Number(day)) return null;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return null;
  const time = (Number(hour) * 60 + Number(minute)) * 60000 + Number(second) * 1000;
  return midnight.getTime() + time + Math.floor(Number('0.' + fraction) * 1000) - offsetOf(offset);
}

function offsetOf(offset) {
  if (offset.toUpperCase() === 'Z') return 0;
  const [hours, minutes] = [Number(offset.slice(1, 3)), Number(offset.slice(-2))];
  return (offset.startsWith('-') ? -1 : 1) * (hours * 60 + minutes) * 60000;
}

/** [N2] Half up; scale is a power of ten. The large number leaves no room for a fraction. */
const rounded = (value, scale) => (value * scale + 0.000001 + 6755399441055744 - 6755399441055744) / scale;

/** [D2] 2^(−n) without powers: e^−z for the 4096th part of the exponent, then twelve squarings. Every engine gets the same bits. */
function halved(z) {
  let left = (12 - 6 * z + z * z) / (12 + 6 * z + z * z);
  for (let squaring = 0; squaring < 12; squaring++) left *= left;
  return left;
}

/** [A2, A8] What tells events apart: a value of a property. Lists tell nothing. */
const telling = (value) => (Array.isArray(value) ? null : value);

/** [D4, D5] The factor of an age that may be missing, then nothing is left; a date to come is age 0. */
const anchoredFactor = (age, factor) => (age === null ? 0 : factor(Math.max(0, age)));

/** [E3] Points are told even if there are none, adjustments only if they changed something. Adding 0 turns −0 into 0. */
const explained = (lines) =>
  lines.filter(({ kind, value }) => kind === 'points' || value !== 0).map(({ node, kind, value }) => ({ node, kind, value: value + 0 }));

/** The properties of an event as conditions read them; null if nothing reads events of its type. */
function propertiesOf(type, properties, now) {
  switch (type) {
    case "contact_requested":
    case "email_clicked":
    case "meeting_booked":
    case "page_viewed":
    case "pricing_page_viewed":
      return {};
    default:
      return null;
  }
}

/**
 * Prepares a lead `{ attributes, events: [{ type, at, properties }], previous? }` at the moment `now`; times are epoch milliseconds.
 * Every field is there, null where it is missing. Events come newest first, without those after now and those that nothing reads.
 */
export function prepare(lead, now) {
  const attributes = own(lead, 'attributes');
  const previous = own(lead, 'previous');
  const happened = [];
  const events = own(lead, 'events');
  for (const event of Array.isArray(events) ? events : []) {
    const at = own(event, 'at');
    const type = own(event, 'type');
    if (!Number.isFinite(at) || at > now) continue;
    const properties = propertiesOf(type, own(event, 'properties'), now);
    if (properties !== null) happened.push({ at, event: { type, ageDays: Math.max(0, ageInDays(at, now)), properties } });
  }
  happened.sort((a, b) => b.at - a.at);
  return {
    now,
    lead: {
      ["annual_revenue"]: asNumber(own(attributes, "annual_revenue")),
      ["department"]: asText(own(attributes, "department"), false),
      ["employees"]: asNumber(own(attributes, "employees")),
      ["industry"]: asText(own(attributes, "industry"), false),
      ["seniority"]: asText(own(attributes, "seniority"), false),
    },
    events: happened.map(({ event }) => event),
    previous: {},
  };
}

/** [T1, A1–A8] What the events come to, in one pass over them, newest first. */
function totalsOf(events) {
  let activity0Count = 0;
  let decay0Left = 0;
  let activity1Count = 0;
  let activity2Count = 0;
  let decay1Left = 0;
  for (const { type, ageDays, properties } of events) {
    switch (type) {
      case "contact_requested":
      case "meeting_booked": {
        // activity "talks" [A1–A4]
        if (ageDays <= 90) {
          if (activity1Count < 1) {
            activity1Count += 1;
          }
        }
        break;
      }
      case "email_clicked": {
        // activity "mail" [A1–A4]
        if (ageDays <= 90) {
          activity0Count += 1;
          decay0Left += 5 * decay0Factor(ageDays);
        }
        break;
      }
      case "page_viewed":
      case "pricing_page_viewed": {
        // activity "web" [A1–A4]
        if (ageDays <= 90) {
          activity2Count += 1;
          decay1Left += 4 * decay1Factor(ageDays);
        }
        break;
      }
    }
  }
  return { activity0Count, decay0Left, activity1Count, activity2Count, decay1Left };
}

// [C1–C4] criterion "department"
function criterion0When(lead, totals) {
  return ["marketing", "sales"].includes(lead["department"]);
}

// [C1–C4] criterion "industry"
function criterion1When(lead, totals) {
  return ["professional services", "software"].includes(lead["industry"]);
}

/** [K2] */
function criterion2Points(value) {
  if (value === null) return 0;
  if (["c-level", "vp"].includes(value)) return 30;
  if (["director"].includes(value)) return 25;
  if (["manager"].includes(value)) return 10;
  return 0;
}

// [C1–C4] criterion "revenue"
function criterion3When(lead, totals) {
  return lead["annual_revenue"] !== null && lead["annual_revenue"] >= 10000000;
}

/** [K2] */
function criterion4Points(value) {
  if (value === null) return 0;
  if (value >= 1000) return 25;
  if (value >= 200) return 20;
  if (value >= 50) return 10;
  return 0;
}

// [D1] decay "mail_fades"
function decay0Factor(beyond) {
  return Math.max(0, 1 - beyond / 90);
}

// [D1] decay "web_fades"
function decay1Factor(beyond) {
  return Math.max(0, 1 - beyond / 90);
}

// [B1, B2] bands "bands"
function bands0Of(value, previous) {
  if (value >= 60) return "sales_ready";
  if (value >= 30) return "warm";
  return "cold";
}

// [MX1] matrix "grade"
const matrix0Cells = [
  ["D4", "D3", "D2", "D1"],
  ["C4", "C3", "C2", "C1"],
  ["B4", "B3", "B2", "B1"],
  ["A4", "A3", "A2", "A1"],
];

/**
 * Scores a lead as `prepare` takes it, at the moment `now` (epoch milliseconds). Scores, bands, contributions and disqualifiers come by
 * the key of the score, grades by the key of the matrix. The contributions of a score add up to it [E1]. Outside the audience everything
 * is null, and nothing is explained [U1]; `audience` is null where there is none.
 */
export function score(lead, now) {
  const facts = prepare(lead, now);
  const totals = totalsOf(facts.events);

  // [K1–K3] criterion "department"
  const criterion0Matches = criterion0When(facts.lead, totals);
  const criterion0 = criterion0Matches ? 20 : 0;

  // [K1–K3] criterion "industry"
  const criterion1Matches = criterion1When(facts.lead, totals);
  const criterion1 = criterion1Matches ? 15 : 0;

  // [K1–K3] criterion "position"
  const criterion2Matches = true;
  const criterion2 = criterion2Matches ? criterion2Points(facts.lead["seniority"]) : 0;

  // [K1–K3] criterion "revenue"
  const criterion3Matches = criterion3When(facts.lead, totals);
  const criterion3 = criterion3Matches ? 20 : 0;

  // [K1–K3] criterion "size"
  const criterion4Matches = true;
  const criterion4 = criterion4Matches ? criterion4Points(facts.lead["employees"]) : 0;

  // [A3–A9] activity "mail"
  const activity0Given = 5 * totals.activity0Count;
  const activity0 = Math.min(30, activity0Given);

  // [A3–A9] activity "talks"
  const activity1 = 40 * totals.activity1Count;

  // [A3–A9] activity "web"
  const activity2 = 4 * totals.activity2Count;

  // [D3–D6] decay "mail_fades"
  const decay0Given = totals.decay0Left;
  const decay0 = Math.min(30, decay0Given);

  // [D3–D6] decay "web_fades"
  const decay1 = totals.decay1Left;

  // [G1, G2] group "company"
  const group0Weighted = criterion1 + criterion3 + criterion4;
  const group0 = Math.min(60, group0Weighted);

  // [G1, G2] group "online"
  const group1Weighted = decay0 + decay1;
  const group1 = Math.min(60, group1Weighted);

  // [G1, G2] group "person"
  const group2Weighted = criterion0 + criterion2;
  const group2 = Math.min(40, group2Weighted);

  // [R1–R4] score "engagement"
  const score0Total = group1 + activity1;
  const score0Scaled = Math.max(0, Math.min(100, score0Total));
  const score0 = rounded(score0Scaled, 1);

  // [R1–R4] score "fit"
  const score1Total = group0 + group2;
  const score1Scaled = Math.max(0, Math.min(100, score1Total));
  const score1 = rounded(score1Scaled, 1);

  // [R1–R4] score "total"
  const score2Total = (3 * score0 + 2 * score1) / 5;
  const score2Scaled = Math.max(0, Math.min(100, score2Total));
  const score2 = rounded(score2Scaled, 1);

  // [B1, B2, Q1] bands "bands"
  const bands0 = bands0Of(score2, null);

  // [MX1, Q1] matrix "grade"
  const matrix0Row = [25, 50, 75].filter((threshold) => score1 >= threshold).length;
  const matrix0Column = [20, 40, 65].filter((threshold) => score0 >= threshold).length;
  const matrix0 = matrix0Cells[matrix0Row][matrix0Column];

  const audience = null;
  const scored = audience !== false;
  return {
    scores: {
      ["engagement"]: scored ? score0 : null,
      ["fit"]: scored ? score1 : null,
      ["total"]: scored ? score2 : null,
    },
    bands: {
      ["total"]: scored ? bands0 : null,
    },
    grades: {
      ["grade"]: scored ? matrix0 : null,
    },
    contributions: {
      ["engagement"]: scored ? explained([
        { node: "mail", kind: "points", value: activity0Given },
        { node: "talks", kind: "points", value: activity1 },
        { node: "web", kind: "points", value: activity2 },
        { node: "mail_fades", kind: "decay", value: decay0Given - activity0Given },
        { node: "mail", kind: "limit", value: decay0 - decay0Given },
        { node: "web_fades", kind: "decay", value: decay1 - activity2 },
        { node: "online", kind: "limit", value: group1 - group1Weighted },
        { node: "engagement", kind: "scale", value: score0Scaled - score0Total },
        { node: "engagement", kind: "rounding", value: score0 - score0Scaled },
      ]) : [],
      ["fit"]: scored ? explained([
        { node: "department", kind: "points", value: criterion0 },
        { node: "industry", kind: "points", value: criterion1 },
        { node: "position", kind: "points", value: criterion2 },
        { node: "revenue", kind: "points", value: criterion3 },
        { node: "size", kind: "points", value: criterion4 },
        { node: "company", kind: "limit", value: group0 - group0Weighted },
        { node: "person", kind: "limit", value: group2 - group2Weighted },
        { node: "fit", kind: "scale", value: score1Scaled - score1Total },
        { node: "fit", kind: "rounding", value: score1 - score1Scaled },
      ]) : [],
      ["total"]: scored ? explained([
        { node: "department", kind: "points", value: 0.4 * (criterion0) },
        { node: "industry", kind: "points", value: 0.4 * (criterion1) },
        { node: "position", kind: "points", value: 0.4 * (criterion2) },
        { node: "revenue", kind: "points", value: 0.4 * (criterion3) },
        { node: "size", kind: "points", value: 0.4 * (criterion4) },
        { node: "mail", kind: "points", value: 0.6 * (activity0Given) },
        { node: "talks", kind: "points", value: 0.6 * (activity1) },
        { node: "web", kind: "points", value: 0.6 * (activity2) },
        { node: "mail_fades", kind: "decay", value: 0.6 * (decay0Given - activity0Given) },
        { node: "mail", kind: "limit", value: 0.6 * (decay0 - decay0Given) },
        { node: "web_fades", kind: "decay", value: 0.6 * (decay1 - activity2) },
        { node: "company", kind: "limit", value: 0.4 * (group0 - group0Weighted) },
        { node: "online", kind: "limit", value: 0.6 * (group1 - group1Weighted) },
        { node: "person", kind: "limit", value: 0.4 * (group2 - group2Weighted) },
        { node: "engagement", kind: "scale", value: 0.6 * (score0Scaled - score0Total) },
        { node: "engagement", kind: "rounding", value: 0.6 * (score0 - score0Scaled) },
        { node: "fit", kind: "scale", value: 0.4 * (score1Scaled - score1Total) },
        { node: "fit", kind: "rounding", value: 0.4 * (score1 - score1Scaled) },
        { node: "total", kind: "scale", value: score2Scaled - score2Total },
        { node: "total", kind: "rounding", value: score2 - score2Scaled },
      ]) : [],
    },
    disqualified: {
      ["engagement"]: null,
      ["fit"]: null,
      ["total"]: null,
    },
    audience,
  };
}
