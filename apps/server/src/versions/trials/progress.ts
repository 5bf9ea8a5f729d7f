import { sql } from 'kysely';
import type { Scope } from '../../database/scope.ts';

/** How far a trial is: leads done, and how many there are. */
export type Progress = { done: number; of: number };

/** Milliseconds between two times that it is written down. */
const EVERY = 300;
/** What was not written down for so long is of a server that is gone. */
const FRESH = sql`interval '10 seconds'`;

/**
 * Writes down how far a trial is, again and again until its end, so that any server can tell who asks. A trial goes on where that cannot
 * be written.
 */
export function tellProgress({ db, workspace }: Scope, watch: string, progress: Progress): { end: () => Promise<void> } {
  const write = async () => {
    const row = { done: progress.done, of: progress.of, at: sql<Date>`now()` };
    await db
      .insertInto('trial_progress')
      .values({ watch, workspace_id: workspace, done: row.done, of: row.of })
      .onConflict((conflict) => conflict.column('watch').doUpdateSet(row))
      .execute();
  };
  let writing = Promise.resolve();
  let isWriting = false;
  const begin = () => {
    if (isWriting) return;
    isWriting = true;
    writing = write()
      .catch(() => {})
      .finally(() => {
        isWriting = false;
      });
  };
  begin();
  const timer = setInterval(begin, EVERY).unref();
  const end = async () => {
    clearInterval(timer);
    await writing;
    const gone = sql<boolean>`watch = ${watch} or at < now() - ${FRESH}`;
    await db
      .deleteFrom('trial_progress')
      .where('workspace_id', '=', workspace)
      .where(gone)
      .execute()
      .catch(() => {});
  };
  return { end };
}

/** How far a trial is that is made under this name; null if there is none. */
export async function readProgress({ db, workspace }: Scope, watch: string): Promise<Progress | null> {
  const row = await db
    .selectFrom('trial_progress')
    .select(['done', 'of'])
    .where('workspace_id', '=', workspace)
    .where('watch', '=', watch)
    .where('at', '>', sql<Date>`now() - ${FRESH}`)
    .executeTakeFirst();
  return row ?? null;
}
