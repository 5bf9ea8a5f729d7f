import { sql, type Transaction } from 'kysely';
import type { Tables } from '../../database/tables.ts';
import { leadRows } from '../../samples/leads.ts';
import type { Run } from './engine.ts';

/** Leads to be scored together: their places in the order of `lead.id`, and their rows for `readLeadRows`. */
export type Page = { ids: number[]; rows: string };

/** A lead may have thousands of events, so that a page is full by its text as well as by its leads. */
const FULL = { leads: 1_000, characters: 2_000_000 };
/** At first; then as many as a quarter of a page probably holds, since what is fetched at once is in memory at once. */
const FETCHED = { first: 10, most: 250 };

/** The leads of a run after one, page by page, in a transaction: nothing is read before it is asked for. */
export async function* pagesOfLeads(trx: Transaction<Tables>, run: Run, after: number): AsyncGenerator<Page> {
  await sql`declare leads no scroll cursor for ${leadRows(run.workspace, run.contentId, after)}`.execute(trx);
  let [ids, rows, characters]: [number[], string[], number] = [[], [], 0];
  for (let wanted = FETCHED.first; ; ) {
    const fetched = await sql<{ position: number; row: string }>`fetch forward ${sql.lit(wanted)} from leads`.execute(trx);
    let arrived = 0;
    for (const { position, row } of fetched.rows) {
      ids.push(position);
      rows.push(row);
      arrived += row.length;
    }
    characters += arrived;
    const isLast = fetched.rows.length < wanted;
    wanted = nextFetch(fetched.rows.length, arrived);
    if (ids.length > 0 && (isLast || ids.length >= FULL.leads || characters >= FULL.characters)) {
      yield { ids, rows: `[${rows.join(',')}]` };
      [ids, rows, characters] = [[], [], 0];
    }
    if (isLast) return;
  }
}

/** How many leads to fetch after so many that had so many characters. */
const nextFetch = (leads: number, characters: number): number =>
  Math.max(1, Math.min(FETCHED.most, Math.floor((leads * FULL.characters) / 4 / Math.max(1, characters))));
