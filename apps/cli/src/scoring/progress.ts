import type { Session } from '../data/session.ts';

/** Often enough to be seen moving, in milliseconds. */
const EVERY = 200;

/** A line on stderr that is written over and over while something goes on, and gone afterwards. */
export async function showing<T>(isShown: boolean, line: () => string, work: () => Promise<T>): Promise<T> {
  if (!isShown) return work();
  const show = (): void => {
    process.stderr.write(`\r${line()}\u001b[K`);
  };
  const timer = setInterval(show, EVERY);
  try {
    return await work();
  } finally {
    clearInterval(timer);
    process.stderr.write('\r\u001b[K');
  }
}

/** Shows how far DuckDB is, as far as it knows. */
export const watched = <T>({ connection }: Session, isShown: boolean, work: () => Promise<T>): Promise<T> =>
  showing(
    isShown,
    () => {
      const { percentage } = connection.progress;
      return percentage < 0 ? 'scoring…' : `scoring: ${Math.floor(percentage)} %`;
    },
    work,
  );
