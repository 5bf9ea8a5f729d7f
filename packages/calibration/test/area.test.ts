import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areaOf, countLeads, rocOf, selectionsOf } from '../src/index.ts';
import { bothKinds, counted, type Lead } from './leads.ts';

const distributionOfLeads = (leads: readonly Lead[]) =>
  countLeads(
    leads.map(({ score }) => score),
    leads.map(({ converted }) => converted),
  );

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const variance = (values: readonly number[]) =>
  values.length < 2 ? 0 : values.reduce((sum, value) => sum + (value - mean(values)) ** 2, 0) / (values.length - 1);

/** As the paper writes it: every lead that converted beside every one that did not. */
function byDefinition(leads: readonly Lead[]) {
  const converted = leads.filter((lead) => lead.converted);
  const others = leads.filter((lead) => !lead.converted);
  const wins = (one: Lead, other: Lead) => (one.score > other.score ? 1 : one.score === other.score ? 0.5 : 0);
  const ofConverted = converted.map((one) => mean(others.map((other) => wins(one, other))));
  const ofOthers = others.map((other) => mean(converted.map((one) => wins(one, other))));
  return {
    auc: mean(ofConverted),
    error: Math.sqrt(variance(ofConverted) / converted.length + variance(ofOthers) / others.length),
  };
}

describe('the area under the ROC curve', () => {
  // Scores 1, 2, 2, 3; the second 2 and the 3 converted. Pairs: 2>1, 2=2, 3>1, 3>2, so (1 + .5 + 1 + 1) / 4. The placements of those that
  // converted are .75 and 1 (variance .03125), of the others 1 and .75: √(.03125 / 2 + .03125 / 2).
  it('is what four leads give by hand', () => {
    const area = areaOf(counted([1, 0, 1], [2, 1, 1], [3, 1, 0]));
    expect(area?.auc).toBe(0.875);
    expect(area?.error).toBeCloseTo(Math.sqrt(0.03125), 12);
    expect(area?.low).toBeCloseTo(0.875 - 1.959964 * 0.1767767, 6);
    expect(area?.high).toBe(1);
  });

  // The readings of Hanley and McNeil (Radiology 143, 1982), with DeLong's error, as Stata's manual of "roctab" prints them.
  it('is the published one of 109 readings in five classes', () => {
    const area = areaOf(counted([1, 3, 33], [2, 2, 6], [3, 2, 6], [4, 11, 11], [5, 33, 2]));
    expect(area?.auc).toBeCloseTo(0.8932, 4);
    expect(area?.error).toBeCloseTo(0.0307, 4);
    expect(area?.low).toBeCloseTo(0.83295, 5);
    expect(area?.high).toBeCloseTo(0.95339, 5);
  });

  it('is that of the definition, lead by lead', () => {
    fc.assert(
      fc.property(bothKinds, (leads) => {
        const area = areaOf(distributionOfLeads(leads));
        const wanted = byDefinition(leads);
        expect(area?.auc).toBeCloseTo(wanted.auc, 12);
        expect(area?.error).toBeCloseTo(wanted.error, 12);
      }),
    );
  });

  it('is the area under the curve that is drawn', () => {
    fc.assert(
      fc.property(bothKinds, (leads) => {
        const all = distributionOfLeads(leads);
        const points = rocOf(selectionsOf(all));
        const strips = points.slice(1).map((point, index) => {
          const before = points[index] ?? point;
          return ((point.falsePositiveRate - before.falsePositiveRate) * (point.truePositiveRate + before.truePositiveRate)) / 2;
        });
        expect(strips.reduce((sum, strip) => sum + strip, 0)).toBeCloseTo(areaOf(all)?.auc ?? -1, 12);
      }),
    );
  });

  it('turns over when the scores do', () => {
    fc.assert(
      fc.property(bothKinds, (leads) => {
        const area = areaOf(distributionOfLeads(leads));
        const turned = areaOf(distributionOfLeads(leads.map((lead) => ({ ...lead, score: -lead.score }))));
        expect(turned?.auc).toBeCloseTo(1 - (area?.auc ?? 0), 12);
        expect(turned?.error).toBeCloseTo(area?.error ?? -1, 12);
      }),
    );
  });

  it('is a half, for certain, where all have one score', () => {
    expect(areaOf(counted([4, 10, 30]))).toEqual({ auc: 0.5, error: 0, low: 0.5, high: 0.5 });
  });

  it('has no interval where the scores separate perfectly', () => {
    expect(areaOf(counted([1, 0, 60], [2, 60, 0]))).toEqual({ auc: 1, error: 0, low: null, high: null });
    expect(areaOf(counted([1, 60, 0], [2, 0, 60]))).toEqual({ auc: 0, error: 0, low: null, high: null });
  });

  it('is not there where nobody or everybody converted', () => {
    expect(areaOf(counted())).toBeNull();
    expect(areaOf(counted([1, 5, 0]))).toBeNull();
    expect(areaOf(counted([1, 0, 5]))).toBeNull();
  });

  it('is exact for millions of leads', () => {
    const area = areaOf(counted([0, 1_000_000, 3_000_000], [1, 2_000_000, 2_000_000], [2, 3_000_000, 1_000_000]));
    // (1·1.5 + 2·4 + 3·5.5) / (6·6)
    expect(area?.auc).toBeCloseTo(26 / 36, 14);
  });
});
