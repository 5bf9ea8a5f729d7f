import type { Closure, OperatorCompiler } from './closure.ts';
import { truthy } from './coerce.ts';

/** if, then, else if, then, …, else: evaluates no more than it must. */
const choose: OperatorCompiler = (values, compile) => {
  const parts = values.map(compile);
  const [condition, then, otherwise] = parts;
  if (condition && then && otherwise && parts.length === 3) return (data) => (truthy(condition(data)) ? then(data) : otherwise(data));
  return (data) => {
    for (let index = 0; index + 1 < parts.length; index += 2) {
      if (truthy(parts[index]?.(data))) return parts[index + 1]?.(data);
    }
    return parts.length % 2 === 1 ? parts.at(-1)?.(data) : null;
  };
};

/** The first argument that decides, or the last one: `and` is decided by a false one, `or` by a true one. */
const sequence =
  (decisive: boolean): OperatorCompiler =>
  (values, compile): Closure => {
    const parts = values.map(compile);
    const [first, second] = parts;
    if (first && second && parts.length === 2) {
      return (data) => {
        const value = first(data);
        return truthy(value) === decisive ? value : second(data);
      };
    }
    return (data) => {
      let value: unknown;
      for (const part of parts) {
        value = part(data);
        if (truthy(value) === decisive) return value;
      }
      return value;
    };
  };

export const CONTROL: readonly (readonly [string, OperatorCompiler])[] = [
  ['if', choose],
  ['?:', choose],
  ['and', sequence(false)],
  ['or', sequence(true)],
];
