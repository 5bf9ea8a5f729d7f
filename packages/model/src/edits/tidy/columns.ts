import type { Document } from '../../document/document.ts';
import type { Node } from '../../nodes/kinds.ts';
import { LANES, laneOf } from '../lanes.ts';

/** The cards of a drawing by number, who feeds whom, and the column of each. */
export type Columns = { nodes: readonly Node[]; before: number[][]; after: number[][]; column: number[]; count: number };

/** Every number after those that it is fed by. Where edges make a circle, the one that closes it is passed over. */
function inOrder(before: readonly (readonly number[])[]): number[] {
  const order: number[] = [];
  const seen = new Set<number>();
  for (const start of before.keys()) {
    const stack = seen.has(start) ? [] : [{ node: start, next: 0 }];
    seen.add(start);
    for (let top = stack.at(-1); top; top = stack.at(-1)) {
      const feeding = before[top.node]?.[top.next++];
      if (feeding === undefined) {
        order.push(top.node);
        stack.pop();
      } else if (!seen.has(feeding)) {
        seen.add(feeding);
        stack.push({ node: feeding, next: 0 });
      }
    }
  }
  return order;
}

/** For each card its lane, and how many steps into the lane it is: no card stands left of one that feeds it. */
function ranks(nodes: readonly Node[], before: readonly (readonly number[])[]): { lane: number; step: number }[] {
  const found = nodes.map((node) => ({ lane: LANES.indexOf(laneOf(node.kind) ?? 'signals'), step: 0 }));
  const done = new Set<number>();
  for (const at of inOrder(before)) {
    const own = found[at];
    if (!own) continue;
    const feeding = (before[at] ?? []).flatMap((each) => (done.has(each) && found[each] ? [found[each]] : []));
    own.lane = Math.max(own.lane, ...feeding.map(({ lane }) => lane));
    own.step = Math.max(0, ...feeding.filter(({ lane }) => lane === own.lane).map(({ step }) => step + 1));
    done.add(at);
  }
  return found;
}

/** Puts every card but the notes into a column: its lane's first, or as many further as it has steps before it in that lane. */
export function columnsOf(document: Document): Columns {
  const nodes = document.nodes.filter(({ kind }) => kind !== 'note');
  const number = new Map(nodes.map(({ id }, index) => [id, index]));
  const [before, after] = [nodes.map((): number[] => []), nodes.map((): number[] => [])];
  for (const { source, target } of document.edges) {
    const [from, to] = [number.get(source), number.get(target)];
    if (from === undefined || to === undefined || from === to) continue;
    before[to]?.push(from);
    after[from]?.push(to);
  }
  const places = ranks(nodes, before).map(({ lane, step }) => lane * (nodes.length + 1) + step);
  const used = [...new Set(places)].toSorted((a, b) => a - b);
  const columnOf = new Map(used.map((place, index) => [place, index]));
  return { nodes, before, after, column: places.map((place) => columnOf.get(place) ?? 0), count: used.length };
}
