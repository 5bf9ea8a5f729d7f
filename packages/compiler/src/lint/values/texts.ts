/**
 * A set of texts: one of `only` (null: of all texts), none of `except`, with all of `parts` in them and none of `lacks`.
 * Where there is an `only`, it has been sifted by the rest, so the set is empty if it is.
 */
export type Texts = {
  only: ReadonlySet<string> | null;
  except: ReadonlySet<string>;
  parts: ReadonlySet<string>;
  lacks: ReadonlySet<string>;
};

const NONE: ReadonlySet<string> = new Set();
export const EVERY_TEXT: Texts = { only: null, except: NONE, parts: NONE, lacks: NONE };
export const oneOf = (values: Iterable<string>): Texts => ({ ...EVERY_TEXT, only: new Set(values) });
export const noneOf = (values: Iterable<string>): Texts => ({ ...EVERY_TEXT, except: new Set(values) });
export const containing = (part: string): Texts => ({ ...EVERY_TEXT, parts: new Set([part]) });
export const lacking = (part: string): Texts => ({ ...EVERY_TEXT, lacks: new Set([part]) });

function joined(a: ReadonlySet<string>, b: ReadonlySet<string>): ReadonlySet<string> {
  if (b.size === 0) return a;
  return a.size === 0 ? b : new Set([...a, ...b]);
}

function admits({ except, parts, lacks }: Texts, text: string): boolean {
  return !except.has(text) && [...parts].every((part) => text.includes(part)) && ![...lacks].some((part) => text.includes(part));
}

/** A text that contains a part contains whatever that part contains. */
const clash = ({ parts }: Texts, { lacks }: Texts): boolean => {
  for (const part of parts) for (const lack of lacks) if (part.includes(lack)) return true;
  return false;
};

/** The texts in both sets; null if it is certain that there are none. */
export function textsInBoth(a: Texts, b: Texts): Texts | null {
  const rest = { except: joined(a.except, b.except), parts: joined(a.parts, b.parts), lacks: joined(a.lacks, b.lacks) };
  if (clash(a, b) || clash(b, a) || rest.lacks.has('')) return null;
  if (!a.only && !b.only) return { only: null, ...rest };
  const [few, many] = !b.only || (a.only && a.only.size <= b.only.size) ? [a, b] : [b, a];
  const only = new Set(
    [...(few.only ?? NONE)].filter((text) => (!many.only || many.only.has(text)) && admits(few, text) && admits(many, text)),
  );
  return only.size > 0 ? { only, ...rest } : null;
}
