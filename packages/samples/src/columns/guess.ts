import type { FieldType } from '@umbral/model';
import { readBoolean } from './booleans.ts';
import { judgeDates } from './dates.ts';
import { readJsonList } from './lists.ts';
import type { Format } from './mapping.ts';
import { judgeNumbers } from './numbers.ts';
import type { Tally } from './tally.ts';

/**
 * What a column seems to hold. `confidence`: the share of its values that fit the type; for a list, how telling its separators are.
 * `ambiguous`: its values fit two readings that differ, so a person should say which one.
 */
export type Guess = { type: FieldType; format: Format; confidence: number; ambiguous: 'dateOrder' | 'decimalSign' | null };

/** What else than its values tells how a column is written. */
export type Hints = { header: string; isEuropean: boolean };

const NAMES_A_MOMENT = /(^|[\s_-])(at|on|date|datetime|time|timestamp|ts|epoch|created|updated|fecha|hora|alta)([\s_-]|$)/i;
const ENDS_IN_A_MOMENT = /[a-z](At|Date|Time)$/;
const NAMES_A_LIST = /tags?$|labels?$|technolog|interests?|etiquetas|tecnolog|intereses|stack$/i;
const NAMES_A_FLAG = /^(is|has|can|es|tiene)[\s_]|(opt.?(in|out))|subscribed|suscrit|converted|convertido/i;

const defaultFormat = ({ isEuropean }: Pick<Hints, 'isEuropean'>): Format => ({
  decimal: isEuropean ? ',' : '.',
  dateFormat: 'iso',
  listSeparator: ';',
});

type Attempt = (tally: Tally, hints: Hints, share: (fit: number) => number) => Omit<Guess, 'format'> & { format: Partial<Format> };
const attempt = (type: FieldType, confidence: number, format: Partial<Format> = {}, ambiguous: Guess['ambiguous'] = null) => ({
  type,
  confidence,
  format,
  ambiguous,
});

const asBoolean: Attempt = ({ values }, { header }, share) => {
  let fit = 0;
  for (const [value, count] of values) if (readBoolean(value) !== null) fit += count;
  const onlyDigits = [...values.keys()].every((value) => value === '0' || value === '1');
  if (!onlyDigits) return attempt('boolean', share(fit));
  return attempt('boolean', NAMES_A_FLAG.test(header) ? 0.95 : 0);
};

const asEpoch: Attempt = ({ values }, { header }, share) => {
  if (!NAMES_A_MOMENT.test(header) && !ENDS_IN_A_MOMENT.test(header)) return attempt('date', 0);
  const fits = { epochSeconds: 0, epochMilliseconds: 0 };
  for (const [value, count] of values) {
    if (/^\d{9,10}(\.\d+)?$/.test(value)) fits.epochSeconds += count;
    else if (/^\d{12,13}$/.test(value)) fits.epochMilliseconds += count;
  }
  const dateFormat = fits.epochSeconds >= fits.epochMilliseconds ? 'epochSeconds' : 'epochMilliseconds';
  return attempt('date', share(fits[dateFormat]), { dateFormat });
};

const asDate: Attempt = ({ values }, { isEuropean }, share) => {
  const fits = judgeDates(values);
  const yearFirst = fits.iso >= fits.ymd ? ('iso' as const) : ('ymd' as const);
  if (fits.named > Math.max(fits[yearFirst], fits.dmy, fits.mdy)) return attempt('date', share(fits.named), { dateFormat: 'named' });
  if (fits[yearFirst] >= Math.max(fits.dmy, fits.mdy)) return attempt('date', share(fits[yearFirst]), { dateFormat: yearFirst });
  if (fits.dmy !== fits.mdy) {
    const dateFormat = fits.dmy > fits.mdy ? 'dmy' : 'mdy';
    return attempt('date', share(fits[dateFormat]), { dateFormat });
  }
  const dotted = [...values.keys()].every((value) => value.includes('.'));
  const dateFormat = isEuropean || dotted ? 'dmy' : 'mdy';
  return attempt('date', share(fits.dmy), { dateFormat }, dotted ? null : 'dateOrder');
};

const asNumber: Attempt = ({ values }, { isEuropean }, share) => {
  const { point, comma, differ } = judgeNumbers(values);
  if (point !== comma) return attempt('number', share(Math.max(point, comma)), { decimal: point > comma ? '.' : ',' });
  return attempt('number', share(point), { decimal: isEuropean ? ',' : '.' }, differ ? 'decimalSign' : null);
};

/** Lists as JSON text, which is how files of objects and of columns hold them. */
const asJsonList: Attempt = ({ values }, _, share) => {
  let fit = 0;
  for (const [value, count] of values) if (readJsonList(value) !== null) fit += count;
  return attempt('list', share(fit));
};

/** Separators inside cells, in the order of trust; a comma only where the header names a list, since sentences have commas too. */
const asList: Attempt = ({ values }, { header }, share) => {
  const named = NAMES_A_LIST.test(header);
  for (const separator of named ? ['|', ';', ','] : ['|', ';']) {
    let fit = 0;
    for (const [value, count] of values) if (value.includes(separator)) fit += count;
    if (share(fit) >= (separator === ',' ? 0.3 : 0.1)) return attempt('list', named ? 0.95 : 0.6, { listSeparator: separator });
  }
  return attempt('list', 0);
};

/** In order; `least`: the share of values that must fit. A third answer beside yes and no means something; a word among numbers hardly does. */
const ATTEMPTS: readonly { by: Attempt; least: number }[] = [
  { by: asBoolean, least: 0.95 },
  { by: asEpoch, least: 0.8 },
  { by: asDate, least: 0.8 },
  { by: asNumber, least: 0.8 },
  { by: asJsonList, least: 0.8 },
  { by: asList, least: 0.5 },
];

/** The type of a column from all its values: the first that nearly every value fits, else text. Nothing known about it: text, sure of nothing. */
export function guessColumn(tally: Tally, hints: Hints): Guess {
  const counted = [...tally.values.values()].reduce((sum, count) => sum + count, 0);
  const share = (fit: number) => (counted === 0 ? 0 : fit / counted);
  const usual = defaultFormat(hints);
  for (const { by, least } of ATTEMPTS) {
    const tried = by(tally, hints, share);
    if (tried.confidence >= least) return { ...tried, format: { ...usual, ...tried.format } };
  }
  return { type: 'text', format: usual, confidence: counted === 0 ? 0 : 1, ambiguous: null };
}
