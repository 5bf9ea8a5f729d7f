import {
  concatenate,
  contains,
  less,
  lessOrEqual,
  looselyEqual,
  merged,
  substring,
  toFloat,
  toNumber,
  truthy,
  written,
} from '../values/coerce.ts';
import { missing, missingSome, ownOr, readPath } from '../values/read.ts';
import {
  ANY,
  ANY_NUMBER,
  BOOLEAN,
  BUILT,
  FOUND,
  LIST,
  NEGATIVE,
  NEGATIVE_ZERO,
  NULL,
  NUMBER,
  OBJECT,
  TEXT,
  type TypeSet,
  UNDEFINED,
  within,
} from './types.ts';

/** What a function of a list of values comes to, and of which type it then is. */
type Definition = { apply: (values: readonly never[]) => unknown; type: (args: readonly TypeSet[]) => TypeSet };

const always = (type: TypeSet) => () => type;
const areNotNegative = (args: readonly TypeSet[]): boolean => args.every((type) => within(type, NUMBER));

/** One term of a sum at least is not −0 (the operator sees to it), so neither is the sum. */
const sum = (args: readonly TypeSet[]): TypeSet => (areNotNegative(args) ? NUMBER : NUMBER | NEGATIVE);
const product = (args: readonly TypeSet[]): TypeSet => (areNotNegative(args) ? NUMBER : ANY_NUMBER);
const extreme = (args: readonly TypeSet[]): TypeSet => args.reduce((type, each) => type | each, NUMBER) & ANY_NUMBER;
/** A −0 is read as 0, but "-0" as −0. */
const read = (args: readonly TypeSet[]): TypeSet =>
  args.every((type) => within(type, ANY_NUMBER)) ? extreme(args) & ~NEGATIVE_ZERO : ANY_NUMBER;
/** What is found in what a rule builds is built too. */
const found = (args: readonly TypeSet[]): TypeSet => args.reduce((type, each) => type | (each & BUILT), FOUND);
const converted = (args: readonly TypeSet[]): TypeSet =>
  args.every((type) => within(type, ANY_NUMBER | BOOLEAN)) ? extreme(args) : ANY_NUMBER;

type Numbers = readonly number[];
type Values = readonly unknown[];

/** Numbers that are numbers already: conversions are operations of their own. */
const ARITHMETIC = {
  toFloat: { apply: ([value]: Values) => toFloat(value), type: read },
  toNumber: { apply: ([value]: Values) => toNumber(value), type: converted },
  add: { apply: (values: Numbers) => values.reduce((left, right) => left + right, 0), type: sum },
  multiply: { apply: ([left = Number.NaN, right = Number.NaN]: Numbers) => left * right, type: product },
  /** Every product on the way is read again, as json-logic-js does: −0 as 0. */
  product: { apply: (values: Numbers) => values.reduce((left, right) => toFloat(left) * right), type: product },
  subtract: { apply: ([left = Number.NaN, right = Number.NaN]: Numbers) => left - right, type: always(ANY_NUMBER) },
  divide: { apply: ([left = Number.NaN, right = Number.NaN]: Numbers) => left / right, type: product },
  remainder: { apply: ([left = Number.NaN, right = Number.NaN]: Numbers) => left % right, type: product },
  negate: { apply: ([value = Number.NaN]: Numbers) => -value, type: always(ANY_NUMBER) },
  min: { apply: (values: Numbers) => values.reduce((left, right) => Math.min(left, right)), type: extreme },
  max: { apply: (values: Numbers) => values.reduce((left, right) => Math.max(left, right)), type: extreme },
} satisfies Record<string, Definition>;

const QUESTIONS = {
  truthy: { apply: ([value]: Values) => truthy(value), type: always(BOOLEAN) },
  not: { apply: ([value]: Values) => !truthy(value), type: always(BOOLEAN) },
  same: { apply: ([a, b]: Values) => a === b, type: always(BOOLEAN) },
  looselyEqual: { apply: ([a, b]: Values) => looselyEqual(a, b), type: always(BOOLEAN) },
  less: { apply: ([a, b]: Values) => less(a, b), type: always(BOOLEAN) },
  lessOrEqual: { apply: ([a, b]: Values) => lessOrEqual(a, b), type: always(BOOLEAN) },
  contains: { apply: ([a, b]: Values) => contains(a, b), type: always(BOOLEAN) },
  /** "between" when it is not known whether there is a third argument. */
  between: { apply: ([a, b, c]: Values) => less(a, b) && (c === undefined || less(b, c)), type: always(BOOLEAN) },
  betweenOrAt: { apply: ([a, b, c]: Values) => lessOrEqual(a, b) && (c === undefined || lessOrEqual(b, c)), type: always(BOOLEAN) },
} satisfies Record<string, Definition>;

const OTHERS = {
  orNull: { apply: ([value]: Values) => value ?? null, type: ([type = ANY]: readonly TypeSet[]) => (type & ~UNDEFINED) | NULL },
  /** `-` when it is not known whether there is a second argument. */
  minus: { apply: ([a, b]: Values) => (b === undefined ? -toNumber(a) : toNumber(a) - toNumber(b)), type: always(ANY_NUMBER) },
  written: { apply: ([value]: Values) => written(value), type: always(TEXT) },
  concatenate: { apply: concatenate, type: always(TEXT) },
  substring: { apply: ([source, start, length]: Values) => substring(source, start, length), type: always(TEXT) },
  merged: { apply: merged, type: always(LIST | BUILT) },
  /** What a step of a reduce sees as a whole. */
  step: { apply: ([current, accumulator]: Values) => ({ current, accumulator }), type: always(OBJECT | BUILT) },
  ownOr: { apply: ([value, key, otherwise]: Values) => ownOr(value, String(key), otherwise), type: found },
  readPath: { apply: ([data, path, otherwise]: Values) => readPath(data, path, otherwise), type: (args) => found(args) | UNDEFINED },
  missing: { apply: ([data, ...keys]: Values) => missing(data, keys), type: always(LIST | BUILT) },
  missingSome: { apply: ([data, needed, options]: Values) => missingSome(data, needed, options), type: always(LIST | BUILT) },
} satisfies Record<string, Definition>;

export const OPERATIONS = { ...ARITHMETIC, ...QUESTIONS, ...OTHERS };
export type OperationName = keyof typeof OPERATIONS;

/** An operation as a function of a list of any values. */
export const functionOf = (name: OperationName): ((values: readonly unknown[]) => unknown) =>
  OPERATIONS[name].apply as (values: readonly unknown[]) => unknown;
