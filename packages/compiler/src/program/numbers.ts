/** A number as rule sets may write it: at most 15 digits, because some JSON readers get the last bit of a longer one wrong. */
export const significant = (value: number): number => Number(value.toPrecision(15));
