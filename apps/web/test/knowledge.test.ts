import { compileRuleSet, FactColumnsCache, type Lead, leadColumnsBuilder } from '@umbral/evaluator';
import { type ActivityComparison, all, any, type Comparison, type ConditionGroup, compare, noConditions } from '@umbral/model';
import { describe, expect, it } from 'vitest';
import { SampleKnowledge } from '../src/scoring/knowledge.ts';
import { partsOf } from '../src/scoring/parts.ts';
import { matchProbe } from '../src/scoring/probe.ts';

const DAY = 86_400_000;
const NOW = Date.UTC(2025, 5, 1);

function lead(place: number): Lead {
  const events = Array.from({ length: place % 5 }, (_, index) => ({
    type: 'page_viewed',
    at: NOW - index * DAY,
    properties: { path: '/a' },
  }));
  return { attributes: { employees: place, country: place % 2 === 0 ? 'Spain' : 'France' }, events };
}

function columnsOf(leads: number) {
  const builder = leadColumnsBuilder();
  for (let place = 0; place < leads; place++) builder.add(lead(place));
  return builder.finish();
}

const LEADS = 100;
const columns = columnsOf(LEADS);
const knowledge = new SampleKnowledge({ columns, ids: [], asOf: NOW });
const NONE = { fields: [], events: [] };

const spain = compare('country', 'is', 'spain');
const large: Comparison = { kind: 'comparison', field: 'employees', operator: 'atLeast', value: 90, orMissing: false };
const unfinished: Comparison = { ...large, value: null };
const views: ActivityComparison = {
  kind: 'activity',
  events: ['page_viewed'],
  where: noConditions(),
  withinDays: null,
  measure: { kind: 'count' },
  operator: 'atLeast',
  value: 3,
  orMissing: false,
};

describe('how many leads match', () => {
  it('is told for the whole, each group and each line', () => {
    const condition: ConditionGroup = { kind: 'all', of: [spain, any(large, views), { kind: 'none', of: [spain] }] };
    expect(knowledge.matches(condition, NONE)).toEqual({
      leads: LEADS,
      counts: { '': 0, '0': 50, '1': 46, '2': 50, '1.0': 10, '1.1': 40, '2.0': 50 },
    });
  });

  it('is not known where a line is unfinished, but for the other lines', () => {
    expect(knowledge.matches(all(spain, unfinished), NONE).counts).toEqual({ '': null, '0': 50, '1': null });
    expect(knowledge.matches(noConditions(), NONE).counts).toEqual({ '': null });
  });

  it('counts at least N', () => {
    const condition: ConditionGroup = { kind: 'atLeast', count: 2, of: [spain, large, views] };
    const expected = Array.from(
      { length: LEADS },
      (_, place) => [place % 2 === 0, place >= 90, place % 5 >= 3].filter(Boolean).length >= 2,
    );
    expect(knowledge.matches(condition, NONE).counts['']).toBe(expected.filter(Boolean).length);
  });

  it('leaves out the innermost of very many parts', () => {
    const wide: ConditionGroup = { kind: 'all', of: Array.from({ length: 100 }, () => ({ kind: 'any' as const, of: [spain, large] })) };
    const parts = partsOf(wide);
    expect(parts.length).toBe(120);
    expect(parts.slice(0, 101).every(({ path }) => !path.includes('.'))).toBe(true);
    expect(knowledge.matches(wide, NONE).counts['99']).toBe(55);
  });

  it('is counted by the same rule set that another engine runs', () => {
    const { ruleSet, keys } = matchProbe([any(large, views)], NONE);
    const facts = new FactColumnsCache(columns, NOW).prepare(ruleSet.input);
    const scores = compileRuleSet(ruleSet, { engine: 'closures' }).scoreColumns(facts).scores[keys[0] ?? ''];
    expect(scores?.reduce((sum, holds) => sum + holds, 0)).toBe(knowledge.matches(any(large, views), NONE).counts['']);
  });
});

describe('what is measured of events', () => {
  it('is spread as the condition measures it', () => {
    expect(knowledge.measure(views, NONE)).toMatchObject({ filled: LEADS, from: 0, width: 1, counts: [20, 20, 20, 20, 20] });
    expect(knowledge.measure({ ...views, withinDays: 1 }, NONE)).toMatchObject({ counts: [20, 20, 60] });
    expect(knowledge.measure({ ...views, measure: { kind: 'daysSinceLast' } }, NONE)).toMatchObject({ filled: 80, missing: 20 });
  });

  it('is not known while the events are not chosen', () => {
    expect(knowledge.measure({ ...views, events: [] }, NONE)).toBeNull();
  });
});

describe('what fields hold', () => {
  it('is told with the counts of the values that are asked for', () => {
    const field = { key: 'country', type: 'text', caseSensitive: false, events: null } as const;
    expect(knowledge.field({ field, text: 'sp', exactly: ['FRANCE', 'Peru'] })).toEqual({
      kind: 'values',
      rows: LEADS,
      filled: LEADS,
      distinct: 2,
      values: [{ value: 'Spain', count: 50 }],
      exactly: [50, 0],
    });
  });

  it('is told of events too', () => {
    const field = { key: 'path', type: 'text', caseSensitive: false, events: ['page_viewed'] } as const;
    expect(knowledge.field({ field, text: '', exactly: [] })).toMatchObject({ rows: 200, filled: 200, distinct: 1 });
    expect(knowledge.events()).toMatchObject([{ type: 'page_viewed', leads: 80, events: 200 }]);
  });
});
