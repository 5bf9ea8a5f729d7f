import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { thinned, together } from '../src/distribution.ts';
import { countLeads, distributionOf, selectionAt } from '../src/index.ts';
import { counted, rowsOf, someLeads } from './leads.ts';

describe('a distribution', () => {
  it('adds up its rows', () => {
    expect(counted([1, 2, 3], [4, 5, 6])).toMatchObject({ converted: 7, unconverted: 9 });
    expect(distributionOf([])).toEqual({ rows: [], converted: 0, unconverted: 0 });
  });

  it('is counted from leads in any order, 0 and -0 as one', () => {
    expect(countLeads([7, 0, -2.5, 7, -0], [true, false, true, false, true]).rows).toEqual(rowsOf([-2.5, 1, 0], [0, 1, 1], [7, 1, 1]));
  });

  it.each([
    ['a score that is no number', rowsOf([Number.NaN, 1, 1])],
    ['one that is not finite', rowsOf([1, 1, 1], [Number.POSITIVE_INFINITY, 1, 1])],
    ['scores out of order', rowsOf([2, 1, 1], [1, 1, 1])],
    ['a score twice', rowsOf([1, 1, 1], [1, 1, 1])],
    ['a count below 0', rowsOf([1, -1, 1])],
    ['half a lead', rowsOf([1, 1, 0.5])],
  ])('refuses %s', (_what, rows) => {
    expect(() => distributionOf(rows)).toThrow(RangeError);
  });

  it('refuses leads whose score is no number, or missing', () => {
    expect(() => countLeads([1, Number.NaN], [true, false])).toThrow(RangeError);
    expect(() => countLeads([1], [true, false])).toThrow(RangeError);
  });

  it('of two groups together is that of all their leads', () => {
    fc.assert(
      fc.property(someLeads, someLeads, (one, other) => {
        const of = (leads: typeof one) =>
          countLeads(
            leads.map(({ score }) => score),
            leads.map(({ converted }) => converted),
          );
        expect(together(of(one), of(other))).toEqual(of([...one, ...other]));
      }),
    );
  });

  it('thinned keeps every lead, and the exact answer at each score that is left', () => {
    fc.assert(
      fc.property(someLeads, fc.integer({ min: 1, max: 12 }), (leads, most) => {
        const all = countLeads(
          leads.map(({ score }) => score),
          leads.map(({ converted }) => converted),
        );
        const fewer = thinned(all, most);
        expect(fewer.rows.length).toBeLessThanOrEqual(Math.max(most, 0));
        expect(distributionOf(fewer.rows)).toMatchObject({ converted: all.converted, unconverted: all.unconverted });
        for (const { score } of fewer.rows) expect(selectionAt(fewer, score)).toEqual(selectionAt(all, score));
      }),
    );
  });
});
