import { RuleError } from '../values/errors.ts';
import type { Builder } from './build.ts';
import { consequences, narrowed } from './narrow.ts';
import type { Node } from './node.ts';
import type { OperationName } from './operations.ts';
import { isNumber, NEGATIVE_ZERO, UNDEFINED } from './types.ts';

/** Builds an operator whose arguments are built already. */
type OperatorBuilder = (build: Builder, args: readonly Node[]) => Node;

const atOr = (build: Builder, args: readonly Node[], index: number): Node => args[index] ?? build.literal(undefined);
const mayBeUndefined = (node: Node): boolean => (node.type & UNDEFINED) !== 0;

const unary =
  (of: (build: Builder, value: Node) => Node): OperatorBuilder =>
  (build, args) =>
    of(build, atOr(build, args, 0));

/** A function of as many values as it takes. */
const called =
  (name: OperationName, most: number): OperatorBuilder =>
  (build, args) =>
    build.operation(name, args.slice(0, most));

/** A −0 among the terms is as good as a 0, unless all of them are: then one is read as 0. */
const add: OperatorBuilder = (build, args) => {
  const terms = args.map((each) => (isNumber(each.type) ? each : build.toFloat(each)));
  const [first, ...others] = terms;
  if (!first || terms.some(({ type }) => (type & NEGATIVE_ZERO) === 0))
    return terms.length === 1 ? atOr(build, terms, 0) : build.operation('add', terms);
  const read = build.toFloat(first);
  return others.length === 0 ? read : build.operation('add', [read, ...others]);
};

/** More factors are multiplied by a function: products in products would nest too deeply. */
const MOST_FACTORS = 64;

/** A single factor is passed on as it is, as json-logic-js does. */
const multiply: OperatorBuilder = (build, [first, ...others]) => {
  if (!first) throw new RuleError('notARule', '* without an argument');
  if (others.length > MOST_FACTORS)
    return build.operation(
      'product',
      [first, ...others].map((each) => build.toFloat(each)),
    );
  return others.reduce((product, factor) => build.multiply(product, factor), first);
};

const subtract: OperatorBuilder = (build, [a, b]) => {
  if (!a) return build.literal(Number.NaN);
  if (!b) return build.operation('negate', [build.toNumber(a)]);
  if (mayBeUndefined(b)) return build.operation('minus', [a, b]);
  return build.operation('subtract', [build.toNumber(a), build.toNumber(b)]);
};

const quotient =
  (name: 'divide' | 'remainder'): OperatorBuilder =>
  (build, [a, b]) =>
    a && b ? build.operation(name, [build.toNumber(a), build.toNumber(b)]) : build.literal(Number.NaN);

const extreme =
  (name: 'min' | 'max', none: number): OperatorBuilder =>
  (build, args) => {
    const values = args.map((each) => build.toNumber(each));
    if (values.length === 0) return build.literal(none);
    if (values.length === 1) return atOr(build, values, 0);
    return name === 'min' ? build.min(values) : build.operation(name, values);
  };

const compared =
  (name: OperationName, negated: boolean): OperatorBuilder =>
  (build, args) => {
    const [a, b] = [atOr(build, args, 0), atOr(build, args, 1)];
    const result = name === 'same' ? build.same(a, b) : build.operation(name, [a, b]);
    return negated ? build.not(result) : result;
  };

const ordered =
  (name: 'less' | 'lessOrEqual', swapped: boolean): OperatorBuilder =>
  (build, args) => {
    const [a, b] = [atOr(build, args, 0), atOr(build, args, 1)];
    return build.operation(name, swapped ? [b, a] : [a, b]);
  };

/** < and <= also take three arguments: "between". */
const between =
  (name: 'less' | 'lessOrEqual', unsure: 'between' | 'betweenOrAt'): OperatorBuilder =>
  (build, args) => {
    const [a, b, c] = args;
    if (!a || !b || !c) return ordered(name, false)(build, args);
    if (mayBeUndefined(c)) return build.operation(unsure, [a, b, c]);
    return build.sequence('and', [build.operation(name, [a, b]), build.operation(name, [b, c])]);
  };

/** With more arguments, looking through all of them for each would take too long. */
const MOST_NARROWED = 64;

/** What a branch is made of is built for where its condition holds, and what comes after it for where it does not. */
const choose: OperatorBuilder = (build, given) => {
  if (given.length > MOST_NARROWED) return build.choose(given);
  const args = [...given];
  for (let index = 0; index + 1 < args.length; index += 2) {
    const condition = args[index];
    if (!condition) continue;
    const [ifTrue, ifFalse] = [consequences(condition, true, build), consequences(condition, false, build)];
    for (let at = index + 1; at < args.length; at++) {
      const each = args[at];
      if (each) args[at] = narrowed(each, at === index + 1 ? ifTrue : ifFalse, build);
    }
  }
  return build.choose(args);
};

/** What comes after a condition in `and` is only asked where the condition holds, in `or` where it does not. */
const sequence =
  (op: 'and' | 'or'): OperatorBuilder =>
  (build, given) => {
    if (given.length > MOST_NARROWED) return build.sequence(op, given);
    const args = [...given];
    for (const [index, condition] of args.entries()) {
      const known = consequences(condition, op === 'and', build);
      for (let at = index + 1; at < args.length; at++) {
        const each = args[at];
        if (each) args[at] = narrowed(each, known, build);
      }
    }
    return build.sequence(op, args);
  };

/** Operators of json-logic-js 2.0.5 that are neither loops nor read data. A Map: an object would also answer to `constructor`. */
export const OPERATORS: ReadonlyMap<string, OperatorBuilder> = new Map<string, OperatorBuilder>([
  ['+', add],
  ['*', multiply],
  ['-', subtract],
  ['/', quotient('divide')],
  ['%', quotient('remainder')],
  ['min', extreme('min', Number.POSITIVE_INFINITY)],
  ['max', extreme('max', Number.NEGATIVE_INFINITY)],
  ['==', compared('looselyEqual', false)],
  ['!=', compared('looselyEqual', true)],
  ['===', compared('same', false)],
  ['!==', compared('same', true)],
  ['in', compared('contains', false)],
  ['<', between('less', 'between')],
  ['<=', between('lessOrEqual', 'betweenOrAt')],
  ['>', ordered('less', true)],
  ['>=', ordered('lessOrEqual', true)],
  ['!', unary((build, value) => build.not(value))],
  ['!!', unary((build, value) => build.truthy(value))],
  // A rule from elsewhere must not fill the console.
  ['log', unary((_build, value) => value)],
  ['if', choose],
  ['?:', choose],
  ['and', sequence('and')],
  ['or', sequence('or')],
  ['cat', called('concatenate', Number.POSITIVE_INFINITY)],
  ['substr', called('substring', 3)],
  ['merge', called('merged', Number.POSITIVE_INFINITY)],
]);

/** Operators that ask whether two lists or objects are the same one. */
export const IDENTIFYING: ReadonlySet<string> = new Set(['==', '!=', '===', '!==', 'in']);
