import type { Logic } from '../../../program/index.ts';
import { narrow, operation } from './narrow.ts';
import type { Scope } from './scope.ts';
import { ANYTHING, BOOLEAN, fits, NULL, NUMBER, TEXT, TEXTS, type Type } from './types.ts';
import type { ViolationProblem } from './violation.ts';

/** One operator with its arguments, while it is checked. */
type Site = {
  values: readonly Logic[];
  scope: Scope;
  /** The type of the argument at an index, found (and checked) in this scope or a narrower one. */
  typeOf: (index: number, scope?: Scope) => Type;
  report: (problem: ViolationProblem) => void;
  inReduce: boolean;
};
/** Checks an operator's arguments and says what it comes to. */
export type Operator = (site: Site) => Type;

const SCALAR = TEXT | NUMBER | BOOLEAN | NULL;
const isLiteral = (value: Logic | undefined): boolean => typeof value !== 'object' || value === null;

/** An operator over arguments of one type. */
function over(argument: Type, result: Type, least: number, most: number): Operator {
  return ({ values, typeOf, report }) => {
    if (values.length < least || values.length > most) report('argumentCount');
    for (const index of values.keys()) if (!fits(typeOf(index), argument)) report('argumentType');
    return result;
  };
}

const MANY = Number.POSITIVE_INFINITY;
const comparison = over(NUMBER, BOOLEAN, 2, 2);

/** Strict equality: of texts and booleans, or of anything with null. */
const strictly: Operator = ({ values, typeOf, report }) => {
  if (values.length !== 2) report('argumentCount');
  const withNull = values.some((value) => value === null);
  const allowed = withNull ? SCALAR | TEXTS : TEXT | BOOLEAN | NULL;
  for (const index of values.keys()) if (!fits(typeOf(index), allowed)) report('argumentType');
  return BOOLEAN;
};

/** A literal that is not 0, or a sum that starts above 0 (as the denominator of a half-life does). */
function safeDivisor(value: Logic | undefined): boolean {
  if (typeof value === 'number') return value !== 0;
  const sum = value === undefined ? null : operation(value);
  const first = sum?.operator === '+' ? sum.values[0] : undefined;
  return typeof first === 'number' && first > 0;
}

const divide: Operator = (site) => {
  if (!safeDivisor(site.values[1])) site.report('divisor');
  return over(NUMBER, NUMBER, 2, 2)(site);
};

/** Each argument is only reached if those before it were true (and) or false (or). */
const sequence =
  (outcome: boolean): Operator =>
  ({ values, scope, typeOf, report }) => {
    if (values.length === 0) report('argumentCount');
    let here = scope;
    for (const [index, value] of values.entries()) {
      if (!fits(typeOf(index, here), BOOLEAN)) report('argumentType');
      here = narrow(here, value, outcome);
    }
    return BOOLEAN;
  };

const choice: Operator = ({ values, scope, typeOf, report }) => {
  if (values.length < 3 || values.length % 2 === 0) report('argumentCount');
  let result: Type = ANYTHING;
  let here = scope;
  for (let index = 0; index + 1 < values.length; index += 2) {
    const condition = values[index] ?? null;
    if (!fits(typeOf(index, here), BOOLEAN)) report('argumentType');
    result |= typeOf(index + 1, narrow(here, condition, true));
    here = narrow(here, condition, false);
  }
  return values.length > 0 ? result | typeOf(values.length - 1, here) : result;
};

/** A text in a list of texts, or a literal inside a text. */
const within: Operator = ({ values, typeOf, report }) => {
  if (values.length !== 2) report('argumentCount');
  const [needle, haystack] = [typeOf(0), typeOf(1)];
  const sound = fits(haystack, TEXTS) || (fits(haystack, TEXT) && isLiteral(values[0]));
  if (!fits(needle, TEXT) || !sound) report('argumentType');
  return BOOLEAN;
};

/** Text that grows with every step of a loop could fill the memory. */
const concatenate: Operator = (site) => {
  if (site.inReduce) site.report('textInLoop');
  return over(TEXT, TEXT, 1, MANY)(site);
};

/** The portable operators that are no loops. */
export const OPERATORS: ReadonlyMap<string, Operator> = new Map<string, Operator>([
  ['===', strictly],
  ['!==', strictly],
  ['==', comparison],
  ['<', comparison],
  ['<=', comparison],
  ['>', comparison],
  ['>=', comparison],
  ['+', over(NUMBER, NUMBER, 2, MANY)],
  ['*', over(NUMBER, NUMBER, 2, MANY)],
  ['-', over(NUMBER, NUMBER, 1, 2)],
  ['/', divide],
  ['min', over(NUMBER, NUMBER, 1, MANY)],
  ['max', over(NUMBER, NUMBER, 1, MANY)],
  ['if', choice],
  ['and', sequence(true)],
  ['or', sequence(false)],
  ['!', over(BOOLEAN, BOOLEAN, 1, 1)],
  ['!!', over(BOOLEAN, BOOLEAN, 1, 1)],
  ['in', within],
  ['cat', concatenate],
]);
