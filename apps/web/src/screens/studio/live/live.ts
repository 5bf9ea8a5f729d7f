import type { Node } from '@umbral/model';
import type { LeadView } from '../../../scoring/protocol.ts';
import { type LiveState, liveState } from './state.ts';

/** What a card shows of a node for one lead, flat, so that a card is drawn again only if something on it changed. */
export type Live = {
  state: LiveState;
  kind: Node['kind'];
  value: number;
  /** Before limits, and before time; what a decay left before limits. As `DetailedNode` has them, or the value where there is none. */
  raw: number;
  faded: number;
  /** The days that a decay goes by; null where each event has its own. */
  age: number | null;
  /** The keys of the fields that are missing, with spaces between them. */
  missing: string;
  most: number | null;
};

/** What there is to show; null where nothing is known. */
export function liveOf(lead: LeadView, node: Node): Live | null {
  const state = liveState(lead, node);
  if (state === null) return null;
  const value = lead.explanation.nodes[node.id] ?? 0;
  const { raw = null, faded = null, age = null, missing = [], most = null } = lead.details.nodes[node.id] ?? {};
  const before = raw ?? value;
  return { state, kind: node.kind, value, raw: before, faded: faded ?? before, age, missing: missing.join(' '), most };
}
