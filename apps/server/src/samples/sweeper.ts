import { type Kysely, sql } from 'kysely';
import type { Tables } from '../database/tables.ts';

/** Rows that one transaction deletes: few enough that nobody waits for it. */
const SLICE = 20_000;

/**
 * Deletes in the background what no sample and no import holds any more: of samples that were replaced or removed, of imports that were
 * given up. What a simulation is still reading stays until that has ended. The tables themselves say what is to do, so nothing is lost
 * with a server, and several may sweep at once.
 */
export class Sweeper {
  readonly #db: Kysely<Tables>;
  readonly #report: (error: unknown) => void;
  #running: Promise<void> | null = null;
  #again = false;
  #stopped = false;

  constructor(db: Kysely<Tables>, report: (error: unknown) => void) {
    this.#db = db;
    this.#report = report;
  }

  /** Begins to sweep, or has the sweep under way look once more. */
  nudge(): void {
    if (this.#stopped) return;
    this.#again = true;
    this.#running ??= this.#run().finally(() => {
      this.#running = null;
    });
  }

  /** Resolves when there is nothing left to sweep. */
  async rest(): Promise<void> {
    while (this.#running) await this.#running;
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    await this.rest();
  }

  async #run(): Promise<void> {
    try {
      while (this.#again && !this.#stopped) {
        this.#again = false;
        while (!this.#stopped && (await sweepSlice(this.#db)) > 0);
      }
    } catch (error) {
      if (!this.#stopped) this.#report(error);
    }
  }
}

/** Deletes one slice of one content: events first, since cascading to them lead by lead takes much longer. How many rows it deleted. */
function sweepSlice(db: Kysely<Tables>): Promise<number> {
  return db.transaction().execute(async (trx) => {
    const { rows } = await sql<{ id: string }>`
      select id from sample_content as content
      where not exists (select from sample where content_id = content.id)
        and not exists (select from sample_import where content_id = content.id)
        and not exists (select from simulation where content_id = content.id and state in ('queued', 'running'))
      limit 1
      for update skip locked`.execute(trx);
    const [content] = rows;
    if (!content) return 0;
    for (const table of ['event', 'lead'] as const) {
      const { numAffectedRows } = await sql`
        delete from ${sql.table(table)}
        where id in (select id from ${sql.table(table)} where sample_id = ${content.id} limit ${SLICE})`.execute(trx);
      if (numAffectedRows) return Number(numAffectedRows);
    }
    await trx.deleteFrom('sample_content').where('id', '=', content.id).execute();
    return 1;
  });
}
