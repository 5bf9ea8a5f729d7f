const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** The keys that JSON would write. */
const keysOf = (value: Record<string, unknown>): string[] => Object.keys(value).filter((key) => value[key] !== undefined);

/** Whether two values are the same JSON. Keys may come in any order: a database hands them back in its own. */
export function same(a: unknown, b: unknown): boolean {
  if (Object.is(a, b) || a === b) return true;
  if (!isRecord(a) || !isRecord(b) || Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = keysOf(a);
  return keys.length === keysOf(b).length && keys.every((key) => Object.hasOwn(b, key) && same(a[key], b[key]));
}
