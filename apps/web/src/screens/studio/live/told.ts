import { fieldName, type Words } from '../../../words/conditions.ts';
import type { Live } from './live.ts';

/** A state in a sentence with its figures: "Limited from 75 to 60." */
export function toldState(words: Words, live: Live): string {
  const { t, formats } = words;
  switch (live.state) {
    case 'limited':
      return t('live.told.limited', { from: formats.number(beforeLimits(live)), to: formats.number(live.value) });
    case 'decayed':
      return decayedText(words, live);
    case 'missing':
      return missingText(words, live);
    case 'disqualified':
    case 'outside':
    case 'off':
    case 'closed':
      return t(`live.told.${live.state}`, { value: formats.number(live.value) });
    default:
      return calmText(words, live);
  }
}

/** What there is to say where nothing was changed. */
function calmText({ t, formats }: Words, { kind, state, raw, value }: Live): string {
  if (kind === 'group' && state !== 'unmatched') return t('live.told.within', { points: formats.number(raw) });
  if (kind === 'decay' && state !== 'unmatched') return t('live.told.fresh', { points: formats.number(raw) });
  return kind === 'score' ? formats.number(value) : t(`live.${state}`);
}

const beforeLimits = ({ kind, raw, faded }: Live): number => (kind === 'decay' ? faded : raw);

/** "20 of 40 points are left (50%). The time that counts: 14 days." */
function decayedText({ t, formats }: Words, { raw, faded, age }: Live): string {
  const share = formats.percent(raw === 0 ? 0 : faded / raw);
  const left = t('live.told.decayed', { left: formats.number(faded), of: formats.number(raw), share });
  return age === null ? left : `${left} ${t('live.told.age', { days: formats.number(age, 1), count: Math.round(age) })}`;
}

/** "No value for Employees. It could give up to 15 points." */
export function missingText(words: Words, { missing, most }: Pick<Live, 'missing' | 'most'>): string {
  const { t, formats } = words;
  const told = `${missingFields(words, missing)}.`;
  return most === null || most <= 0 ? told : `${told} ${t('live.told.most', { most: formats.number(most), count: most })}`;
}

/** "No value for Employees" */
export function missingFields(words: Words, missing: string): string {
  const names = missing.split(' ').map((field) => fieldName(words, field));
  return words.t('live.told.missing', { fields: words.formats.list(names, 'conjunction') });
}
