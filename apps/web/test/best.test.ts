import { describe, expect, it } from 'vitest';
import { best } from '../src/scoring/best.ts';

const everyone = () => true;
const SCORES = Float64Array.of(3, Number.NaN, 7, 7, -1, Number.NaN, 5);

describe('the best leads', () => {
  it('come by score, equal ones in their order, and those without a score last', () => {
    expect(best(7, SCORES, everyone, 7)).toEqual([2, 3, 6, 0, 4, 1, 5]);
  });

  it('are at most as many as asked for, and the very same as if all had been sorted', () => {
    const scores = Float64Array.from({ length: 1_000 }, (_each, place) => (place % 7 === 0 ? Number.NaN : (place * 37) % 101));
    const sorted = best(1_000, scores, everyone, 1_000);
    expect(new Set(sorted).size).toBe(1_000);
    for (const limit of [0, 1, 2, 50, 999]) expect(best(1_000, scores, everyone, limit)).toEqual(sorted.slice(0, limit));
  });

  it('are among those that are wanted', () => {
    expect(best(7, SCORES, (place) => place % 2 === 0, 2)).toEqual([2, 6]);
  });

  it('are the first ones while there are no scores', () => {
    expect(best(7, null, everyone, 3)).toEqual([0, 1, 2]);
  });
});
