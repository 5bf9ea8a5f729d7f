import { describe, expect, it } from 'vitest';
import { distributionOf, type OutcomeReport, reportOf, type ScoreCounts } from '../src/index.ts';
import { counted } from './leads.ts';

const report = (distribution: ReturnType<typeof counted>) => reportOf({ distribution, bands: [], split: null });
const codesOf = ({ findings }: OutcomeReport) => findings?.warnings.map(({ code }) => code);

describe('what is refused', () => {
  it.each([
    ['no outcome at all', counted(), 'noOutcomes'],
    ['nobody who converted', counted([1, 0, 900]), 'fewConversions'],
    ['49 conversions', counted([1, 0, 900], [2, 49, 10]), 'fewConversions'],
    ['everybody converted', counted([1, 900, 0]), 'fewUnconverted'],
    ['49 that did not convert', counted([1, 900, 0], [2, 10, 49]), 'fewUnconverted'],
  ])('is %s: only the overall rate is told', (_what, distribution, refusal) => {
    expect(report(distribution)).toMatchObject({ refusal, findings: null });
  });

  it('tells the overall rate with its interval all the same', () => {
    expect(report(counted([1, 0, 75], [2, 25, 0])).overall).toMatchObject({ rate: 0.25, converted: 25, unconverted: 75 });
  });

  it('is not 50 of each', () => {
    expect(report(counted([1, 20, 30], [2, 30, 20])).refusal).toBeNull();
  });
});

describe('what is warned of', () => {
  it('is fewer than 250 of either kind', () => {
    expect(report(counted([1, 49, 800], [2, 200, 100])).findings?.warnings).toEqual([{ code: 'fewConversions', leads: 249, least: 250 }]);
    expect(codesOf(report(counted([1, 50, 800], [2, 200, 100])))).toEqual([]);
    expect(codesOf(report(counted([1, 100, 199], [2, 500, 50])))).toEqual(['fewUnconverted']);
  });

  it('is a score that may be chance, or orders leads the wrong way round', () => {
    expect(codesOf(report(counted([1, 300, 301], [2, 300, 300])))).toEqual(['maybeChance']);
    expect(codesOf(report(counted([1, 400, 300], [2, 300, 400])))).toEqual(['upsideDown']);
  });

  it('is a difference of more than .03 in area between the newest leads and all', () => {
    const older = counted([1, 300, 900], [2, 900, 300]);
    const worse = counted([1, 300, 350], [2, 350, 300]);
    const { findings } = reportOf({ distribution: counted([1, 600, 1250], [2, 1250, 600]), bands: [], split: { older, newest: worse } });
    // With two scores the area is half of 1 + the share of conversions at the higher one − that of the others there.
    expect(findings?.holdout?.whole?.auc).toBeCloseTo(0.5 + 650 / 1850 / 2, 12);
    expect(findings?.holdout?.newestArea?.auc).toBeCloseTo(0.5 + 50 / 650 / 2, 12);
    expect(findings?.warnings.map(({ code }) => code)).toEqual(['areaDrift']);
  });

  it('is a rate that shifts by more than one and a half times', () => {
    const older = counted([1, 100, 400], [2, 200, 300]);
    const newest = counted([1, 160, 240], [2, 240, 120]);
    const { findings } = reportOf({ distribution: counted([1, 260, 640], [2, 440, 420]), bands: [], split: { older, newest } });
    expect(findings?.warnings).toContainEqual({ code: 'rateDrift', older: 0.3, newest: 400 / 760 });
  });

  it('is no drift where the newest are too few to tell', () => {
    const older = counted([1, 100, 400], [2, 200, 300]);
    const newest = counted([1, 1, 400], [2, 48, 120]);
    const { findings } = reportOf({ distribution: counted([1, 101, 800], [2, 248, 420]), bands: [], split: { older, newest } });
    expect(findings?.holdout?.few).toBe(true);
    expect(codesOf({ findings } as OutcomeReport)).toEqual([]);
  });
});

describe('the report', () => {
  it('compares each band with all leads', () => {
    const bands = [
      { band: 'hot', converted: 240, unconverted: 60 },
      { band: null, converted: 10, unconverted: 690 },
    ];
    const { findings } = reportOf({ distribution: counted([0, 10, 690], [90, 240, 60]), bands, split: null });
    expect(findings?.bands.map(({ band, rate, lift, ordinary }) => [band, rate, lift, ordinary])).toEqual([
      ['hot', 0.8, 3.2, false],
      [null, 10 / 700, 10 / 700 / 0.25, false],
    ]);
  });

  it('sends no more than 1,000 scores, and exact figures of 100,000', () => {
    const rows: ScoreCounts[] = Array.from({ length: 100_000 }, (_each, score) => ({
      score,
      converted: score % 3 === 0 ? 1 : 0,
      unconverted: score % 3 === 0 ? 0 : 1,
    }));
    const { findings } = reportOf({ distribution: distributionOf(rows), bands: [], split: null });
    expect(findings?.scores.length).toBeLessThanOrEqual(1_000);
    expect(findings?.area.auc).toBeCloseTo(0.5, 4);
    expect(findings?.deciles.map(({ from }) => from)).toEqual([90, 80, 70, 60, 50, 40, 30, 20, 10, 0].map((each) => each * 1_000));
  });
});
