import { type Activity, type Criterion, type Group, type Interval, type Limits, type Program, ranges } from '../program/index.ts';

const NOTHING: Interval = { minimum: 0, maximum: 0 };
const NO_PROGRAM: Program = { format: 'umbral.program', version: 2, attributes: [], events: [], measures: [], nodes: [] };

/** What a node gives that always matches and has no limits. */
function unlimited(node: Criterion | Activity): Interval {
  const open = { gate: null, active: null, minimum: null, maximum: null };
  const alone = node.kind === 'criterion' ? { ...node, ...open, when: null } : { ...node, ...open };
  return ranges({ ...NO_PROGRAM, nodes: [alone] }).get(node.id) ?? NOTHING;
}

/** The most events of an activity that can count; infinite if nothing bounds them. SPEC A2, T3. */
export const mostCounted = (node: Activity): number => unlimited({ ...node, award: { kind: 'each', points: 1, atMost: null } }).maximum;

/**
 * What a node can give before its limits, by the ranges of all nodes. A decay may have taken an activity's points to nothing by then
 * (SPEC D6), and a group in which nothing matches gives nothing (G1).
 */
export function beforeLimits(node: Criterion | Activity | Group, found: ReadonlyMap<string, Interval>): Interval {
  if (node.kind === 'criterion') return unlimited(node);
  if (node.kind === 'activity') return withNothing(unlimited(node));
  const inputs = node.inputs.map((id) => found.get(id) ?? NOTHING);
  const factor = node.weight / 100;
  const join = (values: readonly number[], extreme: (...of: number[]) => number): number =>
    times(node.combine === 'sum' ? values.reduce((sum, value) => sum + value, 0) : extreme(...values), factor);
  const [lows, highs] = [inputs.map(({ minimum }) => minimum), inputs.map(({ maximum }) => maximum)];
  return withNothing({ minimum: join(lows, Math.min), maximum: join(highs, Math.max) });
}

const times = (a: number, b: number): number => (a === 0 || b === 0 ? 0 : a * b);
const withNothing = ({ minimum, maximum }: Interval): Interval => ({ minimum: Math.min(0, minimum), maximum: Math.max(0, maximum) });

export function limited({ minimum, maximum }: Interval, limits: Limits): Interval {
  const keep = (value: number): number =>
    Math.max(limits.minimum ?? Number.NEGATIVE_INFINITY, Math.min(limits.maximum ?? Number.POSITIVE_INFINITY, value));
  return { minimum: keep(minimum), maximum: keep(maximum) };
}
