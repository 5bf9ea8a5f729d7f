import type { Node } from '@umbral/model';
import type { Finder } from '../context.ts';
import type { Drawing } from '../drawing.ts';
import { finding } from '../finding.ts';
import { type Fix, patched } from '../fix.ts';

/** Nodes that are on, and whose time is over. SPEC T6. */
export const findEnded =
  (now: number): Finder =>
  ({ document, drawing }) =>
    document.nodes.flatMap((node) => {
      if (!('enabled' in node.data) || !node.data.enabled || node.data.activeUntil === null || node.data.activeUntil > now) return [];
      return [finding(node.id, 'activeEnded', { until: node.data.activeUntil }, offIf(node, drawing))];
    });

/**
 * Switches a node off, where that leaves all others as they are: what is off does not count in an average, and an audience needs a
 * segment that is on. An audience whose time is over keeps nobody out, as one that is off (SPEC U1).
 */
function offIf(node: Node, drawing: Drawing): Fix | null {
  const forAudience = drawing.outOf(node.id).some(({ target }) => drawing.node(target, 'audience') !== null);
  const givesPoints = node.kind === 'criterion' || node.kind === 'activity';
  const isSafe = givesPoints ? drawing.removal(node.id) : drawing.discard(node.id);
  return forAudience || !isSafe ? null : patched(node.kind, node.id, { enabled: false });
}
