import type { FieldDefinition } from '@umbral/model';
import { momentOf, signedAge } from './time.ts';

/** A value that is there; null is missing. */
export type Value = string | number | boolean | string[] | null;

/** X1: trimmed and in lower case, unless the field is case-sensitive. */
export const comparable = (text: string, { caseSensitive }: FieldDefinition): string =>
  caseSensitive ? text.trim() : text.trim().toLowerCase();

/** X1, M1: a number or true/false is its text; blank text and everything else is missing. */
function textOf(raw: unknown, field: FieldDefinition): string | null {
  if (typeof raw === 'boolean' || (typeof raw === 'number' && Number.isFinite(raw))) return comparable(String(raw), field);
  if (typeof raw !== 'string') return null;
  return raw.trim() === '' ? null : comparable(raw, field);
}

/** X2, M1: its texts; a list without any is missing. */
function listOf(raw: unknown, field: FieldDefinition): string[] | null {
  if (!Array.isArray(raw)) return null;
  const texts = raw.map((each) => textOf(each, field)).filter((text) => text !== null);
  return texts.length === 0 ? null : texts;
}

/** M1: absent, null, of another type, blank, empty or not finite is missing. T5: a date is its age. Only own properties are there at all. */
export function fieldValue(field: FieldDefinition, holder: Record<string, unknown>, now: number): Value {
  const raw = Object.hasOwn(holder, field.key) ? holder[field.key] : undefined;
  switch (field.type) {
    case 'text':
      return textOf(raw, field);
    case 'number':
      return typeof raw === 'number' && Number.isFinite(raw) ? raw : null;
    case 'boolean':
      return typeof raw === 'boolean' ? raw : null;
    case 'list':
      return listOf(raw, field);
    case 'date': {
      const at = momentOf(raw);
      return at === null ? null : signedAge(at, now);
    }
  }
}
