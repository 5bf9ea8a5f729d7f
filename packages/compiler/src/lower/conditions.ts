import type { ActivityComparison, Condition } from '@umbral/model';
import { eventScope, type Scope } from '../check/index.ts';
import type { Graph } from '../parse/index.ts';
import { significant, type Test } from '../program/index.ts';
import { lowerMeasure, lowerSelection, MEASURE_ENDS, type Wanted } from './measures.ts';
import { LOWERINGS } from './operators.ts';

/** A checked condition as a test. */
export function lowerCondition(condition: Condition, scope: Scope, graph: Graph): Test {
  if (condition.kind === 'activity') return lowerActivityComparison(condition, graph);
  if (condition.kind === 'comparison') {
    const field = scope.find(condition.field);
    if (typeof field === 'string') throw new Error(`The field ${condition.field} was not checked`);
    return LOWERINGS[condition.operator]({ comparison: condition, field });
  }
  const of = condition.of.map((child) => lowerCondition(child, scope, graph));
  return condition.kind === 'atLeast' ? { kind: 'atLeast', count: condition.count, of } : { kind: condition.kind, of };
}

/** A condition where one may be left out, which means "always" (C5). */
export const lowerOptional = (condition: Condition & { of: unknown[] }, scope: Scope, graph: Graph): Test | null =>
  condition.of.length > 0 ? lowerCondition(condition, scope, graph) : null;

function lowerActivityComparison(comparison: ActivityComparison, graph: Graph): Test {
  const where = lowerOptional(comparison.where, eventScope(graph, comparison.events), graph);
  const wanted: Wanted = { ...lowerSelection(comparison, where), measure: lowerMeasure(comparison.measure) };
  const { orMissing } = comparison;
  return { kind: 'range', operand: { kind: 'measure', measure: JSON.stringify(wanted) }, ...endsOf(comparison), orMissing };
}

function endsOf({ operator, value }: ActivityComparison): ReturnType<(typeof MEASURE_ENDS)['between']> {
  if (operator === 'between' && typeof value === 'object' && value !== null)
    return MEASURE_ENDS.between(significant(value.from), significant(value.to));
  if (operator !== 'between' && typeof value === 'number') return MEASURE_ENDS[operator](significant(value));
  throw new Error('The value of a measure was not checked');
}

/** The keys of all fields that a test reads. */
export function fieldsRead(test: Test, into: Set<string>): Set<string> {
  if ('of' in test) for (const child of test.of) fieldsRead(child, into);
  else if (test.kind !== 'range') into.add(test.field);
  else if (test.operand.kind === 'field') into.add(test.operand.field);
  return into;
}
