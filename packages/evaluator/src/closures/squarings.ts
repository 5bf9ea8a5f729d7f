import { type Closure, type Compile, operation, pathOf } from './closure.ts';

/** The list over which `accumulator · accumulator · current` squares: a first value, then ones. */
function squaredList(list: unknown): { first: unknown; times: number } | null {
  const merge = operation(list);
  if (merge?.operator !== 'merge' || merge.values.length !== 2) return null;
  const [first, ones] = merge.values;
  // A quotient is a number, whatever is divided; anything else could be a list, which merge would open.
  const isNumber = operation(first)?.operator === '/';
  return isNumber && Array.isArray(ones) && ones.every((one) => one === 1) ? { first, times: ones.length } : null;
}

/**
 * The half-life of a rule set: a reduce from 1 over [P, 1, 1, …] whose step is accumulator · accumulator · current, so P squared as often
 * as there are ones. Run as plain multiplications it comes to the same bits. Null if the reduce is another one.
 */
export function squarings([list, body, start, ...more]: readonly unknown[], compile: Compile): Closure | null {
  const step = operation(body);
  const paths = step?.operator === '*' ? step.values.map(pathOf).join() : '';
  const squared = squaredList(list);
  if (paths !== 'accumulator,accumulator,current' || start !== 1 || more.length > 0 || !squared) return null;
  const first = compile(squared.first);
  const { times } = squared;
  return (data) => {
    let power = Number(first(data)) + 0;
    for (let index = 0; index < times; index++) power *= power;
    return power;
  };
}
