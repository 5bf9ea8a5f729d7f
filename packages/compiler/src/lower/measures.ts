import type { Measure as DrawnMeasure, EventSelection, NumberOperator } from '@umbral/model';
import { type Bound, type Measure, type MeasureKind, type Selection, significant, type Test } from '../program/index.ts';

/** What a lowered test calls a measure until all are known: everything that makes it what it is, so that equal measures are one. */
export type Wanted = Omit<Measure, 'id'>;

export const lowerMeasure = (measure: DrawnMeasure): MeasureKind =>
  'property' in measure ? { kind: measure.kind, property: measure.property } : { kind: measure.kind };

/** Events and days of a selection; its `where` is lowered by the caller. */
export function lowerSelection({ events, withinDays }: EventSelection, where: Test | null): Selection {
  return { events: [...new Set(events)].sort(), where, withinDays: withinDays === null ? null : significant(withinDays) };
}

type Ends = { from: Bound | null; to: Bound | null; negated: boolean };
const exactly = (value: number, negated: boolean): Ends => ({ ...within(value, value), negated });
const within = (from: number, to: number): Ends => ({
  from: { value: from, inclusive: true },
  to: { value: to, inclusive: true },
  negated: false,
});
const above = (value: number, inclusive: boolean): Ends => ({ from: { value, inclusive }, to: null, negated: false });
const below = (value: number, inclusive: boolean): Ends => ({ from: null, to: { value, inclusive }, negated: false });

/** What a comparison of a measure with a number asks for. */
export const MEASURE_ENDS: Record<Exclude<NumberOperator, 'between'>, (value: number) => Ends> & {
  between: (from: number, to: number) => Ends;
} = {
  equals: (value) => exactly(value, false),
  equalsNot: (value) => exactly(value, true),
  greaterThan: (value) => above(value, false),
  atLeast: (value) => above(value, true),
  lessThan: (value) => below(value, false),
  atMost: (value) => below(value, true),
  between: within,
};

/** The measures that a test reads, by the names that it has for them. */
function measuresRead(test: Test, into: Set<string>): void {
  if ('of' in test) for (const child of test.of) measuresRead(child, into);
  else if (test.kind === 'range' && test.operand.kind === 'measure') into.add(test.operand.measure);
}

/** The measures of tests as m1, m2, … in code-unit order of what they are, and their ids by the names that the tests have for them. */
export function numberMeasures(tests: readonly Test[]): { measures: Measure[]; ids: ReadonlyMap<string, string> } {
  const names = new Set<string>();
  for (const test of tests) measuresRead(test, names);
  const ids = new Map([...names].sort().map((name, index) => [name, `m${index + 1}`]));
  const measures = [...ids].map(([name, id]): Measure => ({ id, ...(JSON.parse(name) as Wanted) }));
  return { measures, ids };
}

/** A test with the ids of its measures. */
export function withMeasureIds(test: Test, ids: ReadonlyMap<string, string>): Test {
  if ('of' in test) return { ...test, of: test.of.map((child) => withMeasureIds(child, ids)) };
  if (test.kind !== 'range' || test.operand.kind !== 'measure') return test;
  return { ...test, operand: { kind: 'measure', measure: ids.get(test.operand.measure) ?? test.operand.measure } };
}
