import { sql } from 'kysely';
import { recordPersonal } from '../audit/record.ts';
import type { Language } from '../mail/letter.ts';
import { post } from '../mail/occasion.ts';
import { Refusal } from '../problems/refusal.ts';
import type { AdmittedPerson } from './admit.ts';
import { forgetResets } from './reset.ts';
import { isRefused, type Visit } from './visit.ts';

const MOST_SHOWN = 100;

/** Where somebody is signed in; moments in epoch milliseconds. `usedAt`: to the day. `isCurrent`: from here. */
export type SessionSummary = {
  id: string;
  userAgent: string | null;
  createdAt: number;
  usedAt: number;
  expiresAt: number;
  isCurrent: boolean;
};

type Person = Pick<Visit, 'db' | 'request'> & AdmittedPerson;

/** Where somebody is signed in, the newest first. */
export async function listSessions({ db, user, session }: Person): Promise<SessionSummary[]> {
  const rows = await db
    .selectFrom('session')
    .select(['id', 'userAgent', 'createdAt', 'updatedAt', 'expiresAt'])
    .where('userId', '=', user.id)
    .where('expiresAt', '>', sql<Date>`now()`)
    .orderBy('createdAt', 'desc')
    .orderBy('id')
    .limit(MOST_SHOWN)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    userAgent: row.userAgent || null,
    createdAt: row.createdAt.getTime(),
    usedAt: row.updatedAt.getTime(),
    expiresAt: row.expiresAt.getTime(),
    isCurrent: row.id === session,
  }));
}

/** Ends one of somebody's sessions. */
export async function revokeSession(person: Person, id: string): Promise<{ id: string }> {
  return person.db.transaction().execute(async (trx) => {
    const row = await trx
      .deleteFrom('session')
      .where('userId', '=', person.user.id)
      .where('id', '=', id)
      .returning('id')
      .executeTakeFirst();
    if (!row) throw new Refusal({ code: 'notFound', params: { what: 'session' } });
    await recordPersonal({ ...person, db: trx }, 'session.revoked', { count: 1 });
    return row;
  });
}

/** Ends all of somebody's sessions but the one that asks; how many. */
export async function revokeOtherSessions(person: Person): Promise<{ count: number }> {
  return person.db.transaction().execute(async (trx) => {
    const rows = await trx
      .deleteFrom('session')
      .where('userId', '=', person.user.id)
      .where('id', '<>', person.session)
      .returning('id')
      .execute();
    if (rows.length > 0) await recordPersonal({ ...person, db: trx }, 'session.revoked', { count: rows.length });
    return { count: rows.length };
  });
}

/** `language`: of the mail about it. */
export type PasswordChange = { current: string; next: string; language: Language };

/** Changes the password of whoever knows the one that it was, who is told by mail. Every other session ends, and this one gets another cookie. */
export async function changePassword(visit: Visit & AdmittedPerson, change: PasswordChange): Promise<void> {
  const { db, auth, headers, attempts, address, user, setCookies } = visit;
  const body = { currentPassword: change.current, newPassword: change.next, revokeOtherSessions: true };
  const cookies = await attempts.password(address, user.email, () =>
    db.transaction().execute(async (trx) => {
      const answer = await auth
        .ask(trx, (api) => api.changePassword({ body, headers, returnHeaders: true }))
        .catch((error: unknown) => {
          if (isRefused(error)) throw new Refusal({ code: 'wrongPassword', params: {} });
          throw error;
        });
      await forgetResets(trx, user.id);
      await recordPersonal({ ...visit, db: trx }, 'password.changed', {});
      await post(trx, { kind: 'password', user: user.id, how: 'changed', at: Date.now(), language: change.language });
      return answer.headers.getSetCookie();
    }),
  );
  setCookies(cookies);
}
