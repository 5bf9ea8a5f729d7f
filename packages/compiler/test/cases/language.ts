import { type DataOf, type Document, type Node, noConditions } from '@umbral/model';
import { activity, anyCriterion, bands, criterion, decay, documentOf, matrix, node, score, segment } from '../documents.ts';
import { type Cases, withSource } from './case.ts';

type Ladder = NonNullable<DataOf<'criterion'>['ladder']>;
const rising = (...from: number[]) => ({ steps: from.map((each) => ({ from: each, points: each })), below: 0, missing: 0 });
const withLadder = (ladder: Ladder): Document => withSource(criterion('k', noConditions(), 0, { ladder }));
const withMatrix = (grid: Node, ...edges: string[]): Document =>
  documentOf([anyCriterion('k'), score('s'), bands('b', null, 1), grid], ['k > s', 's > b', ...edges]);
const fading = (anchor: DataOf<'decay'>['anchor'], source: Node = activity('a')): Document =>
  documentOf([source, decay('d', undefined, { anchor }), score('s'), bands('b', null, 1)], [`${source.id} > d`, 'd > s', 's > b']);

export const LADDERS = {
  emptyLadder: { document: withLadder({ kind: 'ranges', field: 'employees', ...rising() }), node: 'k', severity: 'error' },
  ladderOrder: {
    document: withSource(activity('a', { ladder: { measure: { kind: 'count' }, ...rising(1, 5, 5) } })),
    node: 'a',
    severity: 'error',
    params: { step: 2 },
  },
  ladderField: { document: withLadder({ kind: 'ranges', field: '', ...rising(1) }), node: 'k', severity: 'error', params: { field: '' } },
  ladderMismatch: {
    document: withLadder({ kind: 'ranges', field: 'industry', ...rising(1) }),
    node: 'k',
    severity: 'error',
    params: { field: 'industry', type: 'text', ladder: 'ranges' },
  },
  ladderValues: {
    document: withLadder({
      kind: 'values',
      field: 'industry',
      steps: [
        { values: ['a'], points: 1 },
        { values: [' '], points: 1 },
      ],
      otherwise: 0,
      missing: 0,
    }),
    node: 'k',
    severity: 'error',
    params: { step: 1 },
  },
} satisfies Cases<'emptyLadder' | 'ladderOrder' | 'ladderField' | 'ladderMismatch' | 'ladderValues'>;

export const ANCHORS = {
  anchorNeedsEvents: { document: fading({ kind: 'event' }, anyCriterion('k')), node: 'd', severity: 'error' },
  anchorWithoutEvents: { document: fading({ kind: 'lastActivity', events: [] }, anyCriterion('k')), node: 'd', severity: 'error' },
  anchorField: { document: fading({ kind: 'date', field: 'birthday' }), node: 'd', severity: 'error', params: { field: 'birthday' } },
  anchorMismatch: {
    document: fading({ kind: 'date', field: 'industry' }),
    node: 'd',
    severity: 'error',
    params: { field: 'industry', type: 'text' },
  },
} satisfies Cases<'anchorNeedsEvents' | 'anchorWithoutEvents' | 'anchorField' | 'anchorMismatch'>;

export const GRIDS = {
  disqualifierTarget: {
    document: documentOf(
      [anyCriterion('k'), segment('p'), node('disqualifier', 'q', { target: 'k' }), score('s'), bands('b', null, 1)],
      ['k > s', 's > b', 'p > q'],
    ),
    node: 'q',
    severity: 'error',
    params: { score: 'k' },
  },
  matrixSide: {
    document: withMatrix(matrix('m', [1], [1]), 's > m rows'),
    node: 'm',
    severity: 'error',
    params: { side: 'columns', reason: 'missing' },
  },
  matrixThresholds: {
    document: withMatrix(matrix('m', [5, 5], [1]), 's > m rows', 's > m columns'),
    node: 'm',
    severity: 'error',
    params: { side: 'rows', part: 2 },
  },
  matrixShape: {
    document: withMatrix(matrix('m', [5, 6], [1]), 'b > m rows', 's > m columns'),
    node: 'm',
    severity: 'error',
    params: { side: 'rows', expected: 2, found: 3 },
  },
  matrixGrade: {
    document: withMatrix(
      matrix('m', [5], [1], {
        cells: [
          ['g00', 'x'],
          ['g10', 'g11'],
        ],
      }),
      's > m rows',
      's > m columns',
    ),
    node: 'm',
    severity: 'error',
    params: { grade: 'x' },
  },
  duplicateGrade: {
    document: withMatrix(
      matrix('m', [], [], { grades: ['g00', 'g00'].map((id) => ({ id, label: { text: id }, colour: 'red' })) }),
      's > m rows',
      's > m columns',
    ),
    node: 'm',
    severity: 'error',
    params: { grade: 'g00' },
  },
  matrixUnreachable: {
    document: withMatrix(matrix('m', [5, 11], [1]), 's > m rows', 's > m columns'),
    node: 'm',
    severity: 'warning',
    params: { side: 'rows', from: 11, highest: 10 },
  },
} satisfies Cases<
  'disqualifierTarget' | 'matrixSide' | 'matrixThresholds' | 'matrixShape' | 'matrixGrade' | 'duplicateGrade' | 'matrixUnreachable'
>;
