import type { Input } from '@umbral/compiler/program';
import { ageInDays, momentOf } from './dates.ts';
import type { FactValue } from './facts.ts';

type Preparation = (value: unknown, caseSensitive: boolean, now: number) => FactValue;

/** Trimmed, in lower case unless case matters; null if nothing is left. Numbers and booleans are taken as they are written. */
function text(value: unknown, caseSensitive: boolean): string | null {
  const isPlain = typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value));
  const written = isPlain ? String(value) : value;
  if (typeof written !== 'string') return null;
  const trimmed = written.trim();
  if (trimmed === '') return null;
  return caseSensitive ? trimmed : trimmed.toLowerCase();
}

/** Its texts, those that are none left out; null if none is left. */
function list(value: unknown, caseSensitive: boolean): string[] | null {
  if (!Array.isArray(value)) return null;
  const texts = value.flatMap((each) => text(each, caseSensitive) ?? []);
  return texts.length > 0 ? texts : null;
}

function date(value: unknown, now: number): number | null {
  const at = momentOf(value);
  return at === null ? null : ageInDays(at, now);
}

/** A value of another type than its field's is missing: nothing is guessed. In particular no number is read out of a text. */
const PREPARATIONS: Record<Input['type'], Preparation> = {
  text,
  number: (value) => (typeof value === 'number' && Number.isFinite(value) ? value : null),
  boolean: (value) => (typeof value === 'boolean' ? value : null),
  date: (value, _caseSensitive, now) => date(value, now),
  list,
};

/** Prepares the values of one field from the object that has them. */
export function fieldReader({ key, type, caseSensitive }: Input): (from: Record<string, unknown>, now: number) => FactValue {
  const prepare = PREPARATIONS[type];
  return (from, now) => (Object.hasOwn(from, key) ? prepare(from[key], caseSensitive, now) : null);
}
