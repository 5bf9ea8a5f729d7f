/** What a rule can come to: a set of these, as bits. */
export const NUMBER = 1;
export const TEXT = 2;
export const BOOLEAN = 4;
export const NULL = 8;
export const NUMBERS = 16;
export const TEXTS = 32;
export const EVENTS = 64;
export type Type = number;

/** What stands for a rule whose type cannot be told, after a violation: fits everywhere, so that one mistake is reported once. */
export const ANYTHING: Type = 0;

export const fits = (type: Type, allowed: Type): boolean => (type & ~allowed) === 0;

/** The type of a list of such elements; null if no portable list holds them. */
export function listOf(element: Type): Type | null {
  if (fits(element, NUMBER)) return NUMBERS;
  return fits(element, TEXT) ? TEXTS : null;
}

/** The type of the elements of a list; null if it is no list, or events. */
export function elementOf(list: Type): Type | null {
  if (list === NUMBERS) return NUMBER;
  return list === TEXTS ? TEXT : null;
}
