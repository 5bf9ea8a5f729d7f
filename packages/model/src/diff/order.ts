import type { Three } from './clashes.ts';
import { same } from './same.ts';

/** The ids that a list adds to a frame, in runs, each by the id of the frame that it follows; null: at the beginning. */
function runs(list: readonly string[], frame: ReadonlySet<string>, isWanted: (id: string) => boolean): Map<string | null, string[]> {
  const found = new Map<string | null, string[]>();
  let after: string | null = null;
  for (const id of list) {
    if (frame.has(id)) after = id;
    else if (isWanted(id)) found.set(after, [...(found.get(after) ?? []), id]);
  }
  return found;
}

/** Two runs at one place, one behind the other, whichever is given first; what both hold stands once. */
function joined(one: readonly string[], other: readonly string[]): string[] {
  const [first, second] = (one[0] ?? '') < (other[0] ?? '') ? [one, other] : [other, one];
  return [...new Set([...first, ...second])];
}

/**
 * The order of what is left of two lists that came of one: what stayed as whoever moved it has it, what came behind what it stood behind.
 * `contested`: whether both moved what stayed, each in another way; then `frame` says whose order it is.
 */
export function mergedOrder(
  { base, mine, theirs }: Three<readonly string[]>,
  kept: ReadonlySet<string>,
  frameWhenContested: () => 'mine' | 'theirs',
): string[] {
  const [old, his, hers] = [new Set(base), new Set(mine), new Set(theirs)];
  const stayed = (list: readonly string[]) => list.filter((id) => kept.has(id) && old.has(id) && his.has(id) && hers.has(id));
  const [was, ofMine, ofTheirs] = [stayed(base), stayed(mine), stayed(theirs)];
  const isMine = !same(was, ofMine) && (same(was, ofTheirs) || (!same(ofMine, ofTheirs) && frameWhenContested() === 'mine'));
  const frame = isMine ? ofMine : ofTheirs;
  const inFrame = new Set(frame);
  const [fromMine, fromTheirs] = [mine, theirs].map((list) => runs(list, inFrame, (id) => kept.has(id)));
  const order = [null, ...frame].flatMap((id) => [
    ...(id === null ? [] : [id]),
    ...joined(fromMine?.get(id) ?? [], fromTheirs?.get(id) ?? []),
  ]);
  return [...new Set(order)];
}
