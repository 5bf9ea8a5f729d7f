import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Lead,
  leadColumnsBuilder,
  prepareFacts,
  profileEvents,
  profileField,
  profileNumbers,
  profileProperty,
} from '../../src/index.ts';

const DAY = 86_400_000;
const NOW = Date.UTC(2025, 5, 1);
const SEED = 20_251_122;

type Event = [type: string, daysAgo: number, properties?: Record<string, unknown>];
function lead(attributes: Lead['attributes'], events: Event[] = []): Lead {
  return { attributes, events: events.map(([type, days, properties = {}]) => ({ type, at: NOW - days * DAY, properties })) };
}

function columnsOf(leads: readonly Lead[]) {
  const builder = leadColumnsBuilder();
  for (const each of leads) builder.add(each);
  return builder.finish();
}

const text = (key: string, caseSensitive = false) => ({ key, type: 'text' as const, caseSensitive });
const values = (profile: ReturnType<typeof profileField>) => {
  if (profile.kind !== 'values') throw new Error(`${profile.kind} are no values`);
  return profile.ranking;
};

describe('the values of a text field', () => {
  const columns = columnsOf([
    lead({ city: 'Sevilla' }),
    lead({ city: ' sevilla ' }),
    lead({ city: 'Cádiz' }),
    lead({ city: 'SEVILLA' }),
    lead({ city: '  ' }),
    lead({}),
  ]);

  it('are counted as they are compared, in the spelling that came first (X1)', () => {
    const profile = profileField(columns, text('city'), NOW);
    expect(profile).toMatchObject({ rows: 6, filled: 4 });
    expect(values(profile).containing('', 10)).toEqual([
      { value: 'Sevilla', count: 3 },
      { value: 'Cádiz', count: 1 },
    ]);
    expect(values(profile).countOf(' SeViLLa')).toBe(3);
    expect(values(profile).countOf('Jaén')).toBe(0);
    expect(values(profile).countOf('')).toBe(0);
  });

  it('keep their case where case matters', () => {
    const ranking = values(profileField(columns, text('city', true), NOW));
    expect(ranking.distinct).toBe(4);
    expect([ranking.countOf('Sevilla'), ranking.countOf('sevilla')]).toEqual([1, 1]);
  });

  it('can be searched, and come in bounds', () => {
    const many = columnsOf(Array.from({ length: 300 }, (_, index) => lead({ city: `City ${index}` })));
    const ranking = values(profileField(many, text('city'), NOW));
    expect(ranking.containing('', 50)).toHaveLength(50);
    expect(ranking.containing(' CITY 29', 50).map(({ value }) => value)).toContain('City 299');
  });
});

describe('the values of other fields', () => {
  it('of a list count once for a lead', () => {
    const columns = columnsOf([lead({ tags: ['A', 'a', 'b'] }), lead({ tags: ['a'] }), lead({ tags: [] })]);
    const profile = profileField(columns, { key: 'tags', type: 'list', caseSensitive: false }, NOW);
    expect(profile.filled).toBe(2);
    expect(values(profile).containing('', 10)).toEqual([
      { value: 'A', count: 2 },
      { value: 'b', count: 1 },
    ]);
  });

  it('that are yes or no are counted', () => {
    const columns = columnsOf([lead({ x: true }), lead({ x: false }), lead({ x: true }), lead({ x: 'true' })]);
    expect(profileField(columns, { key: 'x', type: 'boolean', caseSensitive: false }, NOW)).toMatchObject({ filled: 3, yes: 2, no: 1 });
  });

  it('that no lead has are all missing', () => {
    expect(profileField(columnsOf([lead({})]), text('x'), NOW)).toMatchObject({ rows: 1, filled: 0 });
    expect(profileField(columnsOf([]), { key: 'x', type: 'number', caseSensitive: false }, NOW)).toMatchObject({ rows: 0, filled: 0 });
  });

  it('that are dates are ages, a date to come a negative one (T5)', () => {
    const columns = columnsOf([lead({ at: NOW - 3 * DAY }), lead({ at: NOW + 2 * DAY })]);
    const profile = profileField(columns, { key: 'at', type: 'date', caseSensitive: false }, NOW);
    expect(profile.kind === 'numbers' && [profile.numbers.minimum, profile.numbers.maximum]).toEqual([-2, 3]);
  });

  it('have as many filled as rules find known, whatever the leads hold', () => {
    const anything = fc.oneof(fc.string(), fc.double(), fc.boolean(), fc.constant(null), fc.array(fc.string(), { maxLength: 3 }));
    const types = fc.constantFrom('text' as const, 'number' as const, 'boolean' as const, 'date' as const, 'list' as const);
    fc.assert(
      fc.property(fc.array(anything, { maxLength: 30 }), types, fc.boolean(), (held, type, caseSensitive) => {
        const leads = held.map((x) => lead({ x }));
        const field = { key: 'x', type, caseSensitive };
        const input = { attributes: [field], events: [], counted: [], previous: [] };
        const known = leads.filter((each) => prepareFacts(input, each, NOW).lead.x !== null).length;
        expect(profileField(columnsOf(leads), field, NOW).filled).toBe(known);
      }),
      { seed: SEED, numRuns: 300 },
    );
  });
});

describe('the spread of numbers', () => {
  const of = (...numbers: number[]) => profileNumbers(Float64Array.from(numbers));

  it('has a part for each whole number where they are few', () => {
    expect(of(3, 5, 5, Number.NaN)).toMatchObject({ filled: 3, missing: 1, from: 3, width: 1, counts: [1, 0, 2], whole: true });
  });

  it('holds every number in some part, in at most 40', () => {
    const numbers = fc.array(fc.oneof(fc.integer(), fc.double({ noDefaultInfinity: true, min: -1e9, max: 1e9 })), {
      minLength: 1,
      maxLength: 80,
    });
    fc.assert(
      fc.property(numbers, (held) => {
        const { counts, filled, width } = of(...held);
        expect(counts.reduce((sum, count) => sum + count, 0)).toBe(filled);
        expect(counts.length).toBeLessThanOrEqual(40);
        expect(width).toBeGreaterThan(0);
      }),
      { seed: SEED, numRuns: 500 },
    );
  });

  it('is not flattened by one extreme', () => {
    const { counts, maximum } = of(...Array.from({ length: 1_000 }, (_, index) => index % 100), 1e9);
    expect(maximum).toBe(1e9);
    expect(counts.filter((count) => count > 0).length).toBeGreaterThan(10);
  });

  it('knows where half of them lie', () => {
    expect(of(...Array.from({ length: 101 }, (_, index) => index)).quantiles).toEqual({ p5: 5, p25: 25, p50: 50, p75: 75, p95: 95 });
  });
});

describe('events', () => {
  const columns = columnsOf([
    lead({}, [
      ['visit', 9, { path: '/a', seconds: 5 }],
      ['visit', 1, { path: '/b' }],
      ['visit', -1, { path: '/later' }],
    ]),
    lead({}, [['visit', 4, { path: '/A' }]]),
    lead({}, [['call', 0.5, { path: '/c' }]]),
    lead({}),
  ]);

  it('are counted by type, those to come not at all (T1)', () => {
    expect(profileEvents(columns, NOW)).toEqual([
      { type: 'visit', leads: 2, events: 3, medianDaysSinceLast: 1 },
      { type: 'call', leads: 1, events: 1, medianDaysSinceLast: 0 },
    ]);
  });

  it('have properties, counted for the chosen types only', () => {
    const profile = profileProperty(columns, ['visit'], text('path'), NOW);
    expect(profile).toMatchObject({ rows: 3, filled: 3 });
    expect(values(profile).containing('', 9)[0]).toEqual({ value: '/a', count: 2 });
    expect(profileProperty(columns, [], text('path'), NOW)).toMatchObject({ rows: 0, filled: 0 });
  });
});
