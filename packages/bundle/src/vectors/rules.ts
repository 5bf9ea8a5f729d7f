import type { Logic } from '@umbral/compiler';

/** An operator and its arguments, or null for a literal or a list. */
export function operationOf(rule: Logic): { operator: string; values: Logic[] } | null {
  if (typeof rule !== 'object' || rule === null || Array.isArray(rule)) return null;
  const [entry] = Object.entries(rule);
  if (!entry) return null;
  const [operator, given] = entry;
  return { operator, values: Array.isArray(given) ? given : [given] };
}

/** The path that a rule reads, or null for any other rule. */
export function pathOf(rule: Logic): string | null {
  const operation = operationOf(rule);
  const [path] = operation?.operator === 'var' ? operation.values : [];
  return typeof path === 'string' ? path : null;
}

/** Operators whose second argument runs for each element of the first. */
export const LOOPS: ReadonlySet<string> = new Set(['filter', 'map', 'reduce', 'some', 'all', 'none']);
