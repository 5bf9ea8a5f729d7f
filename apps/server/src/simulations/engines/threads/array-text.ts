/** Arrays in Postgres' own notation, for parameters that are arrays of arrays of different lengths. */

/** Numbers; NaN becomes null. −0 becomes 0. */
export const numbersText = (values: Iterable<number>): string =>
  `{${Array.from(values, (value) => (Number.isNaN(value) ? 'null' : String(value))).join()}}`;

/** Texts, of which none is taken for what it is not. */
export const textsText = (values: Iterable<string | null>): string =>
  `{${Array.from(values, (value) => (value === null ? 'null' : `"${value.replaceAll(/["\\]/g, '\\$&')}"`)).join()}}`;
