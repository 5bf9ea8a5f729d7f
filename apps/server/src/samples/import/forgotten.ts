import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../database/tables.ts';

/** For so long by this server's own count an import has to be one of those, in milliseconds: clocks jump, and whoever is at one comes back. */
const GRACE = 3_600_000;

/** Imports of which nothing was heard for a day: those that nobody finished, and those that were. */
const silent = (db: Kysely<Tables>) => {
  const dayAgo = sql<Date>`now() - interval '1 day'`;
  return db
    .selectFrom('sample_import')
    .select('id')
    .where('created_at', '<', dayAgo)
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('sample_batch').whereRef('import_id', '=', 'sample_import.id').where('arrived_at', '>', dayAgo))),
    );
};

/** Forgets imports that were given up: of which nothing was heard for a day by the database's clock, nor for a while by one that never jumps. */
export class ForgottenImports {
  readonly #grace: number;
  readonly #since = new Map<string, number>();

  constructor(grace = GRACE) {
    this.#grace = grace;
  }

  async clear(db: Kysely<Tables>): Promise<void> {
    const ids = new Set((await silent(db).execute()).map(({ id }) => id));
    for (const id of this.#since.keys()) if (!ids.has(id)) this.#since.delete(id);
    const now = performance.now();
    for (const id of ids) if (!this.#since.has(id)) this.#since.set(id, now);
    const due = [...ids].filter((id) => now - (this.#since.get(id) ?? now) >= this.#grace);
    if (due.length === 0) return;
    await db
      .deleteFrom('sample_import')
      .where('id', 'in', due)
      // Somebody may have gone on since.
      .where('id', 'in', silent(db))
      .execute();
  }
}
