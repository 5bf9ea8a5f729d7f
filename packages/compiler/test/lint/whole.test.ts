import { type ConditionGroup, type Document, type Node, TEMPLATES } from '@umbral/model';
import { describe, expect, it } from 'vitest';
import { compile, lint } from '../../src/index.ts';
import { activity, comparison, criterion, did, documentOf, group, score, soundDocument } from '../documents.ts';
import { findingsOf } from './cases.ts';

it.each(Object.entries(TEMPLATES).filter(([id]) => id !== 'blank'))('finds nothing in the template %s', (_, template) => {
  expect(findingsOf(template(), { now: Date.now() })).toEqual([]);
});

it('finds the same whatever order it is asked in, node by node', () => {
  const document = soundDocument();
  const found = findingsOf(document);
  expect(found).toEqual(findingsOf(document));
  const places = found.map(({ node }) => document.nodes.findIndex(({ id }) => id === node));
  expect(places).toEqual(places.toSorted((a, b) => a - b));
});

it('says nothing of what an error upstream left out', () => {
  const broken = criterion('broken', { kind: 'all', of: [] }, 90);
  const rest = [criterion('k', { kind: 'all', of: [comparison('pain', 'isKnown')] }), group('g', { maximum: 50 }), score('s')];
  const document = documentOf([broken, ...rest], ['broken > g', 'k > g', 'g > s']);
  const { diagnostics, program } = compile(document);
  expect(diagnostics.map(({ code }) => code)).toContain('emptyCondition');
  expect(lint(document, program)).toEqual([]);
});

describe('ends, whatever it is asked', () => {
  const MOST = 2_000;
  const all = (nodes: Node[], combine: 'sum' | 'first' | 'maximum'): Document =>
    documentOf([...nodes, group('g', { combine }), score('s')], [...nodes.map(({ id }) => `${id} > g`), 'g > s']);
  const criteria = (conditionOf: (index: number) => ConditionGroup): Node[] =>
    Array.from({ length: MOST - 2 }, (_, index) => criterion(`k${index}`, conditionOf(index)));
  const many = <T>(length: number, make: (index: number) => T): T[] => Array.from({ length }, (_, index) => make(index));

  /** Choices that fit together in no way, but only after a long search. */
  const puzzle = (index: number): ConditionGroup => ({
    kind: 'all',
    of: many(12, (hole) => ({
      kind: 'atLeast',
      count: 3,
      of: many(7, (each) =>
        comparison(['country', 'region', 'city', 'industry'][(hole + each) % 4] ?? '', 'isNot', `${(index * hole * each) % 5}`),
      ),
    })),
  });
  const tiers = (index: number): ConditionGroup => ({
    kind: 'all',
    of: many(9, (each) => comparison('employees', 'atLeast', index * each)),
  });
  const equal = (): ConditionGroup => ({
    kind: 'any',
    of: many(20, (each) =>
      comparison(
        'tags',
        'includesAny',
        many(9, (n) => `${each % 3}${n}`),
      ),
    ),
  });
  const visits = (index: number): ConditionGroup => ({
    kind: 'all',
    of: many(15, (each) => did({ withinDays: 1 + ((index * 15 + each) % 900), operator: each % 2 ? 'atLeast' : 'lessThan', value: 3 })),
  });
  const documents: [string, Document][] = [
    ['puzzles', all(criteria(puzzle), 'sum')],
    ['tiers in a sum', all(criteria(tiers), 'sum')],
    ['tiers in a first match', all(criteria(tiers), 'first')],
    ['tiers in a maximum', all(criteria(tiers), 'maximum')],
    ['equal lists', all(criteria(equal), 'sum')],
    ['measures of the same events', all(criteria(visits), 'first')],
    [
      'activities of the same events',
      all(
        many(MOST - 2, (index) => activity(`a${index}`, { withinDays: 1 + index })),
        'sum',
      ),
    ],
  ];

  it.each(documents)('%s', (_, document) => {
    const { program } = compile(document);
    // What is not bounded here does not end within the runner's limit, nor within a lifetime.
    const nodes = new Set(document.nodes.map(({ id }) => id));
    for (const { node } of lint(document, program, { now: 0 })) expect(nodes.has(node)).toBe(true);
  });
});
