import type { ConditionGroup, Node } from '@umbral/model';
import { describe, expect, it } from 'vitest';
import { compile } from '../src/index.ts';
import { all, anyCriterion, bands, comparison, criterion, documentOf, group, score } from './documents.ts';

const numbers = (count: number): number[] => [...Array(count).keys()];

describe('hostile documents', () => {
  it('survives a chain of 2,000 groups', () => {
    const chain = numbers(1_998).map((index) => group(`g${index}`, { weight: 1_000 }));
    const links = chain.slice(1).map((node, index) => `g${index} > ${node.id}`);
    const { diagnostics, program } = compile(
      documentOf([anyCriterion('k'), ...chain, score('s')], ['k > g0', ...links, 'g1997 > s', 'k > s']),
    );
    expect(diagnostics.some((each) => each.code === 'tooDeep')).toBe(true);
    expect(program.nodes.map((node) => node.id)).toEqual(['k', 's']);
  });

  it('survives a cycle of 2,000 groups, and goes on without it', () => {
    const ring = numbers(1_998).map((index) => group(`g${index}`));
    const links = ring.map((node, index) => `${node.id} > g${(index + 1) % ring.length}`);
    const { diagnostics, ruleSet } = compile(documentOf([anyCriterion('k'), ...ring, score('s')], [...links, 'g5 > s', 'k > s']));
    expect(diagnostics.filter((each) => each.code === 'cycle')).toHaveLength(1_998);
    expect(ruleSet.outputs.scores).toHaveLength(1);
  });

  it('finds a group that feeds itself', () => {
    const { diagnostics } = compile(documentOf([anyCriterion('k'), group('g'), score('s')], ['k > g', 'g > g', 'g > s', 'k > s']));
    expect(diagnostics.filter((each) => each.code === 'cycle')).toMatchObject([{ node: 'g' }]);
  });

  it('explains more ways to a score than could be counted', () => {
    const layers = numbers(30).map((layer) => numbers(10).map((index) => group(`g${layer}_${index}`, { weight: 20 })));
    const links = layers
      .slice(1)
      .flatMap((layer, index) => layer.flatMap(({ id }) => (layers[index] ?? []).map((from) => `${from.id} > ${id}`)));
    const first = (layers[0] ?? []).map((node) => `k > ${node.id}`);
    const last = (layers.at(-1) ?? []).map((node) => `${node.id} > s`);
    const { ruleSet } = compile(documentOf([anyCriterion('k'), ...layers.flat(), score('s')], [...first, ...links, ...last]));
    expect(ruleSet.outputs.scores[0]?.lines.filter((line) => line.kind === 'points')).toHaveLength(1);
  });

  it('survives 2,000 nodes of one id', () => {
    const { program } = compile(documentOf([...numbers(1_998).map(() => anyCriterion('k')), score('s')], ['k > s']));
    expect(program.nodes).toHaveLength(2);
  });

  it('explains 50 scores of 1,940 criteria each', () => {
    const criteria = numbers(1_940).map((index) => anyCriterion(`k${index}`));
    const scores = numbers(50).map((index) => score(`s${index}`));
    const document = documentOf(
      [...criteria, group('g'), ...scores],
      [...criteria.map((node) => `${node.id} > g`), ...scores.map((node) => `g > ${node.id}`)],
    );
    expect(compile(document).ruleSet.outputs.scores).toHaveLength(50);
  });

  it('takes names that every object inherits', () => {
    const names = ['constructor', 'toString', 'hasOwnProperty', 'valueOf'];
    const fields = names.map((key) => ({ key, type: 'text' as const, label: { text: key } }));
    const nodes: Node[] = names.map((id) => criterion(id, all(comparison(id, 'isKnown'))));
    const document = documentOf(
      [...nodes, score('s', { key: 'constructor' }), bands('b', null, 10)],
      [...names.map((id) => `${id} > s`), 's > b'],
      { fields },
    );
    const { diagnostics, ruleSet } = compile(document);
    expect(diagnostics).toEqual([]);
    expect(Object.keys(ruleSet.stages[0]?.rules ?? {})).toEqual(names.toSorted());
  });

  it('finds nothing under inherited names that nothing is defined by', () => {
    const asking = criterion('k', all(comparison('constructor', 'isKnown')));
    const { diagnostics } = compile(documentOf([asking, score('s')], ['k > s', 'constructor > s', 'k > toString']));
    expect(diagnostics.filter((each) => each.severity === 'error').map((each) => each.code)).toEqual([
      'danglingEdge',
      'unknownField',
      'danglingEdge',
    ]);
  });

  it('takes conditions nested as deeply as documents go', () => {
    const leaf = comparison('employees', 'atLeast', 5);
    const nest = (depth: number): ConditionGroup => ({
      kind: 'atLeast',
      count: 2,
      of: depth === 0 ? [leaf, leaf, leaf] : [nest(depth - 1), leaf, leaf],
    });
    expect(compile(documentOf([criterion('k', nest(8)), score('s')], ['k > s'])).diagnostics.map((each) => each.code)).toEqual(['noBands']);
  });
});
