import type { Comparison, FieldDefinition, Operator } from '@umbral/model';
import { type Bound, significant, type Test } from '../program/index.ts';

/** A checked comparison with the definition of the field that it names. */
type Subject = { comparison: Comparison; field: FieldDefinition };
type Lowering = (subject: Subject) => Test;

/** Text as it is compared; the evaluator's facts are prepared in the same way. */
const normalised = (text: string, field: FieldDefinition): string => (field.caseSensitive ? text.trim() : text.trim().toLowerCase());

/** The checker lets no other value through to here. */
function unchecked({ field, operator }: Comparison): never {
  throw new Error(`The value of ${field} ${operator} was not checked`);
}

function text({ comparison, field }: Subject): string {
  return typeof comparison.value === 'string' ? normalised(comparison.value, field) : unchecked(comparison);
}

/** The texts of a list as they are compared, blank ones passed over. */
export const normalisedList = (values: readonly string[], field: FieldDefinition): string[] =>
  [...new Set(values.map((value) => normalised(value, field)).filter((value) => value !== ''))].sort();

function texts({ comparison, field }: Subject): string[] {
  return Array.isArray(comparison.value) ? normalisedList(comparison.value, field) : unchecked(comparison);
}

function number({ comparison }: Subject): number {
  return typeof comparison.value === 'number' ? significant(comparison.value) : unchecked(comparison);
}

const named = ({ comparison, field }: Subject, negated: boolean) => ({ field: field.key, negated, orMissing: comparison.orMissing });

const known =
  (kind: 'known' | 'unknown'): Lowering =>
  ({ field }) => ({ kind, field: field.key });
const equals =
  (value: (subject: Subject) => string | number | boolean, negated = false): Lowering =>
  (subject) => ({ kind: 'equals', value: value(subject), ...named(subject, negated) });
const oneOf =
  (negated: boolean): Lowering =>
  (subject) => ({ kind: 'oneOf', values: texts(subject), ...named(subject, negated) });
const contains =
  (negated: boolean): Lowering =>
  (subject) => ({ kind: 'contains', text: text(subject), ...named(subject, negated) });
const includes =
  (negated: boolean): Lowering =>
  (subject) => ({ kind: 'includes', values: texts(subject), ...named(subject, negated) });

type Ends = { from: Bound | null; to: Bound | null };
const range =
  (ends: (subject: Subject) => Ends): Lowering =>
  (subject) => {
    const { field: key, ...how } = named(subject, false);
    return { kind: 'range', operand: { kind: 'field', field: key }, ...ends(subject), ...how };
  };
const from = (value: number, inclusive: boolean): Ends => ({ from: { value, inclusive }, to: null });
const to = (value: number, inclusive: boolean): Ends => ({ from: null, to: { value, inclusive } });

function between({ comparison }: Subject): Ends {
  const { value } = comparison;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return unchecked(comparison);
  return { ...from(significant(value.from), true), to: { value: significant(value.to), inclusive: true } };
}

/** What every operator means. Dates are ages in days: the future has negative ages. */
export const LOWERINGS: Record<Operator, Lowering> = {
  isKnown: known('known'),
  isUnknown: known('unknown'),
  is: equals(text),
  isNot: equals(text, true),
  isAnyOf: oneOf(false),
  isNoneOf: oneOf(true),
  contains: contains(false),
  containsNot: contains(true),
  equals: equals(number),
  equalsNot: equals(number, true),
  greaterThan: range((subject) => from(number(subject), false)),
  atLeast: range((subject) => from(number(subject), true)),
  lessThan: range((subject) => to(number(subject), false)),
  atMost: range((subject) => to(number(subject), true)),
  between: range(between),
  isTrue: equals(() => true),
  isFalse: equals(() => false),
  includesAny: includes(false),
  includesNone: includes(true),
  inTheLast: range((subject) => ({ ...from(0, true), to: { value: number(subject), inclusive: true } })),
  moreThanAgo: range((subject) => from(number(subject), false)),
  inTheNext: range((subject) => ({ ...from(0 - number(subject), true), to: { value: 0, inclusive: false } })),
};
