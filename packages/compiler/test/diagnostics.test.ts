import { describe, expect, it } from 'vitest';
import { compile, type DiagnosticCode } from '../src/index.ts';
import { asking, type Cases } from './cases/case.ts';
import { CONDITIONS } from './cases/conditions.ts';
import { DRAWING } from './cases/drawing.ts';
import { ANCHORS, GRIDS, LADDERS } from './cases/language.ts';
import { RESULTS } from './cases/results.ts';
import { activity, all, anyCriterion, bands, comparison, criterion, documentOf, group, score, soundDocument } from './documents.ts';

/** One for every code: a code without one does not build. */
const CASES: Cases<DiagnosticCode> = { ...DRAWING, ...CONDITIONS, ...LADDERS, ...ANCHORS, ...GRIDS, ...RESULTS };

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
