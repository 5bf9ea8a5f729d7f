import {
  type ActivityComparison,
  type Comparison,
  type Condition,
  type ConditionGroup,
  type Document,
  eventsOf,
  fieldsOf,
  OPERATORS,
} from '@umbral/model';
import type { TFunction } from 'i18next';
import type { Formats } from '../language/formats.ts';
import { labelText } from '../language/label.ts';

/** What putting something into words takes. */
export type Words = { t: TFunction; formats: Formats; fields: ReturnType<typeof fieldsOf>; events: ReturnType<typeof eventsOf> };

/** A document's own fields and events, by whose names things go. */
export type Definitions = Pick<Document, 'fields' | 'events'>;

export const wordsFor = (t: TFunction, formats: Formats, definitions: Definitions): Words => ({
  t,
  formats,
  fields: fieldsOf(definitions),
  events: eventsOf(definitions),
});

const MOST = 3;

function operandText({ t, formats }: Words, { operator, value }: Comparison): string {
  if (OPERATORS[operator].operand === 'none') return '';
  if (Array.isArray(value)) {
    const shown = value.length > MOST ? [...value.slice(0, MOST), t('words.more', { count: value.length - MOST })] : value;
    return value.length === 0 ? '…' : formats.list(shown);
  }
  if (typeof value === 'number') return formats.number(value);
  if (value !== null && typeof value === 'object')
    return t('words.range', { from: formats.number(value.from), to: formats.number(value.to) });
  return value === null || value === '' ? '…' : value;
}

/** What people call a field of the lead. */
export function fieldName({ t, fields }: Words, key: string): string {
  const field = fields.get(key);
  return field ? labelText(t, field.label) : key;
}

function comparisonText(words: Words, comparison: Comparison): string {
  const { t } = words;
  if (comparison.field === '') return t('words.noField');
  const name = fieldName(words, comparison.field);
  const count = typeof comparison.value === 'number' ? comparison.value : 0;
  return t(`sentence.${comparison.operator}`, { field: name, value: operandText(words, comparison), count });
}

/** "Pricing page viewed, in the last 30 days: number is at least 3". */
function activityText(words: Words, comparison: ActivityComparison): string {
  const { t, formats } = words;
  const { measure, operator, value, events, withinDays } = comparison;
  const range =
    value !== null && typeof value === 'object'
      ? t('words.range', { from: formats.number(value.from), to: formats.number(value.to) })
      : null;
  const written = range ?? (typeof value === 'number' ? formats.number(value) : '…');
  const field = t(`measure.${measure.kind}`);
  return t('words.measured', { what: selectionText(words, events, withinDays), is: t(`sentence.${operator}`, { field, value: written }) });
}

/** A part of a condition in a sentence. */
export function conditionText(words: Words, condition: Condition): string {
  if (condition.kind === 'comparison') return comparisonText(words, condition);
  if (condition.kind === 'activity') return activityText(words, condition);
  return groupText(words, condition);
}

/** A condition in a sentence; long ones are cut short, the inspector shows them whole. */
export function groupText(words: Words, group: ConditionGroup): string {
  const { t, formats } = words;
  if (group.of.length === 0) return '';
  const parts = group.of.slice(0, MOST).map((each) => conditionText(words, each));
  if (group.of.length > MOST) parts.push(t('words.more', { count: group.of.length - MOST }));
  if (group.kind === 'atLeast') return t('words.atLeast', { count: group.count, of: formats.list(parts, 'conjunction') });
  if (group.kind === 'all') return formats.list(parts, 'conjunction');
  if (group.kind === 'any') return formats.list(parts, 'disjunction');
  return t('words.none', { of: formats.list(parts, 'disjunction') });
}

function eventsText({ t, formats, events }: Words, keys: readonly string[]): string {
  const names = keys.map((key) => {
    const event = events.get(key);
    return event ? labelText(t, event.label) : key;
  });
  return names.length === 0 ? t('words.noEvents') : formats.list(names);
}

export function selectionText(words: Words, events: readonly string[], withinDays: number | null): string {
  const what = eventsText(words, events);
  if (withinDays === null || events.length === 0) return what;
  return words.t('words.within', { what, count: withinDays, days: words.formats.number(withinDays) });
}
