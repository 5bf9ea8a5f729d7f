import type { Node, NodeKind, NodeOf } from '@umbral/model';
import { eventScope, leadScope } from '../check/index.ts';
import type { Graph } from '../parse/index.ts';
import { type ProgramNode, significant } from '../program/index.ts';
import { lowerCondition } from './conditions.ts';

/** What a node can be lowered from: the graph, and the sound nodes that come in, in code-unit order of their ids. */
export type Surroundings = { graph: Graph; inputs: string[] };

const limit = (value: number | null): number | null => (value === null ? null : significant(value));

function lowerActivity({ id, data }: NodeOf<'activity'>, { graph }: Surroundings): ProgramNode {
  const where = data.where.of.length > 0 ? lowerCondition(data.where, eventScope(graph, data.events)) : null;
  const { points, atMost } = data;
  const events = [...new Set(data.events)].sort();
  return { kind: 'activity', id, events, where, withinDays: limit(data.withinDays), points: significant(points), atMost };
}

function lowerGroup({ id, data }: NodeOf<'group'>, { inputs }: Surroundings): ProgramNode | null {
  if (inputs.length === 0) return null;
  const limits = { minimum: limit(data.minimum), maximum: limit(data.maximum) };
  return { kind: 'group', id, inputs, combine: data.combine, weight: significant(data.weight), ...limits };
}

function lowerScore({ id, data }: NodeOf<'score'>, { inputs }: Surroundings): ProgramNode | null {
  if (inputs.length === 0) return null;
  const scale = { minimum: significant(data.scale.minimum), maximum: significant(data.scale.maximum) };
  return { kind: 'score', id, key: data.key, inputs, combine: data.combine, scale, decimals: data.decimals };
}

type Lowerings = { [K in NodeKind]: (node: NodeOf<K>, around: Surroundings) => ProgramNode | null };
const LOWERINGS: Lowerings = {
  criterion: ({ id, data }, { graph }) => {
    const when = lowerCondition(data.condition, leadScope(graph));
    return { kind: 'criterion', id, when, points: significant(data.points) };
  },
  activity: lowerActivity,
  decay: ({ id, data }, { inputs: [activity] }) =>
    activity === undefined ? null : { kind: 'decay', id, activity, factor: { kind: data.curve.kind, days: significant(data.curve.days) } },
  group: lowerGroup,
  score: lowerScore,
  bands: ({ id, data }, { inputs: [score] }) => {
    const bands = data.bands.map((band) => ({ id: band.id, from: limit(band.from) }));
    return score === undefined ? null : { kind: 'bands', id, score, bands };
  },
  note: () => null,
};

function lowerOf<K extends NodeKind>(node: NodeOf<K> & { kind: K }, around: Surroundings): ProgramNode | null {
  return LOWERINGS[node.kind](node, around);
}

/** A sound node in the Program; null if it has no part in one, or nothing comes into it. */
export const lowerNode = (node: Node, around: Surroundings): ProgramNode | null => lowerOf(node, around);
