import { compile } from '@umbral/compiler';
import { describe, expect, it } from 'vitest';
import { SampleScorer, type SampleScores } from '../../src/index.ts';
import { columnsOf } from '../columns/random.ts';
import { activity, all, bands, comparison, criterion, type Document, did, documentOf, event, group, NOW, score } from '../documents.ts';
import { NAMES } from '../engines/answers.ts';

const LEADS = Array.from({ length: 30 }, (_, lead) => ({
  attributes: { employees: lead, industry: lead % 2 === 0 ? 'a' : null },
  events: Array.from({ length: lead % 4 }, (__, index) => event(index * lead)),
}));
type Parts = { points?: number; least?: number; weight?: number; maximum?: number | null; from?: number; within?: number };

const drawn = ({ points = 5, least = 10, weight = 100, maximum = null, from = 20, within = 30 }: Parts = {}): Document =>
  documentOf(
    [
      criterion('k0', all(comparison('employees', 'atLeast', least)), points),
      criterion('k1', all(comparison('industry', 'is', 'a')), 7, { maximum }),
      criterion('k2', all(did({ withinDays: within })), 3),
      ...Array.from({ length: 8 }, (_, index) => criterion(`more${index}`, all(comparison('employees', 'lessThan', 20 + index)), 1)),
      activity('a', { points: 1.5 }),
      group('g', { weight }),
      score('s'),
      bands('b', { low: null, high: from }),
    ],
    ['k0 > g', 'k1 > g', 'g > s', 'k2 > s', 'a > s', ...Array.from({ length: 8 }, (_, index) => `more${index} > s`), 's > b'],
  );

/** Scores a sample after each of several edits. */
function scoredAfter(engine: (typeof NAMES)[number], ...edits: Parts[]): SampleScores['recomputed'][] {
  const sample = new SampleScorer(columnsOf(LEADS), NOW, { engine });
  return edits.map((parts) => sample.score(compile(drawn(parts)).ruleSet).recomputed);
}

describe.each(NAMES)('what is computed anew after an edit, %s', (engine) => {
  it('is everything at first', () => {
    const [first] = scoredAfter(engine, {});
    expect(first?.columns).toBe(first?.of);
    expect(first?.of).toBeGreaterThan(10);
  });

  it.each<[string, Parts]>([
    ['points', { points: 50 }],
    ['a weight', { weight: 25 }],
    ['a limit', { maximum: 4 }],
    ['a threshold', { from: 2 }],
    ['nothing', {}],
  ])('is nothing for %s', (_name, edit) => {
    expect(scoredAfter(engine, {}, edit)[1]?.columns).toBe(0);
  });

  it.each<[string, Parts]>([
    ['the condition of one criterion', { least: 11 }],
    ['the window of one criterion', { within: 3 }],
  ])('is little for %s', (_name, edit) => {
    const [, after] = scoredAfter(engine, {}, edit);
    expect(after?.columns).toBeGreaterThan(0);
    expect(after?.columns).toBeLessThanOrEqual(2);
  });

  it('is nothing for an edit that is undone, unless others came in between for long', () => {
    const other = { least: 11 };
    expect(scoredAfter(engine, {}, other, {}).at(-1)?.columns).toBe(0);
    expect(scoredAfter(engine, {}, other, other, other, other, other, {}).at(-1)?.columns).toBeGreaterThan(0);
  });
});
