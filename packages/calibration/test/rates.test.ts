import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countLeads } from '../src/index.ts';
import { decilesOf } from '../src/rates/deciles.ts';
import { levelOf } from '../src/rates/levels.ts';
import { rateOf } from '../src/rates/wilson.ts';
import { counted, someLeads } from './leads.ts';

const overall = rateOf({ converted: 200, unconverted: 800 });

describe('a level beside all', () => {
  it('has the lift of its rate over the overall rate', () => {
    expect(levelOf({ converted: 75, unconverted: 75 }, overall)).toMatchObject({ rate: 0.5, lift: 2.5, few: false, ordinary: false });
  });

  it('is told to be ordinary where its interval holds the overall rate', () => {
    expect(levelOf({ converted: 25, unconverted: 75 }, overall)).toMatchObject({ lift: 1.25, ordinary: true });
  });

  it('is told to be of few leads under 100', () => {
    expect(levelOf({ converted: 60, unconverted: 39 }, overall).few).toBe(true);
    expect(levelOf({ converted: 60, unconverted: 40 }, overall).few).toBe(false);
  });

  it('has no lift without leads, or where nobody converted', () => {
    expect(levelOf({ converted: 0, unconverted: 0 }, overall)).toMatchObject({ rate: null, lift: null, ordinary: true });
    expect(levelOf({ converted: 0, unconverted: 9 }, rateOf({ converted: 0, unconverted: 20 })).lift).toBeNull();
  });
});

describe('deciles', () => {
  it('are tenths of the leads, best scores first', () => {
    const all = countLeads(
      Array.from({ length: 100 }, (_each, index) => index),
      Array.from({ length: 100 }, (_each, index) => index >= 80),
    );
    const deciles = decilesOf(all);
    expect(deciles.map(({ decile, from, to, converted, unconverted }) => [decile, from, to, converted, unconverted])).toEqual([
      [1, 90, 99, 10, 0],
      [2, 80, 89, 10, 0],
      ...[3, 4, 5, 6, 7, 8, 9, 10].map((decile) => [decile, 100 - 10 * decile, 109 - 10 * decile, 0, 10]),
    ]);
    expect(deciles[0]?.lift).toBe(5);
  });

  // 100 leads: 5 at 9, 40 at 8 (places 5 to 45, the middle one at 25), 55 at 1 (the middle one at 72.5).
  it('never split a score: its leads go where the middle one of them falls', () => {
    const deciles = decilesOf(counted([1, 5, 50], [8, 10, 30], [9, 4, 1]));
    expect(deciles.map(({ decile, from, to, converted }) => [decile, from, to, converted])).toEqual([
      [1, 9, 9, 4],
      [3, 8, 8, 10],
      [8, 1, 1, 5],
    ]);
  });

  it('are one where there is one score, and none without leads', () => {
    expect(decilesOf(counted([7, 3, 3])).map(({ decile, lift }) => [decile, lift])).toEqual([[6, 1]]);
    expect(decilesOf(counted())).toEqual([]);
    expect(decilesOf(counted([1, 0, 0]))).toEqual([]);
  });

  it('hold every lead once, in order', () => {
    fc.assert(
      fc.property(someLeads, (leads) => {
        const all = countLeads(
          leads.map(({ score }) => score),
          leads.map(({ converted }) => converted),
        );
        const deciles = decilesOf(all);
        expect(deciles.reduce((sum, each) => sum + each.converted, 0)).toBe(all.converted);
        expect(deciles.reduce((sum, each) => sum + each.unconverted, 0)).toBe(all.unconverted);
        deciles.forEach((each, index) => {
          const next = deciles[index + 1];
          expect(each.decile).toBeGreaterThanOrEqual(1);
          expect(each.decile).toBeLessThanOrEqual(10);
          expect(each.from).toBeLessThanOrEqual(each.to);
          if (next) expect([next.decile > each.decile, next.to < each.from]).toEqual([true, true]);
        });
      }),
    );
  });
});
