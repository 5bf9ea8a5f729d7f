import type { Finder } from '../context.ts';
import { finding } from '../finding.ts';
import { patched } from '../fix.ts';

/** Nodes that are on, and whose time is over (SPEC T6). Without an audience everyone is scored, so a person has to end that. */
export const findEnded =
  (now: number): Finder =>
  (context) =>
    context.document.nodes.flatMap((node) => {
      if (!('enabled' in node.data) || !node.data.enabled || node.data.activeUntil === null || node.data.activeUntil > now) return [];
      const fix = node.kind === 'audience' ? null : patched(node.kind, node.id, { enabled: false });
      return [finding(node.id, 'activeEnded', { until: node.data.activeUntil }, fix)];
    });
