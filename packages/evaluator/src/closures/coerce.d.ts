/** JSON Logic's view of values: JavaScript's coercions, as json-logic-js has them. */
/** An empty list is false; otherwise as in JavaScript. */
export declare function truthy(value: unknown): boolean;
/** For - / % min max. */
export declare const toNumber: (value: unknown) => number;
/** For + and *: parseFloat of what is written. (It reads −0 as 0, which adding 0 does to a number.) */
export declare const toFloat: (value: unknown) => number;
export declare const looselyEqual: (a: unknown, b: unknown) => boolean;
/** JavaScript's < for values of any type: texts by their code units, everything else as numbers. */
export declare function less(a: unknown, b: unknown): boolean;
/** JavaScript's <=, which is not "not greater": with something that is no number both are false. */
export declare function lessOrEqual(a: unknown, b: unknown): boolean;
/** Whether a list has an element, or a text a part; an empty text has none, not even the empty one. */
export declare function contains(needle: unknown, haystack: unknown): boolean;
/** Joins texts as Array.join does. */
export declare const concatenate: (values: readonly unknown[]) => string;
/** PHP's substr: a negative start counts from the end, a negative length leaves characters off the end. */
export declare function substring(source: unknown, start: unknown, length: unknown): string;
//# sourceMappingURL=coerce.d.ts.map
