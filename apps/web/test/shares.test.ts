import { describe, expect, test } from 'vitest';
import { roundToTotal } from '../src/charts/shares.ts';

const sum = (values: number[]) => Math.round(values.reduce((total, value) => total + value, 0) * 100) / 100;

describe('lines that are shown rounded', () => {
  test('add up to the total that is shown', () => {
    expect(sum(roundToTotal([1 / 3, 1 / 3, 1 / 3], 1, 2))).toBe(1);
    expect(sum(roundToTotal([10.005, 10.005, -0.01], 20, 2))).toBe(20);
    expect(sum(roundToTotal([26.318_123, 9.279_99, 15, -0.598_113], 50, 2))).toBe(50);
  });

  test('stay within one unit of what they are', () => {
    const values = [26.318_123, 9.279_99, 15, -0.598_113];
    roundToTotal(values, 50, 2).forEach((shown, index) => {
      expect(Math.abs(shown - (values[index] ?? 0))).toBeLessThan(0.01);
    });
  });

  test('whole numbers are left as they are', () => {
    expect(roundToTotal([20, -10, 10], 20, 2)).toEqual([20, -10, 10]);
  });

  test('nothing to show is nothing', () => {
    expect(roundToTotal([], 0, 2)).toEqual([]);
  });
});
