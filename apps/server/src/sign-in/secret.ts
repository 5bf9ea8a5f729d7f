import { randomBytes } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Tables } from '../database/tables.ts';

/** What session cookies are signed with: made at the first start, and the same for all servers on this database. */
export async function cookieSecret(db: Kysely<Tables>): Promise<string> {
  const made = randomBytes(32).toString('base64url');
  await db
    .insertInto('cookie_secret')
    .values({ secret: made })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const { secret } = await db.selectFrom('cookie_secret').select('secret').executeTakeFirstOrThrow();
  return secret;
}
