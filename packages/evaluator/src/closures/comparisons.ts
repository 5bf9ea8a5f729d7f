import type { Closure, OperatorCompiler } from './closure.ts';
import { less, lessOrEqual, looselyEqual } from './coerce.ts';

type Compare = (a: unknown, b: unknown) => boolean;
/** A comparison with a number that is known when it is compiled, for values that are numbers. */
type WithNumber = (value: Closure, number: number) => Closure;

function binary(compare: Compare, withNumber?: WithNumber): OperatorCompiler {
  return (values, compile) => {
    const [a, b] = values.map(compile);
    const literal = values[1];
    if (a && withNumber && typeof literal === 'number') return withNumber(a, literal);
    if (a && b) return (data) => compare(a(data), b(data));
    return (data) => compare(a?.(data), undefined);
  };
}

/** < and <= also take three arguments: "between". */
function between(compare: Compare, withNumber: WithNumber): OperatorCompiler {
  return (values, compile) => {
    if (values.length < 3) return binary(compare, withNumber)(values, compile);
    const [a, b, c] = values.map(compile);
    return (data) => {
      const [low, value, high] = [a?.(data), b?.(data), c?.(data)];
      return compare(low, value) && (high === undefined || compare(value, high));
    };
  };
}

/** Equality with a literal gets a closure of its own: a call that always goes to the same place is several times faster. */
const strictly =
  (negated: boolean): OperatorCompiler =>
  (values, compile) => {
    const [a, b] = values.map(compile);
    const literal = values[1];
    if (!a || !b) return (data) => (a?.(data) === undefined) !== negated;
    if (typeof literal === 'object' && literal !== null) return (data) => (a(data) === b(data)) !== negated;
    return negated ? (data) => a(data) !== literal : (data) => a(data) === literal;
  };

const lessThan: WithNumber = (value, number) => (data) => {
  const found = value(data);
  return typeof found === 'number' ? found < number : less(found, number);
};
const atMost: WithNumber = (value, number) => (data) => {
  const found = value(data);
  return typeof found === 'number' ? found <= number : lessOrEqual(found, number);
};
const greaterThan: WithNumber = (value, number) => (data) => {
  const found = value(data);
  return typeof found === 'number' ? found > number : less(number, found);
};
const atLeast: WithNumber = (value, number) => (data) => {
  const found = value(data);
  return typeof found === 'number' ? found >= number : lessOrEqual(number, found);
};

export const COMPARISONS: readonly (readonly [string, OperatorCompiler])[] = [
  ['==', binary(looselyEqual)],
  ['!=', binary((a, b) => !looselyEqual(a, b))],
  ['===', strictly(false)],
  ['!==', strictly(true)],
  ['<', between(less, lessThan)],
  ['<=', between(lessOrEqual, atMost)],
  ['>', binary((a, b) => less(b, a), greaterThan)],
  ['>=', binary((a, b) => lessOrEqual(b, a), atLeast)],
];
