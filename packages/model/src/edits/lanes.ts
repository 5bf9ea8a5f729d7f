import type { Document } from '../document/document.ts';
import type { Node, NodeKind } from '../nodes/kinds.ts';
import { moveNodes } from './nodes.ts';
import { middleOf, nodesIn, type SizeOf, usualSize, withinCanvas } from './size.ts';

/** The lanes of a drawing, as points flow: what is known of a lead, what gives points for it, what sums them up, and what follows. */
export const LANES = ['signals', 'criteria', 'groups', 'scores', 'decision'] as const;
export type Lane = (typeof LANES)[number];

const LANE_OF: Record<NodeKind, Lane | null> = {
  segment: 'signals',
  activity: 'signals',
  criterion: 'criteria',
  decay: 'criteria',
  group: 'groups',
  score: 'scores',
  bands: 'decision',
  matrix: 'decision',
  disqualifier: 'decision',
  audience: 'decision',
  note: null,
};

/** The lane that a kind belongs to; notes belong to none. */
export const laneOf = (kind: NodeKind): Lane | null => LANE_OF[kind];

/** Where a lane is in a drawing, from its left edge to its right one. */
export type LaneStrip = { lane: Lane; left: number; right: number };

const MARGIN = 30;
/** A drawing of which more than this share stands in another lane's place has no lanes. */
const MOST_ASTRAY = 0.2;

type Inhabitant = { lane: number; middle: number; left: number; right: number };

function inhabitants(document: Document, sizeOf: SizeOf): Inhabitant[] {
  return document.nodes.flatMap((node) => {
    const lane = laneOf(node.kind);
    if (lane === null) return [];
    const { x } = node.position;
    return [{ lane: LANES.indexOf(lane), middle: middleOf(node, sizeOf).x, left: x, right: x + sizeOf(node).width }];
  });
}

/** The place between two lanes that has the fewest cards on its wrong side; of several, the one in the widest gap. */
function borderBetween(before: readonly Inhabitant[], after: readonly Inhabitant[]): number {
  const sorted = [...before.map((each) => ({ ...each, step: -1 })), ...after.map((each) => ({ ...each, step: 1 }))].toSorted(
    (a, b) => a.middle - b.middle || a.lane - b.lane,
  );
  let astray = before.length;
  let best = { astray: Number.POSITIVE_INFINITY, gap: 0, at: 0 };
  sorted.forEach((each, index) => {
    astray += each.step;
    const next = sorted[index + 1];
    const gap = next ? next.middle - each.middle : 0;
    const isBetter = astray < best.astray || (astray === best.astray && gap > best.gap);
    if (next && isBetter) best = { astray, gap, at: (each.right + next.left) / 2 };
  });
  return best.at;
}

/** The lanes that a drawing keeps to, from left to right, without those that nothing belongs to. Empty when it keeps to none. */
export function lanesOf(document: Document, sizeOf: SizeOf = usualSize): LaneStrip[] {
  const all = inhabitants(document, sizeOf);
  const present = [...new Set(all.map(({ lane }) => lane))].toSorted((a, b) => a - b);
  const of = (lane: number) => all.filter((each) => each.lane === lane);
  const left = Math.min(...all.map((each) => each.left)) - MARGIN;
  const right = Math.max(...all.map((each) => each.right)) + MARGIN;
  const borders = present.slice(1).map((lane, place) => borderBetween(of(present[place] ?? lane), of(lane)));
  const edges = [left, ...borders, right];
  if (edges.some((edge, place) => place > 0 && edge <= (edges[place - 1] ?? 0))) return [];
  const strips = present.flatMap((lane, place): LaneStrip[] => {
    const name = LANES[lane];
    return name ? [{ lane: name, left: edges[place] ?? left, right: edges[place + 1] ?? right }] : [];
  });
  // What a border runs through is not in its lane.
  const isAstray = (each: Inhabitant) => {
    const strip = strips[present.indexOf(each.lane)];
    return !strip || each.left < strip.left || each.right > strip.right;
  };
  return all.filter(isAstray).length > all.length * MOST_ASTRAY ? [] : strips;
}

/** Where the left edge of a card of this width goes in a lane; a lane that is not there yet begins where the one before it ends. */
function leftIn(strips: readonly LaneStrip[], lane: Lane, width: number): number | null {
  const strip = strips.find((each) => each.lane === lane);
  if (strip) return (strip.left + strip.right - width) / 2;
  const before = strips.findLast((each) => LANES.indexOf(each.lane) < LANES.indexOf(lane));
  if (before) return before.right + MARGIN;
  const [after] = strips;
  return after ? after.left - MARGIN - width : null;
}

/** Puts nodes into the middle of a lane; up and down they stay where they are. A drawing without lanes is left alone. */
export function moveToLane(document: Document, ids: ReadonlySet<string>, lane: Lane, sizeOf: SizeOf = usualSize): Document {
  const strips = lanesOf(document, sizeOf);
  const places = nodesIn(document, ids).flatMap((node: Node) => {
    const left = leftIn(strips, lane, sizeOf(node).width);
    return left === null ? [] : [[node.id, { x: withinCanvas(left), y: node.position.y }] as const];
  });
  return places.length === 0 ? document : moveNodes(document, new Map(places));
}
