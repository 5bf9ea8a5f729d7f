import type { Condition } from '@umbral/model';
import type { Scope } from '../check/index.ts';
import type { Test } from '../program/index.ts';
import { LOWERINGS } from './operators.ts';

/** A checked condition as a test. */
export function lowerCondition(condition: Condition, scope: Scope): Test {
  if (condition.kind === 'comparison') {
    const field = scope.find(condition.field);
    if (typeof field === 'string') throw new Error(`The field ${condition.field} was not checked`);
    return LOWERINGS[condition.operator]({ comparison: condition, field });
  }
  const of = condition.of.map((child) => lowerCondition(child, scope));
  return condition.kind === 'atLeast' ? { kind: 'atLeast', count: condition.count, of } : { kind: condition.kind, of };
}

/** The keys of all fields that a test reads. */
export function fieldsRead(test: Test, into: Set<string> = new Set()): Set<string> {
  if ('of' in test) for (const child of test.of) fieldsRead(child, into);
  else into.add(test.field);
  return into;
}
