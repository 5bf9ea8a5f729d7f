import type { Cross, ScoreSpread } from '../../../scoring/protocol.ts';
import { useDraft } from '../studio.ts';

/**
 * The two scores to hold against each other before anybody chooses: those that the first matrix is made of, else the first two. Bands on a
 * side of the matrix stand for the score that they part.
 */
export function useUsualCross(spreads: readonly ScoreSpread[]): Cross {
  const sides = useDraft(({ document: { nodes, edges } }) => {
    const matrix = nodes.find(({ kind }) => kind === 'matrix');
    const scoreInto = (port: string) => {
      const source = edges.find(({ target, targetPort }) => target === matrix?.id && targetPort === port)?.source;
      return spreads.find(({ node, bands }) => node === source || bands?.node === source)?.key ?? '';
    };
    return matrix ? `${scoreInto('columns')} ${scoreInto('rows')}` : '';
  });
  const [across = '', up = ''] = sides.split(' ');
  const [first, second] = spreads;
  return { across: across || (first?.key ?? ''), up: up || (second?.key ?? '') };
}
