/** A whole number as it is written, not below 0; NaN if it is none. */
export const whole = (text: string): number => (/^\d{1,9}$/.test(text) ? Number(text) : Number.NaN);
