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
      ["budget"]: asNumber(own(attributes, "budget")),
      ["employees"]: asNumber(own(attributes, "employees")),
      ["has_authority"]: asBoolean(own(attributes, "has_authority")),
      ["industry"]: asText(own(attributes, "industry"), false),
      ["is_customer"]: asBoolean(own(attributes, "is_customer")),
      ["pain"]: asNumber(own(attributes, "pain")),
      ["urgency"]: asText(own(attributes, "urgency"), false),
    },
    events: happened.map(({ event }) => event),
    previous: {},
  };
}

/** [T1, A1–A8] What the events come to, in one pass over them, newest first. */
function totalsOf(events) {
  return {  };
}

// [C1–C4] segment "customer"
function segment0When(lead, totals) {
  return lead["is_customer"] === true;
}

// [C1–C4] criterion "authority"
function criterion0When(lead, totals) {
  return lead["has_authority"] === true;
}

/** [K2] */
function criterion1Points(value) {
  if (value === null) return 0;
  if (value >= 25000) return 35;
  if (value >= 15000) return 25;
  if (value >= 5000) return 10;
  return 0;
}

// [C1–C4] criterion "industry"
function criterion2When(lead, totals) {
  return ["financial services", "professional services", "software"].includes(lead["industry"]);
}

/** [K2] */
function criterion3Points(value) {
  if (value === null) return 0;
  if (value >= 7) return 70;
  if (value >= 4) return 40;
  return 0;
}

/** [K2] */
function criterion4Points(value) {
  if (value === null) return 0;
  if (value >= 1000) return 30;
  if (value >= 200) return 20;
  if (value >= 50) return 10;
  return 0;
}

/** [K2] */
function criterion5Points(value) {
  if (value === null) return 0;
  if (["this month"].includes(value)) return 30;
  if (["this quarter"].includes(value)) return 20;
  return 0;
}

// [B1, B2] bands "bands"
function bands0Of(value, previous) {
  if (value >= 65) return "sales_ready";
  if (value >= 45) return "hot";
  if (value >= 25) return "warm";
  return "cold";
}

/**
 * Scores a lead as `prepare` takes it, at the moment `now` (epoch milliseconds). Scores, bands, contributions and disqualifiers come by
 * the key of the score, grades by the key of the matrix. The contributions of a score add up to it [E1]. Outside the audience everything
 * is null, and nothing is explained [U1]; `audience` is null where there is none.
 */
export function score(lead, now) {
  const facts = prepare(lead, now);
  const totals = totalsOf(facts.events);

  // [S1] segment "customer"
  const segment0 = segment0When(facts.lead, totals);

  // [Q1] disqualifier "already"
  const disqualifier0 = segment0;

  // [K1–K3] criterion "authority"
  const criterion0Matches = criterion0When(facts.lead, totals);
  const criterion0 = criterion0Matches ? 25 : 0;

  // [K1–K3] criterion "budget"
  const criterion1Matches = true;
  const criterion1 = criterion1Matches ? criterion1Points(facts.lead["budget"]) : 0;

  // [K1–K3] criterion "industry"
  const criterion2Matches = criterion2When(facts.lead, totals);
  const criterion2 = criterion2Matches ? 10 : 0;

  // [K1–K3] criterion "intensity"
  const criterion3Matches = true;
  const criterion3 = criterion3Matches ? criterion3Points(facts.lead["pain"]) : 0;

  // [K1–K3] criterion "size"
  const criterion4Matches = true;
  const criterion4 = criterion4Matches ? criterion4Points(facts.lead["employees"]) : 0;

  // [K1–K3] criterion "urgency"
  const criterion5Matches = true;
  const criterion5 = criterion5Matches ? criterion5Points(facts.lead["urgency"]) : 0;

  // [G1, G2] group "means"
  const group0Weighted = 0.7 * (criterion0 + criterion1 + criterion2 + criterion4);
  const group0 = Math.min(70, group0Weighted);

  // [G1, G2] group "pain"
  const group1Weighted = 0.3 * (criterion3 + criterion5);
  const group1 = Math.min(30, group1Weighted);

  // [R1–R4] score "score"
  const score0Total = group0 + group1;
  const score0Disqualified = disqualifier0 ? "already" : null;
  const score0Replaced = disqualifier0 ? 0 : score0Total;
  const score0Scaled = Math.max(0, Math.min(100, disqualifier0 ? 0 : score0Total));
  const score0 = rounded(score0Scaled, 1);

  // [B1, B2, Q1] bands "bands"
  const bands0 = score0Disqualified !== null ? 'disqualified' : bands0Of(score0, null);

  const audience = null;
  const scored = audience !== false;
  return {
    scores: {
      ["score"]: scored ? score0 : null,
    },
    bands: {
      ["score"]: scored ? bands0 : null,
    },
    grades: {},
    contributions: {
      ["score"]: scored ? explained([
        { node: "authority", kind: "points", value: 0.7 * (criterion0) },
        { node: "budget", kind: "points", value: 0.7 * (criterion1) },
        { node: "industry", kind: "points", value: 0.7 * (criterion2) },
        { node: "intensity", kind: "points", value: 0.3 * (criterion3) },
        { node: "size", kind: "points", value: 0.7 * (criterion4) },
        { node: "urgency", kind: "points", value: 0.3 * (criterion5) },
        { node: "means", kind: "limit", value: group0 - group0Weighted },
        { node: "pain", kind: "limit", value: group1 - group1Weighted },
        { node: "already", kind: "disqualifier", value: score0Disqualified === "already" ? score0Replaced - score0Total : 0 },
        { node: "score", kind: "scale", value: score0Scaled - score0Replaced },
        { node: "score", kind: "rounding", value: score0 - score0Scaled },
      ]) : [],
    },
    disqualified: {
      ["score"]: score0Disqualified,
    },
    audience,
  };
}
