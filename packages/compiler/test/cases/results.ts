import type { DiagnosticCode } from '../../src/index.ts';
import { anyCriterion, bands, documentOf, group, node, score } from '../documents.ts';
import { type Cases, withBands, withScore } from './case.ts';

const manyScores = [...Array(51).keys()].map((index) => score(`s${index}`));

export const RESULTS = {
  limitOrder: {
    document: documentOf(
      [anyCriterion('k'), group('g', { minimum: 5, maximum: 1 }), score('s'), bands('b', null, 1)],
      ['k > g', 'g > s', 'k > s', 's > b'],
    ),
    node: 'g',
    severity: 'error',
    params: { minimum: 5, maximum: 1 },
  },
  scaleOrder: {
    document: withScore(score('s', { scale: { minimum: 10, maximum: 10, from: null } })),
    node: 's',
    severity: 'error',
    params: { minimum: 10, maximum: 10 },
  },
  emptyKey: { document: withScore(score('s', { key: '' })), node: 's', severity: 'error' },
  duplicateKey: {
    document: documentOf(
      [anyCriterion('k'), score('s1', { key: 'fit' }), score('s2', { key: 'fit' }), bands('b1', null, 1), bands('b2', null, 1)],
      ['k > s1', 'k > s2', 's1 > b1', 's2 > b2'],
    ),
    node: 's2',
    severity: 'error',
    params: { key: 'fit', node: 's1' },
  },
  tooManyScores: {
    document: documentOf(
      [anyCriterion('k'), ...manyScores],
      manyScores.map((node) => `k > ${node.id}`),
    ),
    node: 's50',
    severity: 'error',
    params: { limit: 50 },
  },
  noScore: { document: documentOf([anyCriterion('k')], []), node: null, severity: 'error' },
  noBands: { document: documentOf([anyCriterion('k'), score('s')], ['k > s']), node: 's', severity: 'warning' },
  emptyBands: { document: withBands(bands('b')), node: 'b', severity: 'error' },
  bandsTwice: {
    document: documentOf([anyCriterion('k'), score('s'), bands('b1', null, 1), bands('b2', null, 1)], ['k > s', 's > b1', 's > b2']),
    node: 'b2',
    severity: 'error',
    params: { node: 'b1' },
  },
  duplicateBand: {
    document: withBands(
      node('bands', 'b', { bands: [null, 5].map((from) => ({ id: 'cold', label: { text: '' }, colour: 'blue', from, exit: null })) }),
    ),
    node: 'b',
    severity: 'error',
    params: { band: 'cold' },
  },
  thresholdOrder: { document: withBands(bands('b', null, 8, 8)), node: 'b', severity: 'error', params: { band: 'band2' } },
  thresholdUnreachable: {
    document: withBands(bands('b', null, 10, 11)),
    node: 'b',
    severity: 'error',
    params: { band: 'band2', from: 11, highest: 10 },
  },
  thresholdAlwaysReached: {
    document: withBands(bands('b', null, 0, 5)),
    node: 'b',
    severity: 'warning',
    params: { band: 'band1', from: 0, lowest: 0 },
  },
  reservedId: {
    document: withBands(
      node('bands', 'b', { bands: [{ id: 'disqualified', label: { text: '' }, colour: 'red', from: null, exit: null }] }),
    ),
    node: 'b',
    severity: 'error',
    params: { id: 'disqualified' },
  },
  exitOrder: {
    document: withBands(
      node('bands', 'b', {
        bands: [
          { id: 'low', label: { text: '' }, colour: 'red', from: null, exit: null },
          { id: 'high', label: { text: '' }, colour: 'red', from: 5, exit: 6 },
        ],
      }),
    ),
    node: 'b',
    severity: 'error',
    params: { band: 'high', exit: 6, from: 5 },
  },
  scaleFromOrder: {
    document: withScore(score('s', { scale: { minimum: 0, maximum: 10, from: { minimum: 5, maximum: 5 } } })),
    node: 's',
    severity: 'error',
    params: { minimum: 5, maximum: 5 },
  },
  averageWithoutWeight: { document: withScore(score('s', { combine: 'average', weights: { k: 0 } })), node: 's', severity: 'error' },
} satisfies Partial<Cases<DiagnosticCode>>;
