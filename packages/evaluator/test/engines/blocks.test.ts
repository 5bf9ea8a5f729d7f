import { compile } from '@umbral/compiler';
import { describe, expect, it } from 'vitest';
import { compileRuleSet, type Lead } from '../../src/index.ts';
import {
  activity,
  all,
  audience,
  bands,
  type Condition,
  comparison,
  criterion,
  type DataOf,
  decay,
  did,
  disqualifier,
  documentOf,
  event,
  ladder,
  matrix,
  score,
  segment,
} from '../documents.ts';
import { answersOf, byColumn, NAMES } from './answers.ts';

const counts: DataOf<'activity'>['counts'][] = [
  { kind: 'every' },
  { kind: 'oncePerDay' },
  { kind: 'perPeriod', days: 7, most: 2 },
  { kind: 'first' },
  { kind: 'oncePerValue', property: 'path' },
];
const document = documentOf(
  [
    segment('p', all(comparison('employees', 'atLeast', 1))),
    segment('p2', all(comparison('employees', 'atLeast', 5))),
    criterion('k', all<Condition>(comparison('industry', 'isAnyOf', ['a', 'b']), did({ value: 2, withinDays: 30 })), 7.25),
    ...counts.map((each, index) => activity(`a${index}`, { counts: each, points: 1.1 + index, events: ['page_viewed', 'session'] })),
    activity('l', {
      ladder: ladder(
        { kind: 'daysSinceLast' },
        [
          [0, 3],
          [5, 1.5],
        ],
        0,
        -2,
      ),
    }),
    decay('d', { kind: 'halfLife', days: 9 }),
    score('s'),
    bands('b', { low: null, middle: 5, high: 20 }, { middle: 3 }),
    matrix('m', 3, 2, { columnThresholds: [10] }),
    disqualifier('q', { target: 's', value: -5 }),
    audience('u'),
  ],
  [
    ...['k', 'd', 'l', ...counts.map((_, index) => `a${index}`)].map((id) => `${id} > s`),
    'a0 > d',
    's > b',
    'b > m rows',
    's > m columns',
    'p2 > q',
    'p > u',
  ],
);
/** Leads that differ from their neighbours, and from those a block before. */
const leads = (count: number): Lead[] =>
  Array.from({ length: count }, (_, lead) => ({
    attributes: { employees: lead % 5 === 0 ? null : lead % 7, industry: lead % 3 === 0 ? 'a' : 'c' },
    events: Array.from({ length: lead % 11 }, (__, index) =>
      event(((lead * 7 + index * 13) % 400) / 10 - 0.5, index % 3 === 0 ? 'session' : 'page_viewed', { path: `/${(lead + index) % 4}` }),
    ),
    previous: lead % 4 === 0 ? { s: 'middle' } : {},
  }));

describe.each(NAMES)('%s', (engine) => {
  const { ruleSet } = compile(document);
  const scorer = compileRuleSet(ruleSet, { engine });

  it.each([0, 1, 2_047, 2_048, 2_049, 5_000])('scores %d leads by column as one by one', (count) => {
    const [first, ...others] = answersOf(ruleSet, scorer, leads(count));
    for (const [way, answers] of others) expect(answers, way).toEqual(first?.[1]);
    expect(first?.[1].scores.s).toHaveLength(count);
  });

  it('tells who is disqualified, and who is outside of the audience', () => {
    const { bands: labels, grades, scores } = scorer.scoreColumns(byColumn(ruleSet, leads(500)));
    const kindOf = (label = 0): string => (label < 250 ? 'scored' : String(label));
    const kinds = [...(labels.s ?? [])].map((label, lead) =>
      [kindOf(label), kindOf(grades.m?.[lead]), Number.isNaN(scores.s?.[lead])].join(),
    );
    expect(new Set(kinds)).toEqual(new Set(['255,255,true', '254,254,false', 'scored,scored,false']));
    expect(new Set(scores.s).size).toBeGreaterThan(50);
  });

  it('scores other columns after the first, and the first ones again', () => {
    const [some, others] = [byColumn(ruleSet, leads(40)), byColumn(ruleSet, leads(70).slice(30))];
    const expected = [some, others, some].map((columns) => compileRuleSet(ruleSet, { engine }).scoreColumns(columns));
    expect([some, others, some].map((columns) => scorer.scoreColumns(columns))).toEqual(expected);
    expect(expected[0]).not.toEqual(expected[1]);
  });
});
