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
    case "chat":
    case "contact_requested":
    case "email_clicked":
    case "login":
    case "meeting_booked":
    case "pricing_page_viewed":
    case "trial_started":
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
      ["employees"]: asNumber(own(attributes, "employees")),
      ["free_email_domain"]: asBoolean(own(attributes, "free_email_domain")),
    },
    events: happened.map(({ event }) => event),
    previous: {},
  };
}

/** [T1, A1–A8] What the events come to, in one pass over them, newest first. */
function totalsOf(events) {
  let measure0 = 0;
  let measure1 = 0;
  let activity0Count = 0;
  let activity1Count = 0;
  let decay0Left = 0;
  let activity1Period = -1;
  let activity1Within = 0;
  let activity2Count = 0;
  let activity3Count = 0;
  for (const { type, ageDays, properties } of events) {
    switch (type) {
      case "chat":
      case "contact_requested":
      case "meeting_booked": {
        // activity "talks" [A1–A4]
        if (ageDays <= 60) {
          if (activity2Count < 1) {
            activity2Count += 1;
          }
        }
        break;
      }
      case "email_clicked": {
        // activity "tips" [A1–A4]
        if (ageDays <= 30) {
          activity3Count += 1;
        }
        break;
      }
      case "login": {
        // measure "m1" [A6–A8]
        if (ageDays <= 14) {
          measure0 += 1;
        }
        // activity "logins" [A1–A4]
        if (ageDays <= 30) {
          const period = Math.floor(ageDays / 1);
          if (period !== activity1Period) {
            activity1Period = period;
            activity1Within = 0;
          }
          if (activity1Within < 1) {
            activity1Within += 1;
            activity1Count += 1;
            decay0Left += 6 * decay0Factor(ageDays);
          }
        }
        break;
      }
      case "pricing_page_viewed": {
        // activity "interest" [A1–A4]
        if (ageDays <= 30) {
          if (activity0Count < 2) {
            activity0Count += 1;
          }
        }
        break;
      }
      case "trial_started": {
        // measure "m2" [A6–A8]
        measure1 += 1;
        break;
      }
    }
  }
  return { measure0, measure1, activity0Count, activity1Count, decay0Left, activity2Count, activity3Count };
}

// [C1–C4] segment "trial"
function segment0When(lead, totals) {
  return totals.measure1 !== null && totals.measure1 >= 1;
}

// [C1–C4] criterion "fit"
function criterion0When(lead, totals) {
  return lead["employees"] !== null && lead["employees"] >= 50 && lead["free_email_domain"] === false;
}

// [C1–C4] criterion "silence"
function criterion1When(lead, totals) {
  return totals.measure0 !== null && totals.measure0 === 0;
}

/** [K2] */
function activity3Points(value) {
  if (value === null) return 0;
  if (value >= 5) return 15;
  if (value >= 3) return 10;
  if (value >= 1) return 5;
  return 0;
}

// [D1] decay "logins_fade"
function decay0Factor(beyond) {
  return halved(Math.min(beyond, 7000) / 41364.9522123684);
}

// [B1, B2] bands "bands"
function bands0Of(value, previous) {
  if (value >= 60) return "sales_ready";
  if (value >= 35) return "hot";
  if (value >= 15) return "warm";
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

  // [S1] segment "trial"
  const segment0 = segment0When(facts.lead, totals);

  // [U1] audience "audience"
  const audience0 = segment0;

  // [K1–K3] criterion "fit"
  const criterion0Matches = criterion0When(facts.lead, totals);
  const criterion0 = criterion0Matches ? 15 : 0;

  // [K1–K3] criterion "silence"
  const criterion1Matches = criterion1When(facts.lead, totals);
  const criterion1 = criterion1Matches ? -15 : 0;

  // [A3–A9] activity "interest"
  const activity0 = 8 * totals.activity0Count;

  // [A3–A9] activity "logins"
  const activity1Given = 6 * totals.activity1Count;
  const activity1 = Math.min(40, activity1Given);

  // [A3–A9] activity "talks"
  const activity2 = 20 * totals.activity2Count;

  // [A3–A9] activity "tips"
  const activity3 = activity3Points(totals.activity3Count);

  // [D3–D6] decay "logins_fade"
  const decay0Given = totals.decay0Left;
  const decay0 = Math.min(40, decay0Given);

  // [G1, G2] group "use"
  const group0Weighted = activity0 + decay0 + criterion1 + activity2 + activity3;
  const group0 = Math.max(0, Math.min(85, group0Weighted));

  // [R1–R4] score "score"
  const score0Total = criterion0 + group0;
  const score0Scaled = Math.max(0, Math.min(100, score0Total));
  const score0 = rounded(score0Scaled, 1);

  // [B1, B2, Q1] bands "bands"
  const bands0 = bands0Of(score0, null);

  const audience = audience0;
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
        { node: "fit", kind: "points", value: criterion0 },
        { node: "silence", kind: "points", value: criterion1 },
        { node: "interest", kind: "points", value: activity0 },
        { node: "logins", kind: "points", value: activity1Given },
        { node: "talks", kind: "points", value: activity2 },
        { node: "tips", kind: "points", value: activity3 },
        { node: "logins_fade", kind: "decay", value: decay0Given - activity1Given },
        { node: "logins", kind: "limit", value: decay0 - decay0Given },
        { node: "use", kind: "limit", value: group0 - group0Weighted },
        { node: "score", kind: "scale", value: score0Scaled - score0Total },
        { node: "score", kind: "rounding", value: score0 - score0Scaled },
      ]) : [],
    },
    disqualified: {
      ["score"]: null,
    },
    audience,
  };
}
