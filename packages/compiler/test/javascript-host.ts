import type { Logic, RuleSet } from '../src/index.ts';
import type { ModuleFacts } from './javascript-module.ts';

/** A JSON-Logic host that is as small as one can be, straight from the standard: what a rule set means without any engine of ours. */

type Data = Record<string, unknown>;
type Operator = (values: readonly Logic[], data: Data) => unknown;

const at = (data: Data, path: string): unknown =>
  path.split('.').reduce<unknown>((from, key) => (from as Data | null)?.[key] ?? null, data);
const list = (rule: Logic | undefined, data: Data): unknown[] => run(rule ?? null, data) as unknown[];
const numbers = (values: readonly Logic[], data: Data): number[] => values.map((value) => Number(run(value, data)));
const pair =
  (compare: (a: unknown, b: unknown) => unknown): Operator =>
  ([a, b], data) =>
    compare(run(a ?? null, data), run(b ?? null, data));
const numeric = (compare: (a: number, b: number) => boolean): Operator => pair((a, b) => compare(a as number, b as number));
const inside = (value: unknown): Data => (typeof value === 'object' && value !== null ? (value as Data) : { '': value });

const OPERATORS: Record<string, Operator> = {
  var: ([path], data) => (path === '' ? data[''] : at(data, String(path))),
  '===': pair((a, b) => a === b),
  '!==': pair((a, b) => a !== b),
  '==': pair((a, b) => a === b),
  '<': numeric((a, b) => a < b),
  '<=': numeric((a, b) => a <= b),
  '>': numeric((a, b) => a > b),
  '>=': numeric((a, b) => a >= b),
  in: pair((a, b) => (b as string | string[]).includes(a as string)),
  '!': ([a], data) => !run(a ?? null, data),
  and: (values, data) => values.every((value) => run(value, data)),
  or: (values, data) => values.some((value) => run(value, data)),
  '+': (values, data) => numbers(values, data).reduce((a, b) => a + b),
  '*': (values, data) => numbers(values, data).reduce((a, b) => a * b),
  '-': (values, data) => numbers(values, data).reduce((a, b) => a - b),
  '/': (values, data) => numbers(values, data).reduce((a, b) => a / b),
  min: (values, data) => Math.min(...numbers(values, data)),
  max: (values, data) => Math.max(...numbers(values, data)),
  if: ([condition, then, ...others], data) => {
    if (then === undefined) return run(condition ?? null, data);
    if (run(condition ?? null, data)) return run(then, data);
    return run({ if: others }, data);
  },
  merge: (values, data) => values.flatMap((value) => run(value, data)),
  filter: ([from, rule], data) => list(from, data).filter((each) => run(rule ?? null, inside(each))),
  map: ([from, rule], data) => list(from, data).map((each) => run(rule ?? null, inside(each))),
  some: ([from, rule], data) => list(from, data).some((each) => run(rule ?? null, inside(each))),
  reduce: ([from, rule, start], data) =>
    list(from, data).reduce((accumulator, current) => run(rule ?? null, { accumulator, current }), run(start ?? null, data)),
};

function run(rule: Logic, data: Data): unknown {
  if (Array.isArray(rule)) return rule.map((each) => run(each, data));
  if (typeof rule !== 'object' || rule === null) return rule;
  const [name = '', values = null] = Object.entries(rule)[0] ?? [];
  const operator = OPERATORS[name];
  if (!operator) throw new Error(`No operator ${name}`);
  return operator(Array.isArray(values) ? values : [values], data);
}

/** Gives events their numbers: see `Counted` in program/rule-set. */
function numbered({ counted }: RuleSet['input'], events: ModuleFacts['events']): Data[] {
  const found = events.map((event) => ({
    ...event,
    counted: Object.fromEntries(counted.map(({ key }): [string, number | null] => [key, null])),
  }));
  for (const { key, when, per, order } of counted) {
    const most = per.kind === 'period' ? per.most : 1;
    const seen = new Map<unknown, number>([[null, most]]);
    let number = 0;
    for (const event of order === 'newest' ? found : found.toReversed()) {
      if (!run(when, event)) continue;
      const period = per.kind === 'period' ? Math.floor(event.ageDays / per.days) : event;
      const share = per.kind === 'value' ? event.properties[per.property] : period;
      const before = seen.get(share) ?? 0;
      if (before >= most) continue;
      seen.set(share, before + 1);
      event.counted[key] = ++number;
    }
  }
  return found;
}

/** Runs the stages of a rule set; what comes back reads a result. */
export function hosted({ input, stages }: RuleSet, facts: ModuleFacts): (path: string) => unknown {
  const data: Data = { ...facts, events: numbered(input, facts.events) };
  for (const { name, rules } of stages) data[name] = Object.fromEntries(Object.entries(rules).map(([id, rule]) => [id, run(rule, data)]));
  return (path) => at(data, path);
}
