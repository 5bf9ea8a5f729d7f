import { hash } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../database/tables.ts';

/** So many in so many seconds, from the first on. */
export type Bound = { most: number; seconds: number };

/** Rows that are cleared away when one comes, so that the tables never grow for long. */
const CLEARED = 100;
/** From where nobody signed in for so long is forgotten. */
const REMEMBERED = sql`interval '90 days'`;

/** Of addresses and accounts only this is kept: it is of one length, and names nobody to who looks at the table. */
const nameOf = (...parts: readonly string[]): string => hash('sha256', parts.join('\n'), 'hex');

/** Counts one of what is bound, on all servers together, whatever becomes of it: the seconds to wait where it is one too many, else null. */
export async function spend(db: Kysely<Tables>, what: string, name: string, { most, seconds }: Bound): Promise<number | null> {
  const { count, left } = await db
    .insertInto('attempt')
    .values({ name: nameOf(what, name), count: 1, ends_at: sql<Date>`now() + make_interval(secs => ${seconds})` })
    .onConflict((conflict) =>
      conflict.column('name').doUpdateSet({
        count: sql<number>`case when attempt.ends_at <= now() then 1 else least(attempt.count, ${most}) + 1 end`,
        ends_at: sql<Date>`case when attempt.ends_at <= now() then excluded.ends_at else attempt.ends_at end`,
      }),
    )
    .returning(['count', sql<number>`greatest(ceil(extract(epoch from ends_at - now())), 1)::int`.as('left')])
    .executeTakeFirstOrThrow();
  if (count === 1)
    await sql`delete from attempt where name in (
    select name from attempt where ends_at < now() limit ${CLEARED} for update skip locked)`.execute(db);
  return count > most ? left : null;
}

/** Takes one back that came to something. */
export async function giveBack(db: Kysely<Tables>, what: string, name: string): Promise<void> {
  await db
    .updateTable('attempt')
    .set({ count: sql<number>`greatest(count - 1, 0)` })
    .where('name', '=', nameOf(what, name))
    .where('ends_at', '>', sql<Date>`now()`)
    .execute();
}

/** Whether an account was used from an address before. */
export async function isKnownPlace(db: Kysely<Tables>, address: string, account: string): Promise<boolean> {
  const known = await db
    .selectFrom('sign_in_place')
    .select('name')
    .where('name', '=', nameOf(address, account))
    .where('used_at', '>', sql<Date>`now() - ${REMEMBERED}`)
    .executeTakeFirst();
  return known !== undefined;
}

/** Remembers from where an account was used. */
export async function knowPlace(db: Kysely<Tables>, address: string, account: string): Promise<void> {
  await db
    .insertInto('sign_in_place')
    .values({ name: nameOf(address, account) })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ used_at: sql<Date>`now()` }))
    .execute();
  await sql`delete from sign_in_place where name in (
    select name from sign_in_place where used_at < now() - ${REMEMBERED} limit ${CLEARED} for update skip locked)`.execute(db);
}
