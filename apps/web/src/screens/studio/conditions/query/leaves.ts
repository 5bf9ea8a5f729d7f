import {
  type ActivityComparison,
  type Comparison,
  type FieldDefinition,
  type NumberOperator,
  noConditions,
  OPERATORS,
  type OperandShape,
  type Operator,
  operatorsFor,
} from '@umbral/model';
import { rangeOf } from './range.ts';

/** A line that a person has yet to write. */
export const newComparison = (): Comparison => ({ kind: 'comparison', field: '', operator: 'isKnown', value: null, orMissing: false });

/** A line on what a lead did: at least one event in the last 30 days. */
export const newActivity = (): ActivityComparison => ({
  kind: 'activity',
  events: [],
  where: noConditions(),
  withinDays: 30,
  measure: { kind: 'count' },
  operator: 'atLeast',
  value: 1,
  orMissing: false,
});

/** What a value becomes for an operator of this shape; what was typed before is kept where it still fits. */
function valueFor(shape: OperandShape, before: Comparison['value']): Comparison['value'] {
  switch (shape) {
    case 'none':
      return null;
    case 'text':
      return typeof before === 'string' ? before : Array.isArray(before) ? (before[0] ?? '') : '';
    case 'texts':
      return Array.isArray(before) ? before : typeof before === 'string' && before !== '' ? [before] : [];
    case 'range': {
      const range = rangeOf(before);
      return range ? { from: Math.min(range.from, range.to), to: Math.max(range.from, range.to) } : { from: 0, to: 100 };
    }
    default:
      return rangeOf(before)?.from ?? null;
  }
}

/** The first operator that a person most often means for a field of this type. */
const FIRST_OPERATOR: Record<FieldDefinition['type'], Operator> = {
  text: 'isAnyOf',
  number: 'atLeast',
  boolean: 'isTrue',
  date: 'inTheLast',
  list: 'includesAny',
};

/** The comparison with another operator. */
export const withOperator = (comparison: Comparison, operator: Operator): Comparison => ({
  ...comparison,
  operator,
  value: valueFor(OPERATORS[operator].operand, comparison.value),
});

/** The comparison of another field: with the same operator where it is one for that field too, and without a value. */
export function withField(comparison: Comparison, { key, type }: FieldDefinition): Comparison {
  const keeps = operatorsFor(type).includes(comparison.operator) && comparison.field !== '';
  return withOperator({ ...comparison, field: key, value: null }, keeps ? comparison.operator : FIRST_OPERATOR[type]);
}

/** The activity compared in another way. */
export function withNumberOperator(comparison: ActivityComparison, operator: NumberOperator): ActivityComparison {
  const value = valueFor(OPERATORS[operator].operand, comparison.value);
  return { ...comparison, operator, value: typeof value === 'number' ? value : rangeOf(value) };
}
