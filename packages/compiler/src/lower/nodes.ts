import type { Node, NodeKind, NodeOf } from '@umbral/model';
import { eventScope, leadScope } from '../check/index.ts';
import { type Active, type ProgramNode, significant } from '../program/index.ts';
import { limits, lowerActivityAward, lowerAward, lowerCounting } from './awards.ts';
import { lowerCondition, lowerOptional } from './conditions.ts';
import { lowerAnchor, lowerCurve, lowerGrace } from './decay.ts';
import { lowerSelection } from './measures.ts';
import { lowerBands, lowerMatrix, lowerScore } from './results.ts';
import type { Surroundings } from './surroundings.ts';

/** Epoch milliseconds up to the last date are exact; a fraction of one may have too many digits. */
const moment = (at: number | null): number | null => (at === null || Number.isSafeInteger(at) ? at : significant(at));
const lowerActive = ({ activeFrom, activeUntil }: { activeFrom: number | null; activeUntil: number | null }): Active =>
  activeFrom === null && activeUntil === null ? null : { from: moment(activeFrom), until: moment(activeUntil) };

/** Never active: what is behind a gate that nothing opens. It stays in the Program, where it gives 0. */
const NEVER: Active = { from: 0, until: 0 };

type Gated = { gate: string | null; active: Active };

/** A gate that is connected, but to a segment that is off or not sound, never opens (S1). */
function gateOf(id: string, active: Active, { graph, inputs }: Surroundings): Gated {
  const isConnected = (graph.incoming.get(id) ?? []).some((edge) => edge.port === 'gate');
  const [gate] = inputs('gate');
  if (gate !== undefined) return { gate, active };
  return { gate: null, active: isConnected ? NEVER : active };
}

function lowerActivity({ id, data }: NodeOf<'activity'>, around: Surroundings): ProgramNode {
  const { graph } = around;
  const where = lowerOptional(data.where, eventScope(graph, data.events), graph);
  return {
    kind: 'activity',
    id,
    ...gateOf(id, lowerActive(data), around),
    ...lowerSelection(data, where),
    counting: lowerCounting(data.counts),
    award: lowerActivityAward(data),
    ...limits(data),
  };
}

function lowerCriterion({ id, data }: NodeOf<'criterion'>, around: Surroundings): ProgramNode {
  const when = lowerOptional(data.condition, leadScope(around.graph), around.graph);
  const award = lowerAward(data, around.graph);
  return { kind: 'criterion', id, ...gateOf(id, lowerActive(data), around), when, award, ...limits(data) };
}

function lowerDecay({ id, data }: NodeOf<'decay'>, { inputs }: Surroundings): ProgramNode | null {
  const [input] = inputs('in');
  if (input === undefined) return null;
  return { kind: 'decay', id, input, curve: lowerCurve(data.curve), anchor: lowerAnchor(data.anchor), after: lowerGrace(data.after) };
}

function lowerGroup({ id, data }: NodeOf<'group'>, around: Surroundings): ProgramNode | null {
  const { combine, weight } = data;
  const drawn = around.inputs('in');
  const inputs = combine === 'first' ? drawn : drawn.sort();
  return inputs.length === 0 ? null : { kind: 'group', id, inputs, combine, weight: significant(weight), ...limits(data) };
}

type Lowerings = { [K in NodeKind]: (node: NodeOf<K>, around: Surroundings) => ProgramNode | null };
const LOWERINGS: Lowerings = {
  segment: ({ id, data }, { graph }) => ({
    kind: 'segment',
    id,
    active: lowerActive(data),
    when: lowerCondition(data.condition, leadScope(graph), graph),
  }),
  criterion: lowerCriterion,
  activity: lowerActivity,
  decay: lowerDecay,
  group: lowerGroup,
  disqualifier: ({ id, data }, { inputs }) => {
    const matches = inputs('in').sort();
    return matches.length === 0 ? null : { kind: 'disqualifier', id, active: lowerActive(data), matches, value: significant(data.value) };
  },
  audience: ({ id, data }, { inputs }) => {
    const matches = inputs('in').sort();
    return matches.length === 0 ? null : { kind: 'audience', id, active: lowerActive(data), matches };
  },
  score: lowerScore,
  bands: lowerBands,
  matrix: lowerMatrix,
  note: () => null,
};

function lowerOf<K extends NodeKind>(node: NodeOf<K> & { kind: K }, around: Surroundings): ProgramNode | null {
  return LOWERINGS[node.kind](node, around);
}

/** A sound node in the Program; null if it has no part in one, or nothing comes into it. */
export const lowerNode = (node: Node, around: Surroundings): ProgramNode | null => lowerOf(node, around);
