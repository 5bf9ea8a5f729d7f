import type { Closure } from './closure.ts';

/** What any JSON value inherits: names that may only be read where a value has them itself. */
const INHERITED = new Set([Object, Array, String, Number, Boolean, Function].flatMap((type) => Object.getOwnPropertyNames(type.prototype)));

/** An own property of any value; undefined if it has none of that name. */
function own(value: unknown, key: string): unknown {
  if (value === null || value === undefined) return undefined;
  // JSON's values inherit no other names, so most keys need no look at who owns them.
  const mayRead = typeof value === 'object' ? !INHERITED.has(key) || Object.hasOwn(value, key) : Object.hasOwn(Object(value), key);
  return mayRead ? (value as Record<string, unknown>)[key] : undefined;
}

/** Follows keys; undefined as soon as there is nothing. */
function follow(data: unknown, keys: readonly string[]): unknown {
  let value = data;
  for (const key of keys) value = own(value, key);
  return value;
}

/** `var` with a path that is only known when it runs. */
export function readPath(data: unknown, path: unknown, otherwise: unknown): unknown {
  if (path === undefined || path === '' || path === null) return data;
  const value = follow(data, String(path).split('.'));
  return value === undefined ? otherwise : value;
}

const plainly = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : own(value, key);

type Named = { type?: unknown; ageDays?: unknown };

/** What loops over events read most. An engine reads a name that is written in the code several times faster than one in a variable. */
const COMMON = new Map<string, Closure>([
  ['type', (data) => (typeof data === 'object' && data !== null ? ((data as Named).type ?? null) : null)],
  ['ageDays', (data) => (typeof data === 'object' && data !== null ? ((data as Named).ageDays ?? null) : null)],
]);

/** `var` with a literal path and null for nothing, which is nearly every one. */
export function pathReader(path: string): Closure {
  const common = COMMON.get(path);
  if (common) return common;
  const keys = path.split('.');
  const [first = '', second] = keys;
  if (keys.length > 2 || keys.some((key) => INHERITED.has(key))) return (data) => follow(data, keys) ?? null;
  if (second === undefined) return (data) => plainly(data, first) ?? null;
  return (data) => plainly(plainly(data, first), second) ?? null;
}
