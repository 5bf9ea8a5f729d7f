/** JSON Logic's view of values: JavaScript's coercions, as json-logic-js has them. */

/** An empty list is false; otherwise as in JavaScript. */
export function truthy(value: unknown): boolean {
  if (typeof value === 'boolean') return value;
  return Array.isArray(value) ? value.length > 0 : Boolean(value);
}

/** For - / % min max. */
export const toNumber = (value: unknown): number => (typeof value === 'number' ? value : Number(value));

/** For + and *: parseFloat of what is written. (It reads −0 as 0, which adding 0 does to a number.) */
export const toFloat = (value: unknown): number => (typeof value === 'number' ? value + 0 : Number.parseFloat(String(value)));

// biome-ignore lint/suspicious/noDoubleEquals: the operator == of JSON Logic is JavaScript's.
export const looselyEqual = (a: unknown, b: unknown): boolean => a == b;

/** What an object is compared as. */
const primitive = (value: unknown): unknown => (typeof value === 'object' && value !== null ? String(value) : value);

/** JavaScript's < for values of any type: texts by their code units, everything else as numbers. */
export function less(a: unknown, b: unknown): boolean {
  if (typeof a === 'number' && typeof b === 'number') return a < b;
  const [left, right] = [primitive(a), primitive(b)];
  return typeof left === 'string' && typeof right === 'string' ? left < right : Number(left) < Number(right);
}

/** JavaScript's <=, which is not "not greater": with something that is no number both are false. */
export function lessOrEqual(a: unknown, b: unknown): boolean {
  if (typeof a === 'number' && typeof b === 'number') return a <= b;
  const [left, right] = [primitive(a), primitive(b)];
  return typeof left === 'string' && typeof right === 'string' ? left <= right : Number(left) <= Number(right);
}

/** Whether a list has an element, or a text a part; an empty text has none, not even the empty one. */
export function contains(needle: unknown, haystack: unknown): boolean {
  if (typeof haystack === 'string') return haystack !== '' && haystack.includes(String(needle));
  return Array.isArray(haystack) && haystack.indexOf(needle) !== -1;
}

/** Joins texts as Array.join does. */
export const concatenate = (values: readonly unknown[]): string =>
  values.map((value) => (value === null || value === undefined ? '' : String(value))).join('');

/** PHP's substr: a negative start counts from the end, a negative length leaves characters off the end. */
export function substring(source: unknown, start: unknown, length: unknown): string {
  const text = String(source);
  const from = Math.trunc(Number(start)) || 0;
  const tail = text.slice(from < 0 ? Math.max(0, text.length + from) : from);
  if (length === undefined) return tail;
  const size = Number(length) || 0;
  return tail.slice(0, Math.max(0, size < 0 ? tail.length + size : size));
}
