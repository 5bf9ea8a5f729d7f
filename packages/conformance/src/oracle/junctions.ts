/** A leaf, or all, any, none or at least N of what is inside, each of which may be a group again. */
export type Junction<C> = C | { kind: 'all' | 'any' | 'none'; of: Junction<C>[] } | { kind: 'atLeast'; count: number; of: Junction<C>[] };

/** C1. C5: where a group may be left out, an empty one means "always". */
export function holds<C extends { kind: string }>(condition: Junction<C>, ofLeaf: (leaf: C) => boolean): boolean {
  if (!('of' in condition)) return ofLeaf(condition);
  const inside = condition.of.map((each) => holds(each, ofLeaf));
  if (inside.length === 0) return true;
  switch (condition.kind) {
    case 'all':
      return inside.every((each) => each);
    case 'any':
      return inside.some((each) => each);
    case 'none':
      return !inside.some((each) => each);
    case 'atLeast':
      return inside.filter((each) => each).length >= condition.count;
  }
}
