import type { OperatorCompiler } from './closure.ts';
import { concatenate, contains, less, lessOrEqual, looselyEqual, substring, truthy } from './coerce.ts';

type Binary = (a: unknown, b: unknown) => unknown;

const binary =
  (apply: Binary): OperatorCompiler =>
  (values, compile) => {
    const [a, b] = values.map(compile);
    if (a && b) return (data) => apply(a(data), b(data));
    return (data) => apply(a?.(data), undefined);
  };

/** < and <= also take three arguments: "between". */
const between =
  (apply: (a: unknown, b: unknown) => boolean): OperatorCompiler =>
  (values, compile) => {
    if (values.length < 3) return binary(apply)(values, compile);
    const [a, b, c] = values.map(compile);
    return (data) => {
      const [low, value, high] = [a?.(data), b?.(data), c?.(data)];
      return apply(low, value) && (high === undefined || apply(value, high));
    };
  };

/** A search in a literal list of texts, which is what most are for, takes no longer the longer the list is. */
const within: OperatorCompiler = (values, compile) => {
  const [needle, list] = values;
  if (!Array.isArray(list) || !list.every((element) => typeof element === 'string')) return binary(contains)(values, compile);
  const texts = new Set<unknown>(list);
  const value = compile(needle);
  return (data) => texts.has(value(data));
};

/** Operators that need all their arguments. */
const eager =
  (apply: (values: unknown[]) => unknown): OperatorCompiler =>
  (values, compile) => {
    const parts = values.map(compile);
    return (data) => apply(parts.map((part) => part(data)));
  };

export const PLAIN: readonly (readonly [string, OperatorCompiler])[] = [
  ['==', binary(looselyEqual)],
  ['!=', binary((a, b) => !looselyEqual(a, b))],
  ['===', binary((a, b) => a === b)],
  ['!==', binary((a, b) => a !== b)],
  ['<', between(less)],
  ['<=', between(lessOrEqual)],
  ['>', binary((a, b) => less(b, a))],
  ['>=', binary((a, b) => lessOrEqual(b, a))],
  ['!', binary((a) => !truthy(a))],
  ['!!', binary(truthy)],
  ['in', within],
  // A rule from elsewhere must not fill the console.
  ['log', binary((a) => a)],
  ['cat', eager(concatenate)],
  ['substr', eager(([source, start, length]) => substring(source, start, length))],
  ['merge', eager((values) => values.flat(1))],
];
