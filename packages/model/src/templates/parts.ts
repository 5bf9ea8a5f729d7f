import type { ActivityComparison, Comparison, ConditionGroup } from '../conditions/condition.ts';
import type { NumberOperator, Operator } from '../conditions/operators.ts';
import type { DataOf } from '../nodes/kinds.ts';
import type { FieldLadder } from '../nodes/ladder.ts';

/** A comparison of a field, as templates need it: a missing value does not match. */
export const compare = (field: string, operator: Operator, value: Comparison['value'] = null): Comparison => ({
  kind: 'comparison',
  field,
  operator,
  value,
  orMissing: false,
});

/** How many such events in the last days, compared with a number. */
export const happened = (events: string[], withinDays: number | null, operator: NumberOperator, value: number): ActivityComparison => ({
  kind: 'activity',
  events,
  where: { kind: 'all', of: [] },
  withinDays,
  measure: { kind: 'count' },
  operator,
  value,
  orMissing: false,
});

export const all = (...of: ConditionGroup['of']): ConditionGroup => ({ kind: 'all', of });
export const any = (...of: ConditionGroup['of']): ConditionGroup => ({ kind: 'any', of });

/** Points by the value of a text field. */
export const byValue = (field: string, steps: [values: string[], points: number][], otherwise = 0): FieldLadder => ({
  kind: 'values',
  field,
  steps: steps.map(([values, points]) => ({ values, points })),
  otherwise,
  missing: 0,
});

/** Points by the range of a number, or of a date's age in days. */
export const byRange = (field: string, steps: [from: number, points: number][]): FieldLadder => ({
  kind: 'ranges',
  field,
  steps: steps.map(([from, points]) => ({ from, points })),
  below: 0,
  missing: 0,
});

/** Cold, warm, hot and sales-ready, each from its threshold. */
export const fourBands = (warm: number, hot: number, salesReady: number): DataOf<'bands'>['bands'] => [
  { id: 'cold', label: { code: 'band.cold' }, colour: 'blue', from: null, exit: null },
  { id: 'warm', label: { code: 'band.warm' }, colour: 'yellow', from: warm, exit: null },
  { id: 'hot', label: { code: 'band.hot' }, colour: 'orange', from: hot, exit: null },
  { id: 'sales_ready', label: { code: 'band.salesReady' }, colour: 'red', from: salesReady, exit: null },
];
