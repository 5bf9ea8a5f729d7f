import type { DetailedNode } from '@umbral/evaluator';
import type { Node } from '@umbral/model';
import type { LeadView } from '../../../scoring/protocol.ts';

/** How a node stands for one lead. */
export type LiveState =
  | 'off'
  | 'closed'
  | 'missing'
  | 'unmatched'
  | 'matched'
  | 'against'
  | 'decayed'
  | 'limited'
  | 'disqualified'
  | 'outside';

/** Half-lives are computed to so many digits only; below this nobody sees a difference. */
const SLIGHT = 1e-6;
const differ = (a: number | null, b: number | null): boolean => a !== null && b !== null && Math.abs(a - b) > SLIGHT;

/** How a node that gives points or a score stands for the lead; null where nothing is known of it, as for one that has an error. */
export function liveState(lead: LeadView, node: Node): LiveState | null {
  if ('enabled' in node.data && !node.data.enabled) return 'off';
  const detail = lead.details.nodes[node.id];
  if (!detail) return null;
  if (node.kind === 'score') {
    const reason = lead.explanation.reasons[node.data.key];
    if (reason) return reason.kind === 'disqualified' ? 'disqualified' : 'outside';
  }
  const value = lead.explanation.nodes[node.id];
  if (value === undefined) return null;
  return changedState(node, detail, value) ?? plainState(detail, value);
}

function changedState(node: Node, { raw, faded }: DetailedNode, value: number): LiveState | null {
  if (node.kind === 'decay' && differ(raw, faded)) return 'decayed';
  if (node.kind === 'score') return node.data.scale.from === null && differ(raw, faded) ? 'limited' : null;
  return differ(faded ?? raw, value) ? 'limited' : null;
}

function plainState({ open, undecided }: DetailedNode, value: number): LiveState {
  if (!open) return 'closed';
  if (value === 0) return undecided ? 'missing' : 'unmatched';
  return value < 0 ? 'against' : 'matched';
}

/** How a node that matches or not stands for the lead. */
export function matchState(lead: LeadView, node: Node): 'off' | 'closed' | 'missing' | 'matched' | 'unmatched' | null {
  if ('enabled' in node.data && !node.data.enabled) return 'off';
  const match = lead.explanation.matches[node.id];
  if (!match) return null;
  if (match.matched) return 'matched';
  const detail = lead.details.nodes[node.id];
  if (detail && !detail.open) return 'closed';
  return detail?.undecided ? 'missing' : 'unmatched';
}
