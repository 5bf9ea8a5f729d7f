import type { Node, NodeKind, NodeOf } from '@umbral/model';
import { about, type Diagnostic } from '../diagnostics/index.ts';
import type { Graph } from '../parse/index.ts';
import { checkCondition } from './conditions.ts';
import { eventScope, leadScope } from './scope.ts';

/** What is switched off has no part in any score, so nothing about it is wrong. */
export const isOff = (node: Node): boolean => 'enabled' in node.data && !node.data.enabled;

function checkActivity(node: NodeOf<'activity'>, graph: Graph): Diagnostic[] {
  const { events, where } = node.data;
  if (events.length === 0) return [about(node.id, 'emptyEvents', {})];
  const unknown = [...new Set(events)].filter((event) => !graph.events.has(event));
  const findings: Diagnostic[] = unknown.map((event) => about(node.id, 'unknownEvent', { event }));
  // With no known event there is no telling which properties there are; with no condition every event counts.
  if (where.of.length === 0 || events.every((event) => !graph.events.has(event))) return findings;
  return [...findings, ...checkCondition(node.id, where, eventScope(graph, events))];
}

function checkGroup({ id, data: { minimum, maximum } }: NodeOf<'group'>): Diagnostic[] {
  return minimum !== null && maximum !== null && minimum > maximum ? [about(id, 'limitOrder', { minimum, maximum })] : [];
}

function checkScore({ id, data: { key, scale } }: NodeOf<'score'>): Diagnostic[] {
  const findings: Diagnostic[] = key === '' ? [about(id, 'emptyKey', {})] : [];
  return scale.minimum >= scale.maximum ? [...findings, about(id, 'scaleOrder', scale)] : findings;
}

/** The lowest band has no threshold, each other one has, and they rise. */
function checkBands({ id, data: { bands } }: NodeOf<'bands'>): Diagnostic[] {
  if (bands.length === 0) return [about(id, 'emptyBands', {})];
  const findings: Diagnostic[] = [];
  const seen = new Set<string>();
  let below: number | null = null;
  for (const [index, band] of bands.entries()) {
    if (seen.has(band.id)) findings.push(about(id, 'duplicateBand', { band: band.id }));
    seen.add(band.id);
    const sound: boolean = index === 0 ? band.from === null : band.from !== null && (below === null || band.from > below);
    if (!sound) findings.push(about(id, 'thresholdOrder', { band: band.id }));
    below = band.from ?? below;
  }
  return findings;
}

type Checks = { [K in NodeKind]: (node: NodeOf<K>, graph: Graph) => Diagnostic[] };
const CHECKS: Checks = {
  criterion: (node, graph) => checkCondition(node.id, node.data.condition, leadScope(graph)),
  activity: checkActivity,
  decay: () => [],
  group: checkGroup,
  score: checkScore,
  bands: checkBands,
  note: () => [],
};

/** What a node's own data gets wrong. */
export function checkNode<K extends NodeKind>(node: NodeOf<K> & { kind: K }, graph: Graph): Diagnostic[] {
  return isOff(node) ? [] : CHECKS[node.kind](node, graph);
}
