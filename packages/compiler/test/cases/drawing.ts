import { anyCriterion, bands, documentOf, group, node, score, segment } from '../documents.ts';
import { type Cases, withNode } from './case.ts';

const chain = [...Array(40).keys()].map((index) => group(`g${index}`));

export const DRAWING = {
  cycle: {
    document: documentOf(
      [anyCriterion('k'), group('g1'), group('g2'), score('s'), bands('b', null, 1)],
      ['k > s', 'g1 > g2', 'g2 > g1', 'g2 > s', 's > b'],
    ),
    node: 'g1',
    severity: 'error',
  },
  tooDeep: {
    document: documentOf(
      [anyCriterion('k'), ...chain, score('s'), bands('b', null, 1)],
      ['k > g0', ...chain.slice(1).map((node, index) => `g${index} > ${node.id}`), 'g39 > s', 'k > s', 's > b'],
    ),
    node: 'g32',
    severity: 'error',
    params: { limit: 32 },
  },
  portMismatch: {
    document: documentOf([anyCriterion('k'), score('s'), bands('b', null, 1)], ['k > s', 's > b', 'k > b']),
    node: 'b',
    severity: 'error',
    params: { reason: 'types', source: 'k', sourcePort: 'out', target: 'b', targetPort: 'in' },
  },
  danglingEdge: {
    document: documentOf([anyCriterion('k'), score('s'), bands('b', null, 1)], ['k > s', 's > b', 'k > gone']),
    node: 'k',
    severity: 'error',
    params: { source: 'k', target: 'gone' },
  },
  duplicateEdge: {
    document: documentOf([anyCriterion('k'), score('s'), bands('b', null, 1)], ['k > s', 's > b', 'k > s']),
    node: 's',
    severity: 'warning',
    params: { source: 'k' },
  },
  duplicateNode: {
    document: documentOf([anyCriterion('k'), anyCriterion('k'), score('s'), bands('b', null, 1)], ['k > s', 's > b']),
    node: 'k',
    severity: 'error',
  },
  notConnected: {
    document: documentOf([anyCriterion('k'), anyCriterion('lost'), score('s'), bands('b', null, 1)], ['k > s', 's > b']),
    node: 'lost',
    severity: 'warning',
  },
  noInputs: { document: documentOf([score('s'), bands('b', null, 1)], ['s > b']), node: 's', severity: 'error' },
  noMatches: { document: withNode(node('disqualifier', 'q')), node: 'q', severity: 'error', params: {} },
  activeOrder: {
    document: withNode(segment('p', undefined, { activeFrom: 5, activeUntil: 5 }), 'p > k gate'),
    node: 'p',
    severity: 'error',
    params: { from: 5, until: 5 },
  },
} satisfies Cases<
  | 'cycle'
  | 'tooDeep'
  | 'portMismatch'
  | 'danglingEdge'
  | 'duplicateEdge'
  | 'duplicateNode'
  | 'notConnected'
  | 'noInputs'
  | 'noMatches'
  | 'activeOrder'
>;
