import { spendSize } from './effort.ts';
import { RuleError } from './errors.ts';

/** JSON Logic's view of values: JavaScript's coercions, as json-logic-js has them. */

/** An empty list is false; otherwise as in JavaScript. */
export function truthy(value: unknown): boolean {
  if (typeof value === 'boolean') return value;
  return Array.isArray(value) ? value.length > 0 : Boolean(value);
}

/**
 * Converts a value. What cannot be converted, because a property of its own is in the way of JavaScript's conversion, is `otherwise`: what
 * a lead has must never stop a rule, which may not even have come to it if it were run step by step.
 */
function carefully<T>(convert: (value: unknown) => T, value: unknown, otherwise: T): T {
  if (typeof value !== 'object' || value === null) return convert(value);
  try {
    if (Array.isArray(value)) spendOnText(value);
    return convert(value);
  } catch (error) {
    if (error instanceof RuleError) throw error;
    if (error instanceof RangeError) throw new RuleError('tooExpensive', 'a value nested too deeply');
    return otherwise;
  }
}

/** A list that holds one list twice, which holds one twice, … is small, but not as a text. */
function spendOnText(list: readonly unknown[]): void {
  spendSize(list.length);
  for (const each of list) if (Array.isArray(each)) spendOnText(each);
}

/** A value as JavaScript writes it. */
export const written = (value: unknown): string => (typeof value === 'string' ? value : carefully(String, value, '[object Object]'));

/** For - / % min max. */
export const toNumber = (value: unknown): number => (typeof value === 'number' ? value : carefully(Number, value, Number.NaN));

/** For + and *: parseFloat of what is written. (It reads −0 as 0, which adding 0 does to a number.) */
export const toFloat = (value: unknown): number => (typeof value === 'number' ? value + 0 : Number.parseFloat(written(value)));

/** The operator == of JSON Logic is JavaScript's. */
export function looselyEqual(a: unknown, b: unknown): boolean {
  // Objects are the same or not; one of them is compared as what it converts to.
  const [left, right] = isObject(a) === isObject(b) ? [a, b] : [primitive(a), primitive(b)];
  // biome-ignore lint/suspicious/noDoubleEquals: that is what it means.
  return left == right;
}

const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null;

/** What an object is compared as. */
const primitive = (value: unknown): unknown => (typeof value === 'object' && value !== null ? written(value) : value);

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
  if (typeof haystack === 'string') return haystack !== '' && haystack.includes(written(needle));
  return Array.isArray(haystack) && haystack.indexOf(needle) !== -1;
}

/** Joins texts as Array.join does. */
export function concatenate(values: readonly unknown[]): string {
  const parts = values.map((value) => (value === null || value === undefined ? '' : written(value)));
  spendSize(parts.reduce((sum, part) => sum + part.length, 0));
  return parts.join('');
}

/** PHP's substr: a negative start counts from the end, a negative length leaves characters off the end. */
export function substring(source: unknown, start: unknown, length: unknown): string {
  const text = written(source);
  spendSize(text.length);
  const from = Math.trunc(toNumber(start)) || 0;
  const tail = text.slice(from < 0 ? Math.max(0, text.length + from) : from);
  if (length === undefined) return tail;
  const size = toNumber(length) || 0;
  // json-logic-js adds a negative length to another one, which for a text is to write one after the other: nothing is left.
  if (size < 0 && typeof length !== 'number') return '';
  return tail.slice(0, Math.max(0, size < 0 ? tail.length + size : size));
}

/** One list of all values; those that are lists are opened. */
export function merged(values: readonly unknown[]): unknown[] {
  spendSize(values.reduce((sum: number, value) => sum + (Array.isArray(value) ? value.length : 1), 0));
  return values.flat(1);
}
