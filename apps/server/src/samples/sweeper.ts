import { type Kysely, sql } from 'kysely';
import type { Tables } from '../database/tables.ts';
import { ForgottenImports } from './import/forgotten.ts';

/** Rows that one transaction deletes: few enough that nobody waits for it. */
const SLICE = 20_000;
/** Milliseconds between looks for what becomes free by itself: what a simulation read that has ended, an import that was forgotten. */
const EVERY = 10 * 60_000;
/** Of the lock that the server holds which deletes a slice; any number that no other lock has. */
const LOCK = 7_413_029_561;

/**
 * Deletes in the background what no sample and no import holds any more: of samples that were replaced or removed, of imports that were
 * given up. What a simulation is still reading stays until that has ended. It looks when it begins, when it is nudged, and now and then.
 * The tables themselves say what is to do, so nothing is lost with a server; of several servers one deletes at a time.
 */
export class Sweeper {
  readonly #db: Kysely<Tables>;
  readonly #report: (error: unknown) => void;
  readonly #timer: NodeJS.Timeout;
  readonly #forgotten = new ForgottenImports();
  #running: Promise<void> | null = null;
  #again = false;
  #stopped = false;

  constructor(db: Kysely<Tables>, report: (error: unknown) => void, every = EVERY) {
    this.#db = db;
    this.#report = report;
    this.#timer = setInterval(() => this.nudge(), every).unref();
    this.nudge();
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
    clearInterval(this.#timer);
    await this.rest();
  }

  async #run(): Promise<void> {
    try {
      while (this.#again && !this.#stopped) {
        this.#again = false;
        await this.#forgotten.clear(this.#db);
        while (!this.#stopped && (await sweepSlice(this.#db)) > 0);
      }
    } catch (error) {
      if (!this.#stopped) this.#report(error);
    }
  }
}

/**
 * Deletes one slice of one content: events first, since cascading to them lead by lead takes much longer. How many rows it deleted; none
 * while another server is at it, which goes on until nothing is left.
 */
function sweepSlice(db: Kysely<Tables>): Promise<number> {
  return db.transaction().execute(async (trx) => {
    const { rows: locks } = await sql<{ free: boolean }>`select pg_try_advisory_xact_lock(${LOCK}) as free`.execute(trx);
    if (!locks[0]?.free) return 0;
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
