import type { FieldType } from '../catalogue/field.ts';

/** What an operator compares with: nothing, one value, a list, a range, or a number of days. */
export type OperandShape = 'none' | 'text' | 'texts' | 'number' | 'range' | 'days';

export type OperatorRow = { types: readonly FieldType[]; operand: OperandShape; negative: boolean };

const ANY: readonly FieldType[] = ['text', 'number', 'boolean', 'date', 'list'];
const row = (types: readonly FieldType[], operand: OperandShape, negative = false): OperatorRow => ({ types, operand, negative });

/**
 * Every operator as a row of data: the field types it is for, what it compares with, and whether it is the negation of another.
 * A comparison with a missing value is false, also a negative one, unless the condition says `orMissing`.
 */
export const OPERATORS = {
  isKnown: row(ANY, 'none'),
  isUnknown: row(ANY, 'none', true),
  is: row(['text'], 'text'),
  isNot: row(['text'], 'text', true),
  isAnyOf: row(['text'], 'texts'),
  isNoneOf: row(['text'], 'texts', true),
  contains: row(['text'], 'text'),
  containsNot: row(['text'], 'text', true),
  equals: row(['number'], 'number'),
  equalsNot: row(['number'], 'number', true),
  greaterThan: row(['number'], 'number'),
  atLeast: row(['number'], 'number'),
  lessThan: row(['number'], 'number'),
  atMost: row(['number'], 'number'),
  between: row(['number'], 'range'),
  isTrue: row(['boolean'], 'none'),
  isFalse: row(['boolean'], 'none', true),
  includesAny: row(['list'], 'texts'),
  includesNone: row(['list'], 'texts', true),
  inTheLast: row(['date'], 'days'),
  moreThanAgo: row(['date'], 'days'),
  inTheNext: row(['date'], 'days'),
} as const satisfies Record<string, OperatorRow>;

export type Operator = keyof typeof OPERATORS;

/** The operators that a field of this type offers, in the order in which a menu shows them. */
export function operatorsFor(type: FieldType): Operator[] {
  return (Object.keys(OPERATORS) as Operator[]).filter((name) => (OPERATORS[name].types as readonly FieldType[]).includes(type));
}

/** The operators that compare numbers; conditions on activity use these. */
export const NUMBER_OPERATORS = [
  'equals',
  'equalsNot',
  'greaterThan',
  'atLeast',
  'lessThan',
  'atMost',
  'between',
] as const satisfies readonly Operator[];
export type NumberOperator = (typeof NUMBER_OPERATORS)[number];
