import { hashPassword } from 'better-auth/crypto';
import { type Kysely, sql } from 'kysely';
import { recordPersonal } from '../audit/record.ts';
import type { Tables } from '../database/tables.ts';
import type { Language } from '../mail/letter.ts';
import { post } from '../mail/occasion.ts';
import { Refusal } from '../problems/refusal.ts';
import { actorOf } from './session.ts';
import { hashOf, makeToken } from './token.ts';
import type { Visit } from './visit.ts';

/** So long a link works. */
const HOURS = 1;
/** So many links an account gets in that time; who asks more often has them already. */
const MOST_LINKS = 3;
const CREDENTIAL = 'credential';

/** Asks for a mail with which to choose a new password. Whether there is such an account is found out later, so nobody can tell by this. */
export async function requestReset({ db, attempts, address }: Visit, email: string, language: Language): Promise<void> {
  await attempts.mail(address);
  await post(db, { kind: 'reset', email, language });
}

/** Makes a token for the account of this address, of which only the hash is kept; null if there is none or it has enough of them. */
export async function makeReset(db: Kysely<Tables>, email: string): Promise<string | null> {
  return db.transaction().execute(async (trx) => {
    const user = await trx.selectFrom('user').select('id').where('email', '=', email.toLowerCase()).forUpdate().executeTakeFirst();
    if (!user) return null;
    await trx.deleteFrom('password_reset').where('expires_at', '<=', sql<Date>`now()`).execute();
    const { count } = await trx
      .selectFrom('password_reset')
      .select((select) => select.fn.countAll<number>().as('count'))
      .where('user_id', '=', user.id)
      .executeTakeFirstOrThrow();
    if (Number(count) >= MOST_LINKS) return null;
    const { token, hash } = makeToken();
    await trx
      .insertInto('password_reset')
      .values({ token_hash: hash, user_id: user.id, expires_at: sql<Date>`now() + make_interval(hours => ${HOURS})` })
      .execute();
    return token;
  });
}

/** Whoever has such a link chooses the password with it. `language`: of the mail about it. */
export type Reset = { token: string; password: string; language: Language };

/** Sets a new password with a token, which works once, ends every session of the account, and has that told by mail. */
export const resetPassword = ({ db, attempts, address, request }: Visit, reset: Reset): Promise<void> =>
  attempts.link(address, () => setPassword({ db, request }, reset));

async function setPassword({ db, request }: Pick<Visit, 'db' | 'request'>, { token, password, language }: Reset): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const used = await trx
      .deleteFrom('password_reset')
      .where('token_hash', '=', hashOf(token))
      .where('expires_at', '>', sql<Date>`now()`)
      .returning('user_id')
      .executeTakeFirst();
    if (!used) throw new Refusal({ code: 'resetGone', params: {} });
    await trx
      .updateTable('account')
      .set({ password: await hashPassword(password), updatedAt: sql<Date>`now()` })
      .where('userId', '=', used.user_id)
      .where('providerId', '=', CREDENTIAL)
      .execute();
    await forgetResets(trx, used.user_id);
    await trx.deleteFrom('session').where('userId', '=', used.user_id).execute();
    const user = await trx.selectFrom('user').select(['id', 'email']).where('id', '=', used.user_id).executeTakeFirstOrThrow();
    await recordPersonal({ db: trx, actor: actorOf(user), request }, 'password.reset', {});
    await post(trx, { kind: 'password', user: used.user_id, how: 'reset', at: Date.now(), language });
  });
}

/** Ends the links that an account was sent, once its password is another. */
export async function forgetResets(trx: Kysely<Tables>, user: string): Promise<void> {
  await trx.deleteFrom('password_reset').where('user_id', '=', user).execute();
}
