import { type Closure, type Compile, operation, pathOf } from './closure.ts';
import { toFloat } from './coerce.ts';

/**
 * A reduce that counts or adds up, which is most of them: `accumulator + a number` or `accumulator + current` from a number on. It needs no
 * scope for each step. Null if the reduce does something else.
 */
export function summing([list, body, start, ...more]: readonly unknown[], compile: Compile): Closure | null {
  const step = operation(body);
  if (step?.operator !== '+' || step.values.length !== 2 || typeof start !== 'number' || more.length > 0) return null;
  const [accumulator, term] = step.values;
  if (pathOf(accumulator) !== 'accumulator') return null;
  if (typeof term === 'number') return over(compile(list), start, () => term);
  return pathOf(term) === 'current' ? over(compile(list), start, toFloat) : null;
}

function over(list: Closure, start: number, termOf: (element: unknown) => number): Closure {
  return (data) => {
    const elements = list(data);
    let sum = start;
    if (Array.isArray(elements)) for (const element of elements) sum = toFloat(sum) + toFloat(termOf(element ?? null));
    return sum;
  };
}
