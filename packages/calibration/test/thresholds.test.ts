import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countLeads, gainOf, rocOf, selectionAt, selectionsOf, thresholdForPrecision, thresholdForShare } from '../src/index.ts';
import { counted, type Lead, someLeads } from './leads.ts';

const all = counted([10, 1, 29], [20, 4, 26], [30, 15, 15], [40, 8, 2]);
const selections = selectionsOf(all);
const of = (leads: readonly Lead[]) =>
  countLeads(
    leads.map(({ score }) => score),
    leads.map(({ converted }) => converted),
  );

describe('what a threshold selects', () => {
  it('is counted by hand', () => {
    const at30 = selections[2];
    expect(at30).toMatchObject({
      threshold: 30,
      selected: 40,
      share: 0.4,
      confusion: { truePositive: 23, falsePositive: 17, falseNegative: 5, trueNegative: 55 },
    });
    expect(at30?.precision.rate).toBe(23 / 40);
    expect(at30?.recall).toBe(23 / 28);
    expect(at30?.f1).toBeCloseTo((2 * (23 / 40) * (23 / 28)) / (23 / 40 + 23 / 28), 12);
    expect(at30?.lift).toBeCloseTo(23 / 40 / 0.28, 12);
  });

  it('includes the leads with just that score', () => {
    expect(selectionAt(all, 40).selected).toBe(10);
    expect(selectionAt(all, 40.01)).toMatchObject({ selected: 0, share: 0, recall: 0, f1: 0, lift: null });
    expect(selectionAt(all, 40.01).precision.rate).toBeNull();
    expect(selectionAt(all, -5).selected).toBe(100);
  });

  it('is nothing where there is nobody', () => {
    expect(selectionsOf(counted())).toEqual([]);
    expect(selectionAt(counted(), 5)).toMatchObject({ selected: 0, share: null, recall: null, f1: null, lift: null });
  });

  it('has no recall where nobody converted', () => {
    expect(selectionsOf(counted([1, 0, 3]))[0]).toMatchObject({ recall: null, lift: null, f1: 0 });
  });

  it('adds up to all leads, falls as the threshold rises, and is the same asked one by one', () => {
    fc.assert(
      fc.property(someLeads, (leads) => {
        const each = selectionsOf(of(leads));
        each.forEach((selection, index) => {
          const { truePositive, falsePositive, falseNegative, trueNegative } = selection.confusion;
          expect(truePositive + falsePositive + falseNegative + trueNegative).toBe(leads.length);
          expect(truePositive).toBe(leads.filter(({ score, converted }) => converted && score >= selection.threshold).length);
          expect(selection).toEqual(selectionAt(of(leads), selection.threshold));
          const next = each[index + 1];
          if (next) expect(next.selected).toBeLessThan(selection.selected);
        });
      }),
    );
  });
});

describe('the curves', () => {
  it('go through each threshold, highest first', () => {
    expect(
      rocOf(selections).map(({ threshold, falsePositiveRate, truePositiveRate }) => [threshold, falsePositiveRate, truePositiveRate]),
    ).toEqual([
      [null, 0, 0],
      [40, 2 / 72, 8 / 28],
      [30, 17 / 72, 23 / 28],
      [20, 43 / 72, 27 / 28],
      [10, 1, 1],
    ]);
    expect(gainOf(selections).map(({ share, gain }) => [share, gain])).toEqual([
      [0, 0],
      [0.1, 8 / 28],
      [0.4, 23 / 28],
      [0.7, 27 / 28],
      [1, 1],
    ]);
    expect(gainOf(selections)[1]?.lift).toBeCloseTo(0.8 / 0.28, 12);
  });

  it('are not drawn without both kinds of leads', () => {
    for (const none of [counted(), counted([1, 0, 4])]) expect([rocOf(selectionsOf(none)), gainOf(selectionsOf(none))]).toEqual([[], []]);
    expect(rocOf(selectionsOf(counted([1, 4, 0])))).toEqual([]);
  });
});

describe('a suggested threshold', () => {
  // Precisions: .28 from 10, 27/70 from 20, 23/40 from 30 (Wilson .4222 to .7149), .8 from 40 (Wilson .4902 to .9433).
  it('reaches a precision by its estimate, or surely by its lower bound', () => {
    expect(thresholdForPrecision(selections, 0.5, 'estimate')?.threshold).toBe(30);
    expect(thresholdForPrecision(selections, 0.42, 'lowerBound')?.threshold).toBe(30);
    expect(thresholdForPrecision(selections, 0.43, 'lowerBound')?.threshold).toBe(40);
    expect(thresholdForPrecision(selections, 0.5, 'lowerBound')).toBeNull();
    expect(thresholdForPrecision(selections, 0.9, 'estimate')).toBeNull();
  });

  it('takes no more leads than are wished', () => {
    expect(thresholdForShare(selections, 0.4)?.threshold).toBe(30);
    expect(thresholdForShare(selections, 0.39)?.threshold).toBe(40);
    expect(thresholdForShare(selections, 1)?.threshold).toBe(10);
    expect(thresholdForShare(selections, 0.05)).toBeNull();
  });

  it('is the lowest that does, whatever the leads', () => {
    fc.assert(
      fc.property(someLeads, fc.double({ min: 0, max: 1, noNaN: true }), (leads, wished) => {
        const each = selectionsOf(of(leads));
        const found = thresholdForPrecision(each, wished, 'lowerBound');
        const reaching = each.filter(({ precision }) => precision.low >= wished).map(({ threshold }) => threshold);
        expect(found?.threshold).toBe(reaching.length > 0 ? Math.min(...reaching) : undefined);
      }),
    );
  });
});
