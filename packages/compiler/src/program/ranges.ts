import type { Combine, Program, ProgramNode, ProgramNodeKind } from './program.ts';
import { roundHalfUp } from './rounding.ts';

/** Both ends can be reached or are a bound that cannot be passed; infinite where there is no bound. */
export type Interval = { minimum: number; maximum: number };
type Ranges = Map<string, Interval>;
type NodeOfKind<K extends ProgramNodeKind> = Extract<ProgramNode, { kind: K }>;

const NOTHING: Interval = { minimum: 0, maximum: 0 };

/** Nothing times no bound is nothing. */
const times = (a: number, b: number): number => (a === 0 || b === 0 ? 0 : a * b);
/** From nothing to `most` times the points, whichever sign they have. */
const upTo = (points: number, most: number): Interval => ({
  minimum: Math.min(0, times(points, most)),
  maximum: Math.max(0, times(points, most)),
});

function combined(inputs: readonly string[], combine: Combine, ranges: Ranges): Interval {
  const [first = NOTHING, ...rest] = inputs.map((id) => ranges.get(id) ?? NOTHING);
  const join = combine === 'sum' ? (a: number, b: number) => a + b : Math.max;
  return rest.reduce((all, each) => ({ minimum: join(all.minimum, each.minimum), maximum: join(all.maximum, each.maximum) }), first);
}

function within({ minimum, maximum }: Interval, least: number | null, most: number | null): Interval {
  const limit = (value: number) => Math.max(least ?? Number.NEGATIVE_INFINITY, Math.min(most ?? Number.POSITIVE_INFINITY, value));
  return { minimum: limit(minimum), maximum: limit(maximum) };
}

const RULES: { [K in ProgramNodeKind]: (node: NodeOfKind<K>, ranges: Ranges) => Interval | null } = {
  criterion: (node) => upTo(node.points, 1),
  activity: (node) => upTo(node.points, node.atMost ?? Number.POSITIVE_INFINITY),
  decay: (node, ranges) => ranges.get(node.activity) ?? NOTHING,
  group: (node, ranges) => {
    const { minimum, maximum } = combined(node.inputs, node.combine, ranges);
    const weighted = { minimum: times(minimum, node.weight / 100), maximum: times(maximum, node.weight / 100) };
    return within(weighted, node.minimum, node.maximum);
  },
  score: (node, ranges) => {
    const { minimum, maximum } = within(combined(node.inputs, node.combine, ranges), node.scale.minimum, node.scale.maximum);
    return { minimum: roundHalfUp(minimum, node.decimals), maximum: roundHalfUp(maximum, node.decimals) };
  },
  bands: () => null,
};

function rangeOf<K extends ProgramNodeKind>(node: NodeOfKind<K> & { kind: K }, ranges: Ranges): Interval | null {
  return RULES[node.kind](node, ranges);
}

/**
 * The least and greatest value of every node that has one, by node id. Interval arithmetic: no lead gets outside, but since criteria
 * may exclude each other, not every value inside need have a lead. An activity without `atMost` has no bound.
 */
export function ranges(program: Program): Map<string, Interval> {
  const found: Ranges = new Map();
  for (const node of program.nodes) {
    const range = rangeOf(node, found);
    if (range) found.set(node.id, range);
  }
  return found;
}
