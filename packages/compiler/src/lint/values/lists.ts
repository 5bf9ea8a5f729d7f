/** A set of lists of texts: each has one of every set of `anyOf`, and none of `noneOf`. */
export type Lists = { anyOf: readonly ReadonlySet<string>[]; noneOf: ReadonlySet<string> };

const NONE: ReadonlySet<string> = new Set();
export const EVERY_LIST: Lists = { anyOf: [], noneOf: NONE };
export const including = (values: Iterable<string>): Lists => ({ anyOf: [new Set(values)], noneOf: NONE });
export const without = (values: Iterable<string>): Lists => ({ anyOf: [], noneOf: new Set(values) });

/** The lists in both sets; null if there are none: no text is left that one of them asks for. */
export function listsInBoth(a: Lists, b: Lists): Lists | null {
  const noneOf = new Set([...a.noneOf, ...b.noneOf]);
  const anyOf = [...a.anyOf, ...b.anyOf].map((texts) => new Set([...texts].filter((text) => !noneOf.has(text))));
  return anyOf.every((texts) => texts.size > 0) ? { anyOf, noneOf } : null;
}
