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
    case "email_opened":
    case "meeting_booked":
    case "pricing_page_viewed":
    case "unsubscribed":
    case "webinar_attended":
      return {
        ["asset"]: null,
        ["path"]: null,
      };
    case "ebook_downloaded":
      return {
        ["asset"]: asText(own(properties, "asset"), false),
        ["path"]: null,
      };
    case "page_viewed":
      return {
        ["asset"]: null,
        ["path"]: asText(own(properties, "path"), false),
      };
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
    lead: {},
    events: happened.map(({ event }) => event),
    previous: {},
  };
}

/** [T1, A1–A8] What the events come to, in one pass over them, newest first. */
function totalsOf(events) {
  let activity0Count = 0;
  let activity1Count = 0;
  let activity2Count = 0;
  let activity2Keys = new Set();
  let activity3Count = 0;
  let activity3First = null;
  let activity4Count = 0;
  let activity4Period = -1;
  let activity4Within = 0;
  let activity5Count = 0;
  let activity5Keys = new Set();
  let activity6Count = 0;
  let activity7Count = 0;
  for (const { type, ageDays, properties } of events) {
    switch (type) {
      case "chat":
      case "contact_requested":
      case "meeting_booked": {
        // activity "contact" [A1–A4]
        if (ageDays <= 90) {
          if (activity1Count < 1) {
            activity1Count += 1;
          }
        }
        break;
      }
      case "ebook_downloaded": {
        // activity "downloads" [A1–A4]
        if (ageDays <= 90) {
          const key = telling(properties["asset"]);
          if (key !== null && !activity2Keys.has(key)) {
            activity2Keys.add(key);
            activity2Count += 1;
          }
        }
        break;
      }
      case "email_clicked": {
        // activity "clicks" [A1–A4]
        if (ageDays <= 60) {
          activity0Count += 1;
        }
        break;
      }
      case "email_opened": {
        // activity "opens" [A1–A4]
        if (ageDays <= 60) {
          const period = Math.floor(ageDays / 1);
          if (period !== activity4Period) {
            activity4Period = period;
            activity4Within = 0;
          }
          if (activity4Within < 1) {
            activity4Within += 1;
            activity4Count += 1;
          }
        }
        break;
      }
      case "page_viewed": {
        // activity "pages" [A1–A4]
        if (ageDays <= 30) {
          const key = telling(properties["path"]);
          if (key !== null && !activity5Keys.has(key)) {
            activity5Keys.add(key);
            activity5Count += 1;
          }
        }
        break;
      }
      case "pricing_page_viewed": {
        // activity "prices" [A1–A4]
        if (ageDays <= 30) {
          if (activity6Count < 3) {
            activity6Count += 1;
          }
        }
        break;
      }
      case "unsubscribed": {
        // activity "left" [A1–A4]
        activity3First = { ageDays, properties };
        break;
      }
      case "webinar_attended": {
        // activity "webinars" [A1–A4]
        if (ageDays <= 120) {
          if (activity7Count < 2) {
            activity7Count += 1;
          }
        }
        break;
      }
    }
  }
  if (activity3First !== null) {
    const { ageDays, properties } = activity3First;
    activity3Count += 1;
  }
  return { activity0Count, activity1Count, activity2Count, activity3Count, activity4Count, activity5Count, activity6Count, activity7Count };
}

// [B1, B2] bands "bands"
function bands0Of(value, previous) {
  if (value >= 45) return "sales_ready";
  if (value >= 25) return "hot";
  if (value >= 10) return "warm";
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

  // [A3–A9] activity "clicks"
  const activity0Given = 3 * totals.activity0Count;
  const activity0 = Math.min(15, activity0Given);

  // [A3–A9] activity "contact"
  const activity1 = 25 * totals.activity1Count;

  // [A3–A9] activity "downloads"
  const activity2Given = 6 * totals.activity2Count;
  const activity2 = Math.min(18, activity2Given);

  // [A3–A9] activity "left"
  const activity3 = -20 * totals.activity3Count;

  // [A3–A9] activity "opens"
  const activity4Given = 1 * totals.activity4Count;
  const activity4 = Math.min(10, activity4Given);

  // [A3–A9] activity "pages"
  const activity5Given = 1 * totals.activity5Count;
  const activity5 = Math.min(10, activity5Given);

  // [A3–A9] activity "prices"
  const activity6 = 5 * totals.activity6Count;

  // [A3–A9] activity "webinars"
  const activity7 = 10 * totals.activity7Count;

  // [R1–R4] score "score"
  const score0Total = activity0 + activity1 + activity2 + activity3 + activity4 + activity5 + activity6 + activity7;
  const score0Scaled = Math.max(0, Math.min(100, score0Total));
  const score0 = rounded(score0Scaled, 1);

  // [B1, B2, Q1] bands "bands"
  const bands0 = bands0Of(score0, null);

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
        { node: "clicks", kind: "points", value: activity0Given },
        { node: "clicks", kind: "limit", value: activity0 - activity0Given },
        { node: "contact", kind: "points", value: activity1 },
        { node: "downloads", kind: "points", value: activity2Given },
        { node: "downloads", kind: "limit", value: activity2 - activity2Given },
        { node: "left", kind: "points", value: activity3 },
        { node: "opens", kind: "points", value: activity4Given },
        { node: "opens", kind: "limit", value: activity4 - activity4Given },
        { node: "pages", kind: "points", value: activity5Given },
        { node: "pages", kind: "limit", value: activity5 - activity5Given },
        { node: "prices", kind: "points", value: activity6 },
        { node: "webinars", kind: "points", value: activity7 },
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
