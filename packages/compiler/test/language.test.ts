import type { Document } from '@umbral/model';
import { describe, expect, it } from 'vitest';
import { compile, flatten, type ProgramNode, ranges } from '../src/index.ts';
import {
  activity,
  all,
  anyCriterion,
  bands,
  comparison,
  criterion,
  decay,
  did,
  documentOf,
  group,
  node,
  score,
  segment,
} from './documents.ts';

const nodesOf = (document: Document): Record<string, ProgramNode> =>
  Object.fromEntries(compile(document).program.nodes.map((each) => [each.id, each]));

describe('lowering', () => {
  it('C4: shares equal measures, and names them in an order that does not depend on the drawing', () => {
    const twice = did({ withinDays: 7, events: ['session', 'page_viewed'] });
    const nodes = [
      criterion('k1', all(did({ events: ['page_viewed', 'session'], withinDays: 7 }), did({ measure: { kind: 'daysSinceLast' } }))),
      segment('p', all(twice)),
      criterion('k2', all(twice), 10),
      score('s'),
    ];
    const document = documentOf(nodes, ['p > k2', 'k1 > s', 'k2 > s']);
    const { program, ruleSet } = compile(document);
    expect(program.measures.map(({ id, events, measure }) => [id, events, measure.kind])).toEqual([
      ['m1', ['page_viewed', 'session'], 'count'],
      ['m2', ['page_viewed'], 'daysSinceLast'],
    ]);
    const turned = { ...document, nodes: document.nodes.toReversed(), edges: document.edges.toReversed() };
    expect(JSON.stringify(compile(turned).ruleSet)).toBe(JSON.stringify(ruleSet));
  });

  it('G1: keeps the order of edges for a first match only', () => {
    const draw = (combine: 'first' | 'sum') =>
      nodesOf(documentOf([anyCriterion('a'), anyCriterion('b'), group('g', { combine }), score('s')], ['b > g', 'a > g', 'g > s'])).g;
    expect(draw('first')).toMatchObject({ inputs: ['b', 'a'] });
    expect(draw('sum')).toMatchObject({ inputs: ['a', 'b'] });
  });

  it('R1: gives every input of an average a weight, 1 unless set, and forgets those of nodes that do not come in', () => {
    const nodes = [anyCriterion('a'), anyCriterion('b'), score('s', { combine: 'average', weights: { a: 2.5, gone: 9 } })];
    expect(nodesOf(documentOf(nodes, ['a > s', 'b > s'])).s).toMatchObject({
      inputs: [
        { id: 'a', weight: 2.5 },
        { id: 'b', weight: 1 },
      ],
    });
  });

  it('Q1: names a score’s disqualifiers in the document’s order, without those that are off or for another', () => {
    const off = segment('off', undefined, { enabled: false });
    const nodes = [
      anyCriterion('k'),
      segment('p'),
      off,
      node('disqualifier', 'z', { target: 's' }),
      node('disqualifier', 'a'),
      node('disqualifier', 'other', { target: 't' }),
      node('disqualifier', 'silent', { enabled: false }),
      node('disqualifier', 'never'),
      score('s'),
      score('t'),
    ];
    const edges = ['k > s', 'k > t', 'off > never', 'off > a', ...['z', 'a', 'other', 'silent'].map((id) => `p > ${id}`)];
    const found = nodesOf(documentOf(nodes, edges));
    expect(found.s).toMatchObject({ disqualifiers: ['z', 'a'] });
    expect(found.t).toMatchObject({ disqualifiers: ['a', 'other'] });
    expect(found.a).toMatchObject({ matches: ['p'] });
    expect(Object.keys(found)).not.toContain('never');
  });

  it('D4: "any activity" is every type that the Program otherwise uses', () => {
    const anchor = { kind: 'lastActivity' as const, events: [] };
    const nodes = [
      criterion('k', all(did({ events: ['login'] }))),
      activity('a', { events: ['won'] }),
      activity('lost', { events: ['chat'] }),
      decay('d', undefined, { anchor }),
      decay('e', undefined, { anchor: { kind: 'lastActivity', events: ['call'] } }),
      score('s'),
    ];
    const found = nodesOf(documentOf(nodes, ['k > d', 'a > e', 'd > s', 'e > s']));
    expect(found.d).toMatchObject({ anchor: { events: ['call', 'login', 'won'] } });
  });

  it('D1: keeps steps and grace to whole ten-thousandths of a day', () => {
    const step = (days: number) => ({ kind: 'step' as const, days, percent: 10, compounding: false });
    const nodes = [activity('a'), decay('d', step(1 / 3), { after: 2 / 3 }), decay('e', step(1e-9)), score('s')];
    const found = nodesOf(documentOf(nodes, ['a > d', 'a > e', 'd > s', 'e > s']));
    expect(found.d).toMatchObject({ curve: { days: 0.3333 }, after: 0.6667 });
    expect(found.e).toMatchObject({ curve: { days: 0.0001 }, after: 0 });
  });

  it('C5: takes a condition that is left out beside a ladder or a gate as "always", and nowhere else', () => {
    const empty = (id: string, data = {}) => criterion(id, { kind: 'all', of: [] }, 10, data);
    const ladder = { kind: 'ranges' as const, field: 'employees', steps: [{ from: 1, points: 1 }], below: 0, missing: 0 };
    const nodes = [segment('p'), empty('gated'), empty('laddered', { ladder }), empty('bare'), score('s')];
    const { diagnostics, program } = compile(documentOf(nodes, ['p > gated', 'gated > s', 'laddered > s', 'bare > s']));
    expect(diagnostics.filter((each) => each.severity === 'error').map((each) => [each.code, each.node])).toEqual([
      ['emptyCondition', 'bare'],
    ]);
    expect(program.nodes.filter((each) => each.kind === 'criterion').map(({ id, when }) => [id, when])).toEqual([
      ['gated', null],
      ['laddered', null],
    ]);
  });

  it('puts levels of decays and groups, and of scores, after what they read', () => {
    const dated = { anchor: { kind: 'date' as const, field: 'created_at' } };
    const nodes = [
      score('a'),
      score('b'),
      bands('z', null, 1),
      group('g2'),
      decay('d2', undefined, dated),
      group('g1'),
      decay('d1'),
      activity('k'),
      segment('p'),
    ];
    const edges = ['p > k', 'k > d1', 'd1 > g1', 'g1 > d2', 'd2 > g2', 'g1 > g2', 'g2 > b', 'b > a', 'a > z'];
    const { program, ruleSet, diagnostics } = compile(documentOf(nodes, edges));
    expect(diagnostics.filter((each) => each.severity === 'error')).toEqual([]);
    expect(program.nodes.map((each) => each.id)).toEqual(['p', 'k', 'd1', 'g1', 'd2', 'g2', 'b', 'a', 'z']);
    const names = ruleSet.stages.map((stage) => stage.name);
    expect(names.filter((name) => /^(decays|groups|scores)/.test(name))).toEqual([
      'decays',
      'groups',
      'decays2',
      'groups2',
      'scores',
      'scores2',
    ]);
  });
});

describe('ranges', () => {
  const rangeOf = (found: Document, id: string): [number, number] => {
    const range = ranges(compile(found).program).get(id);
    return [range?.minimum ?? Number.NaN, range?.maximum ?? Number.NaN];
  };
  const alone = (source: ReturnType<typeof activity>) => documentOf([source, score('s')], [`${source.id} > s`]);
  const ladder = { measure: { kind: 'count' as const }, steps: [{ from: 1, points: 5 }], below: 2, missing: 9 };

  it.each([
    ['A2: only the first', activity('n', { points: 5, counts: { kind: 'first' } }), [0, 5]],
    ['A2: each day of a window', activity('n', { points: -5, counts: { kind: 'oncePerDay' }, withinDays: 2.5 }), [-15, 0]],
    ['A2: each value', activity('n', { points: 5, counts: { kind: 'oncePerValue', property: 'path' } }), [0, Number.POSITIVE_INFINITY]],
    ['A4: a ladder', activity('n', { ladder }), [2, 9]],
    ['A5: limits also when nothing counts', activity('n', { points: 5, minimum: 1, maximum: 7 }), [1, 7]],
    ['T6: nothing when it is not active', activity('n', { points: 5, minimum: 1, maximum: 7, activeFrom: 5 }), [0, 7]],
    ['K3: limits of a match', criterion('n', all(comparison('industry', 'isKnown')), 10, { minimum: 20 }), [0, 20]],
  ])('%s', (_name, source, expected) => {
    expect(rangeOf(alone(source), 'n')).toEqual(expected);
  });

  it('R1, R2, R3: averages, maps from another scale, and reaches a disqualifier’s value', () => {
    const scale = { minimum: 0, maximum: 100, from: { minimum: -10, maximum: 30 } };
    const draw = (data: Parameters<typeof score>[1]) =>
      documentOf(
        [anyCriterion('a', 10), anyCriterion('b', 40), segment('p'), node('disqualifier', 'q', { value: 12 }), score('s', data)],
        ['a > s', 'b > s', 'p > q'],
      );
    expect(rangeOf(draw({ combine: 'average', weights: { a: 3 } }), 's')).toEqual([0, 18]);
    expect(rangeOf(draw({ combine: 'maximum', scale }), 's')).toEqual([12, 100]);
  });
});

describe('flat rule sets', () => {
  it('have one rule for each result, and nothing of stages', () => {
    const sound = documentOf(
      [activity('a', { atMost: 3 }), decay('d'), group('g'), score('s'), bands('b', null, 1)],
      ['a > d', 'd > g', 'g > s', 's > b'],
    );
    const flat = flatten(compile(sound).ruleSet);
    expect(flat).toMatchObject({ format: 'umbral.flat-rule-set', input: { counted: [{ key: 'c1' }] } });
    expect(Object.keys('scores' in flat ? { ...flat.scores, ...flat.bands } : {})).toEqual(['s']);
    expect(JSON.stringify(flat)).not.toMatch(/"(decays|groups|scores)\./);
  });

  it('are refused when they would be too deep or too large', () => {
    const deep = [...Array(30).keys()].map((index) => group(`g${index}`, { maximum: 5, minimum: 1 }));
    const links = deep.slice(1).map(({ id }, index) => `g${index} > ${id}`);
    const chain = documentOf([anyCriterion('k'), ...deep, score('s')], ['k > g0', ...links, 'g29 > s']);
    expect(flatten(compile(chain).ruleSet)).toEqual({ problem: 'tooDeep', output: 'scores/s', limit: 63 });
    const layers = [...Array(8).keys()].map((layer) => [...Array(6).keys()].map((index) => group(`g${layer}_${index}`)));
    const across = layers
      .slice(1)
      .flatMap((layer, index) => layer.flatMap(({ id }) => (layers[index] ?? []).map((from) => `${from.id} > ${id}`)));
    const ends = [...(layers[0] ?? []).map(({ id }) => `k > ${id}`), ...(layers.at(-1) ?? []).map(({ id }) => `${id} > s`)];
    const bomb = documentOf([anyCriterion('k'), ...layers.flat(), score('s')], [...across, ...ends]);
    expect(flatten(compile(bomb).ruleSet)).toEqual({ problem: 'tooLarge', output: 'scores/s', limit: 200_000 });
  });
});
