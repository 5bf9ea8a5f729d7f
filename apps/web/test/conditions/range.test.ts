import { type NumberProfile, profileNumbers } from '@umbral/evaluator';
import { NUMBER_OPERATORS, type Operator } from '@umbral/model';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  newActivity,
  newComparison,
  withField,
  withNumberOperator,
  withOperator,
} from '../../src/screens/studio/conditions/query/leaves.ts';
import { draggedTo, paintedBy, rangeOf, steppedBy } from '../../src/screens/studio/conditions/query/range.ts';

const RUNS = { seed: 20_251_124, numRuns: 300 };
const grades = profileNumbers(Float64Array.from({ length: 110 }, (_, place) => place % 11));
const ages = profileNumbers(Float64Array.from({ length: 500 }, (_, place) => place - 99.5));

const segments = (profile: NumberProfile, operator: Operator, value: Parameters<typeof paintedBy>[2]) =>
  paintedBy(profile, operator, value)?.segments.map(([from, to]) => [Number((from * 11).toFixed(6)), Number((to * 11).toFixed(6))]);

describe('the painted range', () => {
  it.each<[Operator, number[][]]>([
    ['equals', [[4, 5]]],
    [
      'equalsNot',
      [
        [0, 4],
        [5, 11],
      ],
    ],
    ['greaterThan', [[5, 11]]],
    ['atLeast', [[4, 11]]],
    ['lessThan', [[0, 4]]],
    ['atMost', [[0, 5]]],
  ])('of whole numbers that have a bar each holds the bars that match: %s', (operator, expected) => {
    expect(segments(grades, operator, 4)).toEqual(expected);
  });

  it('of a range includes both ends', () => {
    expect(segments(grades, 'between', { from: 2, to: 4 })).toEqual([[2, 5]]);
    expect(paintedBy(grades, 'between', { from: 2, to: 4 })?.handles.map(({ end, number }) => [end, number])).toEqual([
      ['from', 2],
      ['to', 4],
    ]);
  });

  it('of days lies on the side of today that they are on', () => {
    const today = (0 - ages.from) / (ages.width * ages.counts.length);
    const [last] = paintedBy(ages, 'inTheLast', 50)?.segments ?? [];
    const [next] = paintedBy(ages, 'inTheNext', 50)?.segments ?? [];
    expect(last?.[0]).toBeCloseTo(today, 9);
    expect(next?.[1]).toBeCloseTo(today, 9);
    expect(next?.[0]).toBeLessThan(today);
  });

  it('is none for other operators, and has no handle without a value', () => {
    expect(paintedBy(grades, 'isKnown', null)).toBeNull();
    expect(paintedBy(grades, 'atLeast', null)).toEqual({ segments: [], handles: [] });
  });

  it('stays in the picture, whatever the value', () => {
    fc.assert(
      fc.property(fc.constantFrom(...NUMBER_OPERATORS), fc.double({ noNaN: true, min: -1e9, max: 1e9 }), (operator, number) => {
        const painted = paintedBy(grades, operator, operator === 'between' ? { from: number, to: number } : number);
        const places = [...(painted?.segments.flat() ?? []), ...(painted?.handles.map(({ at }) => at) ?? [])];
        expect(places.every((place) => place >= 0 && place <= 1)).toBe(true);
      }),
      RUNS,
    );
  });
});

describe('an end of the range', () => {
  it('comes to rest where it is drawn', () => {
    const operators = ['greaterThan', 'atLeast', 'lessThan', 'atMost'] as const;
    fc.assert(
      fc.property(fc.constantFrom(...operators), fc.integer({ min: 1, max: 9 }), (operator, number) => {
        const [handle] = paintedBy(grades, operator, number)?.handles ?? [];
        expect(draggedTo(grades, operator, 0, 'value', handle?.at ?? -1)).toBe(number);
      }),
      RUNS,
    );
  });

  it('never passes the other', () => {
    expect(draggedTo(grades, 'between', { from: 2, to: 4 }, 'from', 1)).toEqual({ from: 4, to: 4 });
    expect(draggedTo(grades, 'between', { from: 2, to: 4 }, 'to', 0)).toEqual({ from: 2, to: 2 });
    expect(steppedBy(grades, 'between', { from: 2, to: 4 }, 'from', 10)).toEqual({ from: 4, to: 4 });
  });

  it('is moved by steps that people count in, and days to come towards today', () => {
    expect(steppedBy(grades, 'atLeast', 4, 'value', 1)).toBe(5);
    expect(steppedBy(ages, 'inTheNext', 5, 'value', 1)).toBeLessThan(5);
    expect(steppedBy(ages, 'inTheLast', 1, 'value', -10)).toBe(0);
    expect(draggedTo(profileNumbers(Float64Array.of(0, 0.1, 0.2, 0.3)), 'atLeast', 0, 'value', 0.5)).toBe(0.155);
  });
});

describe('another operator or field', () => {
  it('keeps of the value what still fits', () => {
    const number = { ...newComparison(), field: 'employees', operator: 'atLeast' as const, value: 50 };
    expect(withOperator(number, 'between').value).toEqual({ from: 50, to: 50 });
    expect(withOperator(withOperator(number, 'between'), 'atMost').value).toBe(50);
    expect(withOperator({ ...number, operator: 'is', value: 'Spain' }, 'isAnyOf').value).toEqual(['Spain']);
    expect(withOperator({ ...number, operator: 'isAnyOf', value: ['a', 'b'] }, 'is').value).toBe('a');
    expect(withOperator(number, 'isKnown').value).toBeNull();
    expect(withNumberOperator(newActivity(), 'between').value).toEqual({ from: 1, to: 1 });
  });

  it('begins a field with what people most often mean', () => {
    const label = { text: 'x' };
    expect(withField(newComparison(), { key: 'x', type: 'date', label })).toMatchObject({ field: 'x', operator: 'inTheLast', value: null });
    expect(withField(newComparison(), { key: 'x', type: 'list', label })).toMatchObject({ operator: 'includesAny', value: [] });
    const known = { ...newComparison(), field: 'y' };
    expect(withField(known, { key: 'x', type: 'text', label }).operator).toBe('isKnown');
  });

  it('reads a range off any value', () => {
    expect([rangeOf(3), rangeOf({ from: 1, to: 2 }), rangeOf('a'), rangeOf(['a']), rangeOf(null)]).toEqual([
      { from: 3, to: 3 },
      { from: 1, to: 2 },
      null,
      null,
      null,
    ]);
  });
});
