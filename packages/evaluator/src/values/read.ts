import { toNumber, written } from './coerce.ts';

/** What any JSON value inherits: names that may only be read where a value has them itself. */
const INHERITED = new Set([Object, Array, String, Number, Boolean, Function].flatMap((type) => Object.getOwnPropertyNames(type.prototype)));

/** Whether every JSON value answers to this name, so that reading it needs a look at who owns it. */
export const isInherited = (key: string): boolean => INHERITED.has(key);

/** An own property of any value; undefined if it has none of that name. */
function own(value: unknown, key: string): unknown {
  if (value === null || value === undefined) return undefined;
  // JSON's values inherit no other names, so most keys need no look at who owns them.
  const mayRead = typeof value === 'object' ? !INHERITED.has(key) || Object.hasOwn(value, key) : Object.hasOwn(Object(value), key);
  return mayRead ? (value as Record<string, unknown>)[key] : undefined;
}

/** An own property of any value, or what is given instead of it. */
export function ownOr(value: unknown, key: string, otherwise: unknown): unknown {
  const found = own(value, key);
  return found === undefined ? otherwise : found;
}

/** `var` with a path that is only known when it runs. */
export function readPath(data: unknown, path: unknown, otherwise: unknown): unknown {
  if (path === undefined || path === '' || path === null) return data;
  let value = data;
  for (const key of written(path).split('.')) value = own(value, key);
  return value === undefined ? otherwise : value;
}

/** Which of the keys nothing is found under. A key may come with a default, as in `var`. */
function missingOf(data: unknown, keys: readonly unknown[]): unknown[] {
  return keys.filter((key) => {
    const [path, otherwise] = Array.isArray(key) ? key : [key];
    const value = readPath(data, path, otherwise ?? null);
    return value === null || value === '';
  });
}

const keysOf = (values: readonly unknown[]): readonly unknown[] => (Array.isArray(values[0]) ? values[0] : values);

/** The operator `missing`. */
export const missing = (data: unknown, keys: readonly unknown[]): unknown[] => missingOf(data, keysOf(keys));

/** The operator `missing_some`: nothing if at least so many of the keys are there, else those that are not. */
export function missingSome(data: unknown, needed: unknown, options: unknown): unknown[] {
  const absent = missingOf(data, keysOf([options]));
  // A text counts for as many keys as it has characters, and what has no length never suffices.
  const given = Array.isArray(options) || typeof options === 'string' ? options.length : Number.NaN;
  return given - absent.length >= toNumber(needed) ? [] : absent;
}
