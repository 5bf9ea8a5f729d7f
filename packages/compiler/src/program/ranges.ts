import type { Activity, Criterion, CriterionAward, Limits, Program, ProgramNode, ProgramNodeKind, Ranges, Score } from './program.ts';
import { roundHalfUp } from './rounding.ts';

/** Both ends can be reached or are a bound that cannot be passed; infinite where there is no bound. */
export type Interval = { minimum: number; maximum: number };
type Found = Map<string, Interval>;
type NodeOfKind<K extends ProgramNodeKind> = Extract<ProgramNode, { kind: K }>;

const NOTHING: Interval = { minimum: 0, maximum: 0 };

/** Nothing times no bound is nothing. */
const times = (a: number, b: number): number => (a === 0 || b === 0 ? 0 : a * b);
const hull = (...intervals: readonly Interval[]): Interval => ({
  minimum: Math.min(...intervals.map((each) => each.minimum)),
  maximum: Math.max(...intervals.map((each) => each.maximum)),
});
const hullOf = (values: readonly number[]): Interval => hull(...values.map((value) => ({ minimum: value, maximum: value })));

function within({ minimum, maximum }: Interval, limits: Limits): Interval {
  const limit = (value: number) =>
    Math.max(limits.minimum ?? Number.NEGATIVE_INFINITY, Math.min(limits.maximum ?? Number.POSITIVE_INFINITY, value));
  return { minimum: limit(minimum), maximum: limit(maximum) };
}

/** What a node gives while its gate is open and it is active, or nothing. */
function switched({ gate, active }: Criterion | Activity, open: Interval): Interval {
  if (active !== null && active.from !== null && active.until !== null && active.from >= active.until) return NOTHING;
  return gate === null && active === null ? open : hull(open, NOTHING);
}

/** All that an award can give. */
function pointsOf(award: CriterionAward | Ranges): number[] {
  if ('points' in award) return [award.points];
  const otherwise = 'below' in award ? award.below : award.otherwise;
  return [otherwise, award.missing, ...award.steps.map((step) => step.points)];
}

function criterionRange(node: Criterion): Interval {
  const { award } = node;
  const open = within(hullOf(pointsOf(award)), node);
  return switched(node, node.when === null ? open : hull(open, NOTHING));
}

/** The most events that can count. */
function mostCounted({ counting, withinDays }: Activity): number {
  if (counting.kind === 'first') return 1;
  if (counting.kind !== 'perPeriod' || withinDays === null) return Number.POSITIVE_INFINITY;
  return (Math.floor(withinDays / counting.days) + 1) * counting.most;
}

/** What an activity's events give before its limits. */
function eventsRange(node: Activity): Interval {
  const { award } = node;
  if (award.kind === 'ladder') return hullOf(pointsOf(award));
  return hullOf([0, times(award.points, Math.min(award.atMost ?? Number.POSITIVE_INFINITY, mostCounted(node)))]);
}

function combined(inputs: readonly Interval[], combine: 'sum' | 'maximum' | 'first'): Interval {
  if (combine === 'first') return hull(NOTHING, ...inputs);
  const [first = NOTHING, ...rest] = inputs;
  const join = combine === 'sum' ? (a: number, b: number) => a + b : Math.max;
  return rest.reduce((all, each) => ({ minimum: join(all.minimum, each.minimum), maximum: join(all.maximum, each.maximum) }), first);
}

const weighted = ({ minimum, maximum }: Interval, weight: number): Interval => ({
  minimum: times(minimum, weight),
  maximum: times(maximum, weight),
});

function scoreRange(score: Score, found: Found, nodes: ReadonlyMap<string, ProgramNode>): Interval {
  const { combine, scale, decimals } = score;
  const total = score.inputs.reduce((sum, input) => sum + input.weight, 0);
  const inputs = score.inputs.map(({ id, weight }) => {
    const range = found.get(id) ?? NOTHING;
    return combine === 'average' ? weighted(range, weight / total) : range;
  });
  const values = score.disqualifiers.flatMap((id) => {
    const node = nodes.get(id);
    return node?.kind === 'disqualifier' ? [hullOf([node.value])] : [];
  });
  const before = combined(inputs, combine === 'average' ? 'sum' : combine);
  const { minimum, maximum } = within(hull(mapped(before, scale), ...values), scale);
  return { minimum: roundHalfUp(minimum, decimals), maximum: roundHalfUp(maximum, decimals) };
}

function mapped({ minimum, maximum }: Interval, { from, ...scale }: Score['scale']): Interval {
  if (!from) return { minimum, maximum };
  const place = (value: number): number =>
    scale.minimum + ((value - from.minimum) * (scale.maximum - scale.minimum)) / (from.maximum - from.minimum);
  return { minimum: place(minimum), maximum: place(maximum) };
}

type Around = { found: Found; nodes: ReadonlyMap<string, ProgramNode> };
const RULES: { [K in ProgramNodeKind]: (node: NodeOfKind<K>, around: Around) => Interval | null } = {
  segment: () => null,
  disqualifier: () => null,
  audience: () => null,
  criterion: criterionRange,
  activity: (node) => switched(node, within(eventsRange(node), node)),
  decay: (node, { found, nodes }) => {
    const input = nodes.get(node.input);
    // An activity's limits come after its decay, also where nothing is left.
    if (input?.kind === 'activity') return switched(input, within(hull(NOTHING, eventsRange(input)), input));
    return hull(NOTHING, found.get(node.input) ?? NOTHING);
  },
  group: (node, { found }) => {
    const inputs = node.inputs.map((id) => found.get(id) ?? NOTHING);
    return within(weighted(combined(inputs, node.combine), node.weight / 100), node);
  },
  score: (node, { found, nodes }) => scoreRange(node, found, nodes),
  bands: () => null,
  matrix: () => null,
};

function rangeOf<K extends ProgramNodeKind>(node: NodeOfKind<K> & { kind: K }, around: Around): Interval | null {
  return RULES[node.kind](node, around);
}

/**
 * The least and greatest value of every node that has one, by node id. Interval arithmetic: no lead gets outside, but since criteria
 * may exclude each other, not every value inside need have a lead. An activity whose events nothing bounds has no bound.
 */
export function ranges(program: Program): Map<string, Interval> {
  const found: Found = new Map();
  const nodes = new Map(program.nodes.map((node) => [node.id, node]));
  for (const node of program.nodes) {
    const range = rangeOf(node, { found, nodes });
    if (range) found.set(node.id, range);
  }
  return found;
}
