/**
 * What a value may be, as a set of bits: engines leave out the conversions and tests that a type makes needless. A number is NUMBER, with
 * NEGATIVE if it may be below 0 and NEGATIVE_ZERO if it may be −0, which + and * read as 0.
 */
export type TypeSet = number;

export const NUMBER = 1;
export const NEGATIVE = 2;
export const NEGATIVE_ZERO = 4;
export const BOOLEAN = 8;
export const TEXT = 16;
export const NULL = 32;
export const UNDEFINED = 64;
export const LIST = 128;
export const OBJECT = 256;
/** A list or object that the rule builds itself, anew each time: it is never the same as another, even one that is built alike. */
export const BUILT = 512;
export const ANY_NUMBER = NUMBER | NEGATIVE | NEGATIVE_ZERO;
/** Anything that data may hold. */
export const ANY = 511;
/** What a path comes to: null rather than undefined where there is nothing. */
export const FOUND = ANY & ~UNDEFINED;
/** What is compared and converted without running code of its own. */
const PRIMITIVE = ANY & ~(LIST | OBJECT);

/** Whether a value of this type is certainly one of those. */
export const within = (type: TypeSet, allowed: TypeSet): boolean => (type & ~allowed) === 0;
export const isNumber = (type: TypeSet): boolean => within(type, ANY_NUMBER);
export const isBoolean = (type: TypeSet): boolean => within(type, BOOLEAN);
export const isPrimitive = (type: TypeSet): boolean => within(type, PRIMITIVE);
/** Whether JavaScript's truth is JSON Logic's: they differ on empty lists only. */
export const isPlainlyTrue = (type: TypeSet): boolean => (type & LIST) === 0;

export function typeOf(value: unknown): TypeSet {
  if (typeof value === 'number') return NUMBER | (value < 0 ? NEGATIVE : 0) | (Object.is(value, -0) ? NEGATIVE_ZERO : 0);
  if (typeof value === 'boolean') return BOOLEAN;
  if (typeof value === 'string') return TEXT;
  if (value === null) return NULL;
  if (value === undefined) return UNDEFINED;
  return (Array.isArray(value) ? LIST : OBJECT) | BUILT;
}
