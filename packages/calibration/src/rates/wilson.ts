import type { Counts } from '../distribution.ts';

/** The 97.5 % quantile of the normal distribution: 95 % of it lie within as many standard deviations. */
export const Z = 1.959963984540054;

/** A conversion rate with its 95 % interval; of no leads at all it is null, and anything from 0 to 1. */
export type Rate = Counts & { rate: number | null; low: number; high: number };

/**
 * The conversion rate and its Wilson score interval.
 * Wilson, "Probable inference, the law of succession, and statistical inference", JASA 22 (1927); without a continuity correction, as
 * method 3 of Newcombe, "Two-sided confidence intervals for the single proportion", Statistics in Medicine 17 (1998).
 */
export function rateOf({ converted, unconverted }: Counts): Rate {
  const leads = converted + unconverted;
  if (leads === 0) return { converted, unconverted, rate: null, low: 0, high: 1 };
  const rate = converted / leads;
  const middle = converted + (Z * Z) / 2;
  const half = Z * Math.sqrt((converted * unconverted) / leads + (Z * Z) / 4);
  const total = leads + Z * Z;
  return {
    converted,
    unconverted,
    rate,
    // What is exactly 0 or 1 by the formula is so in spite of rounding.
    low: converted === 0 ? 0 : Math.max(0, (middle - half) / total),
    high: unconverted === 0 ? 1 : Math.min(1, (middle + half) / total),
  };
}
