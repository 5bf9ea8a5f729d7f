import type { Logic } from '../../../program/index.ts';
import { narrow, operation } from './narrow.ts';
import { nothingScope, reduceScope, type Scope } from './scope.ts';
import { ANYTHING, BOOLEAN, EVENTS, elementOf, fits, listOf, NUMBERS, TEXTS, type Type } from './types.ts';
import type { ViolationProblem } from './violation.ts';

/** A loop while it is checked: `source` and `body` find the types of its first two arguments. */
type LoopSite = {
  values: readonly Logic[];
  event: Scope;
  source: () => Type;
  body: (scope: Scope, inReduce: boolean) => Type;
  /** The type of a literal. */
  literal: (value: Logic) => Type;
  report: (problem: ViolationProblem) => void;
};
export type Loop = (site: LoopSite) => Type;

/** The type of the list that a loop runs over; it must be there and be a list of one kind. */
function sourceOf(site: LoopSite, values: number): Type {
  if (site.values.length !== values) site.report('argumentCount');
  const list = site.source();
  const isList = list === EVENTS || list === NUMBERS || list === TEXTS;
  if (!isList && list !== ANYTHING) site.report('argumentType');
  return list;
}

/** Elements that are no events cannot be read by a plain path. Of those that a filter lets through, its condition is certain. */
function elementScope(site: LoopSite, list: Type): Scope {
  if (list !== EVENTS) return nothingScope;
  const filtered = operation(site.values[0] ?? null);
  const condition = filtered?.operator === 'filter' ? filtered.values[1] : undefined;
  return condition === undefined ? site.event : narrow(site.event, condition, true);
}

function condition(site: LoopSite, list: Type): void {
  if (!fits(site.body(elementScope(site, list), false), BOOLEAN)) site.report('argumentType');
}

const filter: Loop = (site) => {
  const list = sourceOf(site, 2);
  condition(site, list);
  return list;
};

const quantifier: Loop = (site) => {
  condition(site, sourceOf(site, 2));
  return BOOLEAN;
};

const map: Loop = (site) => {
  const list = sourceOf(site, 2);
  const result = listOf(site.body(elementScope(site, list), false));
  if (result === null) site.report('mixedList');
  return result ?? ANYTHING;
};

/** Starts from a literal scalar, and every step comes to the same type: no list can be an accumulator in Go. */
const reduce: Loop = (site) => {
  const list = sourceOf(site, 3);
  const start = site.values[2];
  if (start === undefined || (typeof start === 'object' && start !== null)) {
    site.report('start');
    return ANYTHING;
  }
  const type = site.literal(start);
  const scope = reduceScope(type, list === EVENTS ? null : elementOf(list), site.event);
  if (!fits(site.body(scope, true), type)) site.report('argumentType');
  return type;
};

export const LOOPS: ReadonlyMap<string, Loop> = new Map<string, Loop>([
  ['filter', filter],
  ['map', map],
  ['reduce', reduce],
  ['some', quantifier],
  ['all', quantifier],
  ['none', quantifier],
]);
