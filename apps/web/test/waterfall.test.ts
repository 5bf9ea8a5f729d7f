import { describe, expect, it } from 'vitest';
import { waterfall } from '../src/charts/waterfall.ts';

const ends = (values: number[]) => waterfall(values).map(({ from, width }) => [Number(from.toFixed(6)), Number((from + width).toFixed(6))]);

describe('a waterfall', () => {
  it('begins each bar where the one before ended, and ends at the sum', () => {
    expect(ends([30, 10, -20])).toEqual([
      [0, 0.75],
      [0.75, 1],
      [0.5, 1],
    ]);
  });

  it('makes room below nothing for what goes there', () => {
    expect(ends([10, -30])).toEqual([
      [0.666667, 1],
      [0, 1],
    ]);
  });

  it('has no width where there is nothing', () => {
    expect(ends([0])).toEqual([[0, 0]]);
    expect(waterfall([])).toEqual([]);
  });
});
