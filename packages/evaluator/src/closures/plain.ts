import type { OperatorCompiler } from './closure.ts';
import { concatenate, contains, substring, truthy } from './coerce.ts';

const unary =
  (apply: (value: unknown) => unknown): OperatorCompiler =>
  (values, compile) => {
    const [value] = values.map(compile);
    return (data) => apply(value?.(data));
  };

/** Operators that need all their arguments. */
const eager =
  (apply: (values: unknown[]) => unknown): OperatorCompiler =>
  (values, compile) => {
    const parts = values.map(compile);
    return (data) => apply(parts.map((part) => part(data)));
  };

/** A search in a literal list of texts, which is what most are for, takes no longer the longer the list is. */
const within: OperatorCompiler = (values, compile) => {
  const [needle, list] = values;
  if (!Array.isArray(list) || !list.every((element) => typeof element === 'string'))
    return eager(([value, inside]) => contains(value, inside))(values, compile);
  const texts = new Set<unknown>(list);
  const value = compile(needle);
  return (data) => texts.has(value(data));
};

export const PLAIN: readonly (readonly [string, OperatorCompiler])[] = [
  ['!', unary((value) => !truthy(value))],
  ['!!', unary(truthy)],
  ['in', within],
  // A rule from elsewhere must not fill the console.
  ['log', unary((value) => value)],
  ['cat', eager(concatenate)],
  ['substr', eager(([source, start, length]) => substring(source, start, length))],
  ['merge', eager((values) => values.flat(1))],
];
