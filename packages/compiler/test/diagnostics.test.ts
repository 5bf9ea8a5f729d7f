import type { Document, Node } from '@umbral/model';
import { describe, expect, it } from 'vitest';
import { compile, type DiagnosticCode, type DiagnosticParams, type Severity } from '../src/index.ts';
import { activity, all, anyCriterion, bands, comparison, criterion, decay, documentOf, group, score, soundDocument } from './documents.ts';

type Case = { document: Document; node: string | null; severity: Severity; params?: unknown };

/** A criterion with this condition, or an activity with this `where`, straight into a score with bands. */
const withSource = (source: Node): Document => documentOf([source, score('s'), bands('b', null, 1)], [`${source.id} > s`, 's > b']);
const asking = (...of: Parameters<typeof all>): Document => withSource(criterion('k', all(...of)));
const withScore = (node: Node): Document =>
  documentOf([anyCriterion('k'), node, bands('b', null, 5)], [`k > ${node.id}`, `${node.id} > b`]);
const withBands = (node: Node): Document => documentOf([anyCriterion('k'), score('s'), node], ['k > s', `s > ${node.id}`]);
const manyScores = [...Array(51).keys()].map((index) => score(`s${index}`));
const chain = [...Array(40).keys()].map((index) => group(`g${index}`));
const conflicting = {
  events: ['a', 'b'].map((key) => ({
    key,
    label: { text: key },
    properties: [{ key: 'size', label: { text: '' }, type: key === 'a' ? ('number' as const) : ('text' as const) }],
  })),
};

const CASES: { [C in DiagnosticCode]: Case & { params?: DiagnosticParams[C] } } = {
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
    document: documentOf([anyCriterion('k'), decay('d'), score('s'), bands('b', null, 1)], ['k > d', 'k > s', 'd > s', 's > b']),
    node: 'd',
    severity: 'error',
    params: { reason: 'types', source: 'k', sourcePort: 'out', target: 'd', targetPort: 'in' },
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
  unknownField: {
    document: asking(comparison('industry', 'isKnown'), comparison('shoe_size', 'isKnown')),
    node: 'k',
    severity: 'error',
    params: { field: 'shoe_size', at: [1] },
  },
  unknownProperty: {
    document: withSource(activity('a', { where: all(comparison('industry', 'isKnown')) })),
    node: 'a',
    severity: 'error',
    params: { property: 'industry', at: [0] },
  },
  propertyConflict: {
    document: documentOf(
      [activity('a', { events: ['a', 'b'], where: all(comparison('size', 'isKnown')) }), score('s'), bands('b', null, 1)],
      ['a > s', 's > b'],
      conflicting,
    ),
    node: 'a',
    severity: 'error',
    params: { property: 'size', at: [0] },
  },
  emptyCondition: {
    document: asking(comparison('industry', 'isKnown'), { kind: 'any', of: [] }),
    node: 'k',
    severity: 'error',
    params: { at: [1] },
  },
  operatorMismatch: {
    document: asking(comparison('employees', 'contains', 'x')),
    node: 'k',
    severity: 'error',
    params: { field: 'employees', operator: 'contains', type: 'number', at: [0] },
  },
  valueMissing: {
    document: asking(comparison('industry', 'is', '  ')),
    node: 'k',
    severity: 'error',
    params: { field: 'industry', operator: 'is', at: [0] },
  },
  valueMismatch: {
    document: asking(comparison('employees', 'between', { from: 9, to: 1 })),
    node: 'k',
    severity: 'error',
    params: { field: 'employees', operator: 'between', at: [0] },
  },
  atLeastTooMany: {
    document: asking({ kind: 'atLeast', count: 2, of: [comparison('industry', 'isKnown')] }),
    node: 'k',
    severity: 'error',
    params: { count: 2, of: 1, at: [0] },
  },
  emptyEvents: { document: withSource(activity('a', { events: [] })), node: 'a', severity: 'error' },
  unknownEvent: {
    document: withSource(activity('a', { events: ['session', 'teleported'] })),
    node: 'a',
    severity: 'error',
    params: { event: 'teleported' },
  },
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
    document: withScore(score('s', { scale: { minimum: 10, maximum: 10 } })),
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
    document: withBands({
      id: 'b',
      kind: 'bands',
      position: { x: 0, y: 0 },
      data: { title: null, bands: [null, 5].map((from) => ({ id: 'cold', label: { text: '' }, colour: 'blue', from })) },
    }),
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
};

describe('diagnostics', () => {
  it('finds nothing in a sound document', () => {
    const { diagnostics, publishable } = compile(soundDocument());
    expect(diagnostics).toEqual([]);
    expect(publishable).toBe(true);
  });

  it.each(Object.entries(CASES))(
    '%s is found at its node and blocks publishing if it is an error',
    (code, { document, node, severity, params }) => {
      const { diagnostics, publishable } = compile(document);
      const found = diagnostics.filter((each) => each.code === code);
      expect(found[0]).toMatchObject({ node, severity, ...(params ? { params } : {}) });
      if (severity === 'error') expect(publishable).toBe(false);
      else expect(diagnostics.filter((each) => each.severity === 'error')).toEqual([]);
    },
  );

  it.each([
    ['unknownPort', { source: 'k', sourcePort: 'out', target: 's', targetPort: 'side' }],
    ['unknownPort', { source: 'k', sourcePort: 'side', target: 's', targetPort: 'in' }],
    ['types', { source: 'k', sourcePort: 'out', target: 'b', targetPort: 'in' }],
    ['tooMany', { source: 's2', sourcePort: 'out', target: 'b', targetPort: 'in' }],
  ])('tells why a connection does not fit: %s', (reason, ends) => {
    const sound = documentOf([anyCriterion('k'), score('s'), score('s2'), bands('b', null, 1)], ['k > s', 'k > s2', 's > b']);
    const { diagnostics } = compile({ ...sound, edges: [...sound.edges, { id: 'wrong', ...ends }] });
    expect(diagnostics.filter((each) => each.code === 'portMismatch')).toMatchObject([
      { edge: 'wrong', node: ends.target, params: { reason } },
    ]);
  });

  it('tells every wrong place of a nested condition', () => {
    const inner = all(comparison('nothing', 'isKnown'), comparison('budget', 'atLeast'));
    const { diagnostics } = compile(asking(comparison('industry', 'isKnown'), { kind: 'none', of: [inner] }));
    expect(diagnostics.map((each) => [each.code, each.params])).toEqual([
      ['unknownField', { field: 'nothing', at: [1, 0, 0] }],
      ['valueMissing', { field: 'budget', operator: 'atLeast', at: [1, 0, 1] }],
    ]);
  });

  it.each([
    ['text', 'industry', 'is', 5, 'valueMismatch'],
    ['texts', 'industry', 'isAnyOf', [], 'valueMissing'],
    ['texts', 'industry', 'isAnyOf', [' '], 'valueMissing'],
    ['texts', 'tags', 'includesAny', 'x', 'valueMismatch'],
    ['number', 'employees', 'atLeast', '5', 'valueMismatch'],
    ['range', 'employees', 'between', null, 'valueMissing'],
    ['range', 'employees', 'between', 5, 'valueMismatch'],
    ['days', 'created_at', 'inTheLast', -1, 'valueMismatch'],
    ['days', 'created_at', 'inTheLast', null, 'valueMissing'],
  ] as const)('wants %s: %s %s %j', (_shape, field, operator, value, code) => {
    const { diagnostics } = compile(asking(comparison(field, operator, typeof value === 'object' && value ? [...value] : value)));
    expect(diagnostics.map((each) => each.code)).toEqual([code]);
  });

  it('leaves what is switched off alone', () => {
    const off = criterion('off', all());
    if (off.kind === 'criterion') off.data.enabled = false;
    const { diagnostics, program } = compile(
      documentOf([off, anyCriterion('k'), score('s'), bands('b', null, 1)], ['off > s', 'k > s', 's > b']),
    );
    expect(diagnostics).toEqual([]);
    expect(program.nodes.map((node) => node.id)).toEqual(['k', 's', 'b']);
  });

  it('misses an input where everything that comes into a score is switched off', () => {
    const off = activity('off', { enabled: false });
    const { diagnostics } = compile(documentOf([off, group('g'), score('s'), bands('b', null, 1)], ['off > g', 'g > s', 's > b']));
    expect(diagnostics.map((each) => [each.code, each.node])).toEqual([['noInputs', 's']]);
  });

  it('compiles what is sound beside an error, and says nothing about thresholds that the error makes unreachable', () => {
    const broken = criterion('broken', all(comparison('nope', 'isKnown')), 90);
    const { diagnostics, program } = compile(
      documentOf([broken, anyCriterion('k'), score('s'), bands('b', null, 50)], ['broken > s', 'k > s', 's > b']),
    );
    expect(diagnostics.map((each) => each.code)).toEqual(['unknownField']);
    expect(program.nodes.map((node) => node.id)).toEqual(['k', 's', 'b']);
  });
});
