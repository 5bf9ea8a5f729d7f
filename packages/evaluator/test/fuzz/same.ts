/** Whether two answers are the same to the bit: NaN is NaN, and −0 is not 0. Nothing is excused. */
export function same(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) || Array.isArray(b)) {
    return Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((each, index) => same(each, b[index]));
  }
  const keys = Object.keys(a);
  const inside = (whole: object, key: string): unknown => (whole as Record<string, unknown>)[key];
  return keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && same(inside(a, key), inside(b, key)));
}
