import { describe, expect, it } from 'vitest';
import { compile, ranges } from '../src/index.ts';
import { activity, all, anyCriterion, bands, comparison, criterion, decay, documentOf, group, score, soundDocument } from './documents.ts';

describe('lowering', () => {
  it('declares only what is read, in order of the keys', () => {
    const { program } = compile(soundDocument());
    expect(program.attributes.map((input) => input.key)).toEqual(['employees', 'industry']);
    expect(program.events).toEqual([
      { key: 'email_clicked', properties: [] },
      { key: 'email_opened', properties: [] },
      { key: 'page_viewed', properties: [{ key: 'path', type: 'text', caseSensitive: false }] },
    ]);
  });

  it('prepares texts as the facts are prepared, unless case matters', () => {
    const fields = [{ key: 'code', type: 'text' as const, label: { text: 'Code' }, caseSensitive: true }];
    const condition = all(comparison('code', 'is', ' aB '), comparison('industry', 'isAnyOf', [' B', 'a', '', 'b']));
    const { program } = compile(documentOf([criterion('k', condition), score('s')], ['k > s'], { fields }));
    expect(program.nodes[0]).toMatchObject({ when: { of: [{ value: 'aB' }, { values: ['a', 'b'] }] } });
  });

  it('means the same however it was drawn', () => {
    const document = soundDocument();
    const turned = { ...document, nodes: document.nodes.toReversed(), edges: document.edges.toReversed() };
    expect(JSON.stringify(compile(turned).ruleSet)).toBe(JSON.stringify(compile(document).ruleSet));
    expect(JSON.stringify(compile(soundDocument()))).toBe(JSON.stringify(compile(document)));
  });

  it('leaves out what reaches no score', () => {
    const { program } = compile(documentOf([anyCriterion('k'), activity('lost'), score('s')], ['k > s']));
    expect(program.events).toEqual([]);
    expect(program.nodes.map((node) => node.id)).toEqual(['k', 's']);
  });

  it('leaves out a node with an error, and what it alone fed', () => {
    const nodes = [criterion('bad', all()), group('g'), anyCriterion('k'), score('s'), score('empty'), bands('b', null, 5)];
    const { program } = compile(documentOf(nodes, ['bad > g', 'g > s', 'g > empty', 'k > s', 'empty > b']));
    expect(program.nodes.map((node) => node.id)).toEqual(['k', 's']);
    expect(program.nodes[1]).toMatchObject({ inputs: [{ id: 'k', weight: 1 }] });
  });

  it('writes no number of more than 15 digits', () => {
    const { program } = compile(documentOf([anyCriterion('k', 0.1 + 0.2), score('s')], ['k > s']));
    expect(program.nodes[0]).toMatchObject({ award: { points: 0.3 } });
  });
});

describe('ranges', () => {
  it('finds the least and the greatest value of each node', () => {
    const nodes = [
      anyCriterion('plus', 30),
      anyCriterion('minus', -20),
      activity('free', { points: 5, atMost: null }),
      activity('capped', { points: -4, atMost: 3 }),
      decay('d'),
      group('g', { weight: 50, maximum: 10 }),
      group('best', { combine: 'maximum' }),
      group('none', { weight: 0 }),
      score('s', { scale: { minimum: -100, maximum: 40.6, from: null } }),
    ];
    const edges = [
      'plus > g',
      'minus > g',
      'capped > d',
      'd > best',
      'minus > best',
      'free > none',
      'free > s',
      'g > s',
      'best > s',
      'none > s',
    ];
    expect(Object.fromEntries(ranges(compile(documentOf(nodes, edges)).program))).toEqual({
      plus: { minimum: 0, maximum: 30 },
      minus: { minimum: -20, maximum: 0 },
      free: { minimum: 0, maximum: Number.POSITIVE_INFINITY },
      capped: { minimum: -12, maximum: 0 },
      d: { minimum: -12, maximum: 0 },
      g: { minimum: -10, maximum: 10 },
      best: { minimum: -12, maximum: 0 },
      none: { minimum: 0, maximum: 0 },
      s: { minimum: -22, maximum: 41 },
    });
  });
});
