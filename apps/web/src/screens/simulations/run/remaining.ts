import type { Progress } from '../simulation.ts';

/** A guess is only made once so much is done, and has taken so long: before that it would be made up. */
const WORTH_GUESSING = { share: 0.08, milliseconds: 3_000 };
const SECOND = 1_000;
const STEPS = [5, 15, 60];

/** Rounded up to what one may rely on: steps of 5 s, from a minute on of 15 s, from five minutes on of whole minutes. */
function rounded(seconds: number): number {
  const [fine = 5, middle = 15, coarse = 60] = STEPS;
  const step = seconds <= coarse ? fine : seconds <= 5 * coarse ? middle : coarse;
  return Math.max(step, Math.ceil(seconds / step) * step);
}

/** How many seconds a run still takes if it goes on as it did; null where nobody can tell. `now`: epoch milliseconds. */
export function remainingSeconds({ state, done, of, startedAt }: Progress, now: number): number | null {
  if (state !== 'running' || startedAt === null || done >= of) return null;
  const elapsed = now - startedAt;
  if (done / of < WORTH_GUESSING.share || elapsed < WORTH_GUESSING.milliseconds) return null;
  return rounded(((elapsed / done) * (of - done)) / SECOND);
}
