/** What every module begins with: facts as the evaluator prepares them, and the arithmetic that all engines share. */
export const RUNTIME = String.raw`/** An own property, or null: what an object inherits is none of its data. */
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
`;
