import type { Logic, RuleSet } from '@umbral/compiler';
import { operationOf, pathOf } from './rules.ts';

/** Values at which something changes. */
export type Literals = { numbers: Set<number>; texts: Set<string> };

/**
 * By what is read (`lead.employees`, `ageDays`, `properties.path`, `now`), the literals that it meets in a rule. What is computed (how
 * many events, how old the newest is) stands under `computed`, since any field or age may come to it.
 */
export type Borders = { read: ReadonlyMap<string, Literals>; computed: Literals };

const none = (): Literals => ({ numbers: new Set(), texts: new Set() });

/** Of the facts, or of one event; everything else is a stage's result. */
const IS_READ = /^(?:lead\.|properties\.|previous\.|type$|ageDays$|now$)/;

function note(literal: Logic, into: Literals): void {
  if (typeof literal === 'number') into.numbers.add(literal);
  else if (typeof literal === 'string') into.texts.add(literal);
  else if (Array.isArray(literal)) for (const each of literal) note(each, into);
}

/** Reads the borders out of every rule, those that number events included. */
export function bordersOf({ input, stages }: RuleSet): Borders {
  const read = new Map<string, Literals>();
  const computed = none();
  const placeOf = (path: string): Literals => {
    const bare = path.replace(/^current\./, '');
    if (!IS_READ.test(bare)) return computed;
    const place = read.get(bare) ?? none();
    read.set(bare, place);
    return place;
  };
  const visit = (rule: Logic): void => {
    if (Array.isArray(rule)) for (const each of rule) visit(each);
    const values = operationOf(rule)?.values ?? [];
    const paths = values.flatMap((each) => pathOf(each) ?? []);
    const meets = operationOf(rule)?.operator !== 'var';
    for (const path of meets ? paths : []) for (const each of values) note(each, placeOf(path));
    for (const each of values) visit(each);
  };
  for (const { when } of input.counted) visit(when);
  for (const { name, rules } of stages) if (name !== 'contributions') for (const rule of Object.values(rules)) visit(rule);
  return { read, computed };
}
