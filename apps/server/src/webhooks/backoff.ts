const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** How long to wait after each attempt that failed, in milliseconds: more than three days in all, as Standard Webhooks recommends. */
const DELAYS = [5 * SECOND, 5 * MINUTE, 30 * MINUTE, 2 * HOUR, 5 * HOUR, 10 * HOUR, 14 * HOUR, 20 * HOUR, 24 * HOUR];

/** At most so much of a delay is added by chance, so that receivers that failed together are not all asked again together. */
const JITTER = 0.2;

/** The wait after so many attempts (from 1), in milliseconds; null when it was tried often enough. */
export type Backoff = (attempts: number) => number | null;

/** Standard Webhooks' waits, each longer than the one before, with a fifth of chance. `random`: from 0 to 1. */
export const backoff =
  (random: () => number = Math.random): Backoff =>
  (attempts) => {
    const delay = DELAYS[attempts - 1];
    return delay === undefined ? null : delay * (1 + JITTER * random());
  };
