import type { Closure, OperatorCompiler } from './closure.ts';
import { toFloat, toNumber } from './coerce.ts';
import { RuleError } from './errors.ts';

const add: OperatorCompiler = (values, compile) => {
  const terms = values.map(compile);
  const [a, b] = terms;
  if (a && b && terms.length === 2) return (data) => toFloat(a(data)) + toFloat(b(data));
  return (data) => {
    let sum = 0;
    for (const term of terms) sum += toFloat(term(data));
    return sum;
  };
};

/** A single factor is passed on as it is, as json-logic-js does. */
const multiply: OperatorCompiler = (values, compile) => {
  const [first, ...others] = values.map(compile);
  if (!first) throw new RuleError('notARule', '* without an argument');
  const [second, third] = others;
  if (!second) return first;
  if (!third) return (data) => toFloat(first(data)) * toFloat(second(data));
  return (data) => {
    let product = toFloat(first(data));
    for (const factor of others) product = toFloat(product) * toFloat(factor(data));
    return product;
  };
};

const subtract: OperatorCompiler = (values, compile) => {
  const [a, b] = values.map(compile);
  if (!a) return () => Number.NaN;
  if (!b) return (data) => -toNumber(a(data));
  return (data) => {
    const [left, right] = [a(data), b(data)];
    return right === undefined ? -toNumber(left) : toNumber(left) - toNumber(right);
  };
};

const divide: OperatorCompiler = (values, compile) => {
  const [a, b] = values.map(compile);
  return a && b ? (data) => toNumber(a(data)) / toNumber(b(data)) : () => Number.NaN;
};

const remainder: OperatorCompiler = (values, compile) => {
  const [a, b] = values.map(compile);
  return a && b ? (data) => toNumber(a(data)) % toNumber(b(data)) : () => Number.NaN;
};

/** Math.min or Math.max; a loop, because a call with a hundred thousand arguments would overflow the stack. */
const extreme =
  (pick: (a: number, b: number) => number, none: number): OperatorCompiler =>
  (values, compile): Closure => {
    const terms = values.map(compile);
    const [a, b] = terms;
    if (a && b && terms.length === 2) return (data) => pick(toNumber(a(data)), toNumber(b(data)));
    return (data) => terms.reduce((found, term) => pick(found, toNumber(term(data))), none);
  };

export const ARITHMETIC: readonly (readonly [string, OperatorCompiler])[] = [
  ['+', add],
  ['*', multiply],
  ['-', subtract],
  ['/', divide],
  ['%', remainder],
  ['min', extreme(Math.min, Number.POSITIVE_INFINITY)],
  ['max', extreme(Math.max, Number.NEGATIVE_INFINITY)],
];
