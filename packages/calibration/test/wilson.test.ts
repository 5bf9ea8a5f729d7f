import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rateOf } from '../src/rates/wilson.ts';

const of = (converted: number, leads: number) => rateOf({ converted, unconverted: leads - converted });

describe('the Wilson interval of a rate', () => {
  // Newcombe 1998, table I, method 3.
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('is the published one of %i in %i', (converted, leads, low, high) => {
    expect(of(converted, leads).low).toBeCloseTo(low, 4);
    expect(of(converted, leads).high).toBeCloseTo(high, 4);
  });

  it('says nothing of no leads', () => {
    expect(of(0, 0)).toEqual({ converted: 0, unconverted: 0, rate: null, low: 0, high: 1 });
  });

  it('ends at 0 and at 1 exactly, where nobody or everybody converted', () => {
    for (const leads of [1, 3, 7, 49, 1_000_003]) {
      expect(of(0, leads)).toMatchObject({ rate: 0, low: 0 });
      expect(of(leads, leads)).toMatchObject({ rate: 1, high: 1 });
    }
  });

  it('holds the rate, narrows with more leads, and mirrors', () => {
    const count = fc.integer({ min: 0, max: 5_000 });
    fc.assert(
      fc.property(count, count, (converted, unconverted) => {
        fc.pre(converted + unconverted > 0);
        const one = rateOf({ converted, unconverted });
        const twice = rateOf({ converted: 2 * converted, unconverted: 2 * unconverted });
        const mirrored = rateOf({ converted: unconverted, unconverted: converted });
        expect(one.low).toBeLessThanOrEqual(one.rate ?? -1);
        expect(one.high).toBeGreaterThanOrEqual(one.rate ?? 2);
        expect(twice.high - twice.low).toBeLessThan(one.high - one.low);
        expect(mirrored.low).toBeCloseTo(1 - one.high, 12);
      }),
    );
  });
});
