import { createRequire } from 'node:module';
import type jsonLogic from 'json-logic-js';

export type Reference = typeof jsonLogic;

/** A json-logic-js of its own, which can be changed without changing any other. It does not write to the console. */
function freshReference(): Reference {
  const require = createRequire(import.meta.url);
  const file = require.resolve('json-logic-js');
  delete require.cache[file];
  const fresh: Reference = require(file);
  fresh.add_operation('log', (value: unknown) => value);
  return fresh;
}

/** json-logic-js 2.0.5 as it is. */
export const plain: Reference = freshReference();

/**
 * json-logic-js 2.0.5 with the differences that are meant, and nothing else changed:
 * - `var` reads own properties only (and so do `missing` and `missing_some`);
 * - keys that `missing` and `missing_some` look for are keys: json-logic-js runs those that look like rules, so that data would be code.
 * A third is in `trimmed`.
 */
export function amended(): Reference {
  const own = freshReference();
  own.add_operation('var', function (this: unknown, path: unknown, otherwise: unknown) {
    return ownPath(this, path, otherwise);
  });
  own.add_operation('missing', function (this: unknown, ...keys: unknown[]) {
    return missing(this, Array.isArray(keys[0]) ? keys[0] : keys);
  });
  own.add_operation('missing_some', function (this: unknown, needed: number, options: { length: number }) {
    const absent = missing(this, Array.isArray(options) ? options : [options]);
    return options.length - absent.length >= needed ? [] : absent;
  });
  return own;
}

function ownPath(data: unknown, path: unknown, otherwise: unknown): unknown {
  if (path === undefined || path === '' || path === null) return data;
  let found: unknown = data;
  for (const key of String(path).split('.')) {
    const isThere = found !== null && found !== undefined && Object.hasOwn(Object(found), key);
    found = isThere ? (found as Record<string, unknown>)[key] : undefined;
  }
  return found === undefined ? (otherwise ?? null) : found;
}

function missing(data: unknown, keys: readonly unknown[]): unknown[] {
  return keys.filter((key) => {
    const [path, otherwise] = Array.isArray(key) ? key : [key];
    const found = ownPath(data, path, otherwise);
    return found === null || found === '';
  });
}

/** How many arguments an operator looks at, where that is not all of them. */
const MOST_ARGUMENTS: ReadonlyMap<string, number> = new Map([
  ...['!', '!!', 'log'].map((operator) => [operator, 1] as const),
  ...['==', '===', '!=', '!==', '>', '>=', '%', 'in', '-', '/', 'var', 'missing_some'].map((operator) => [operator, 2] as const),
  ...['<', '<=', 'substr'].map((operator) => [operator, 3] as const),
]);

/** Of fewer than two arguments these are NaN, whatever the one is. */
const NEED_TWO: ReadonlySet<string> = new Set(['/', '%']);

/**
 * The rule without the arguments that cannot matter. json-logic-js evaluates them all the same, so that they can throw; an engine need not.
 */
export function trimmed(rule: unknown): unknown {
  if (Array.isArray(rule)) return rule.map(trimmed);
  const entries: [string, unknown][] = typeof rule === 'object' && rule !== null ? Object.entries(rule) : [];
  const [entry] = entries;
  if (!entry || entries.length > 1) return rule;
  const [operator, values] = entry;
  const all: unknown[] = Array.isArray(values) ? values : [values];
  const read = NEED_TWO.has(operator) && all.length < 2 ? [] : all.slice(0, MOST_ARGUMENTS.get(operator));
  return Object.fromEntries([[operator, read.map(trimmed)]]);
}
