import type { Limits, Logic } from '../../program/index.ts';

/** Short names for the operators of the portable subset; each keeps its result flat where it can. */

export const read = (path: string): Logic => ({ var: path });
export const isPresent = (value: Logic): Logic => ({ '!==': [value, null] });
export const isMissing = (value: Logic): Logic => ({ '===': [value, null] });
export const not = (rule: Logic): Logic => ({ '!': [rule] });
export const choose = (condition: Logic, then: Logic, otherwise: Logic): Logic => ({ if: [condition, then, otherwise] });

/** The arguments of a rule if its operator is `operator`. */
function argumentsOf(rule: Logic, operator: string): Logic[] | null {
  if (typeof rule !== 'object' || rule === null || Array.isArray(rule)) return null;
  const found = rule[operator];
  return Array.isArray(found) ? found : null;
}

function flat(operator: 'and' | 'or', rules: readonly Logic[]): Logic {
  const parts = rules.flatMap((rule) => argumentsOf(rule, operator) ?? [rule]);
  return parts.length === 1 && parts[0] !== undefined ? parts[0] : { [operator]: parts };
}
/** Of no rules, true. */
export const and = (rules: readonly Logic[]): Logic => (rules.length === 0 ? true : flat('and', rules));
export const or = (rules: readonly Logic[]): Logic => flat('or', rules);

/** One wide sum: some engines take time exponential in the depth of nested ones. */
export function plus(terms: readonly Logic[]): Logic {
  const [first, second] = terms;
  return first !== undefined && second === undefined ? first : { '+': [...terms] };
}
export const minus = (a: Logic, b: Logic): Logic => ({ '-': [a, b] });
export const times = (factor: number, value: Logic): Logic => (factor === 1 ? value : { '*': [factor, value] });

export const largest = (terms: readonly Logic[]): Logic => (terms.length > 1 ? { max: [...terms] } : plus(terms));

/** A null limit is none. */
export function limited(value: Logic, { minimum, maximum }: Limits): Logic {
  const below: Logic = maximum === null ? value : { min: [maximum, value] };
  return minimum === null ? below : { max: [minimum, below] };
}
export const hasLimits = ({ minimum, maximum }: Limits): boolean => minimum !== null || maximum !== null;

/** A condition and what it leads to. */
export type Case = readonly [condition: Logic, result: Logic];
/** The first case whose condition holds; with no cases, the last resort. */
export const firstOf = (cases: readonly Case[], otherwise: Logic): Logic =>
  cases.length === 0 ? otherwise : { if: [...cases.flat(1), otherwise] };

export const sum = (list: Logic): Logic => ({ reduce: [list, { '+': [read('accumulator'), read('current')] }, 0] });
export const count = (list: Logic): Logic => ({ reduce: [list, { '+': [read('accumulator'), 1] }, 0] });
