import fc, { type GeneratorValue } from 'fast-check';

/** What draws a random value: `g(fc.integer, { min: 0 })`. */
export type Draw = GeneratorValue;

export const pick = <T>(g: Draw, values: readonly T[]): T => {
  const value = values[g(fc.nat, { max: values.length - 1 })];
  if (value === undefined && !values.includes(undefined as T)) throw new Error('There is nothing to pick');
  return value as T;
};
/** True one time in `times`. */
export const seldom = (g: Draw, times: number): boolean => g(fc.nat, { max: times - 1 }) === 0;
export const several = <T>(g: Draw, min: number, max: number, make: (index: number) => T): T[] =>
  Array.from({ length: g(fc.integer, { min, max }) }, (_, index) => make(index));

export const WORDS = [
  'Spain',
  ' FRANCE ',
  'ünï',
  'a',
  '5',
  'true',
  'x y',
  '1.5',
  "o'b\\n",
  '🙂',
  'Ab',
  'null',
  '__proto__',
  'constructor',
] as const;

/** Points that add up without a remainder, mostly. */
export const POINTS = [0, 1, 5, -3, 2.5, 10, 0.1, 33.3, 7, -20, 50, 0.125] as const;

class Odd {
  valueOf(): number {
    return 7;
  }
  toString(): string {
    return 'spain';
  }
}

/** What hosts send where a text, a number or anything else is expected. */
export const HOSTILE: readonly unknown[] = [
  null,
  undefined,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  Number.NEGATIVE_INFINITY,
  -0,
  5e-324,
  1e300,
  -1e300,
  '',
  ' \t\n',
  '\u00a0',
  '5',
  '0x10',
  '1e3',
  '2025-02-31',
  '2026-01-01T00:00:00.000+00:00',
  'İstanbul',
  '\ud800',
  '\u0000',
  true,
  false,
  [],
  [[]],
  [null, '', undefined],
  [1, 'a', true, Number.NaN],
  [['spain']],
  {},
  { length: 1, 0: 'a' },
  { var: 'lead.employees' },
  new Date(0),
  new Odd(),
  new String('spain'),
  new Number(5),
  10n,
  Symbol('spain'),
  () => 'spain',
  JSON.parse('{"__proto__": {"country": "spain"}}'),
];
