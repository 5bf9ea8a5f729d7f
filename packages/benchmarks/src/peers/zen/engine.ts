import type { Peer } from '../peer.ts';
import { EXPRESSIONS } from './expressions.ts';

type Result = { fit: number; engagement: number; total: number; band: string; grade: string };

/** The decision graph: the lead comes in, one node computes the expressions, their values go out. */
const DECISION = {
  nodes: [
    { id: 'in', name: 'in', type: 'inputNode' },
    {
      id: 'score',
      name: 'score',
      type: 'expressionNode',
      content: { expressions: EXPRESSIONS.map(([key, value]) => ({ id: key, key, value })) },
    },
    { id: 'out', name: 'out', type: 'outputNode' },
  ],
  edges: [
    { id: '1', sourceId: 'in', targetId: 'score', type: 'edge' },
    { id: '2', sourceId: 'score', targetId: 'out', type: 'edge' },
  ],
};

/** GoRules' engine in Rust: not JSON Logic but a language of its own, in which the same forty criteria are written. Native. */
export const zenEngine: Peer = {
  key: 'zen',
  name: '@gorules/zen-engine (native)',
  prepare: async () => {
    const zen = await import('@gorules/zen-engine').catch(() => null);
    if (!zen) return null;
    const decision = new zen.ZenEngine().createDecision(Buffer.from(JSON.stringify(DECISION)));
    return async ({ lead, events }) => {
      const { result } = await decision.evaluate({ lead, events });
      const { fit, engagement, total, band, grade }: Result = result;
      return { scores: { engagement, fit, total }, bands: { total: band }, grades: { grade } };
    };
  },
};
