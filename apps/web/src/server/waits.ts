const FIRST = 1_000;
const LONGEST = 30_000;

/**
 * Milliseconds to wait after so many failures in a row (1: the first), half of them by chance: those who were cut off together must not all
 * come back at once.
 */
export const waitAfter = (failures: number): number => spread(Math.min(LONGEST, FIRST * 2 ** Math.max(0, failures - 1)));

/** Between half of a time and all of it. */
export const spread = (milliseconds: number): number => milliseconds * (0.5 + Math.random() / 2);
