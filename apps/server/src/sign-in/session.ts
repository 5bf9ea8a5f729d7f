import { recordPersonal } from '../audit/record.ts';
import type { Actor } from '../database/scope.ts';
import { Refusal } from '../problems/refusal.ts';
import { type Membership, membershipsOf } from './membership.ts';
import { failureBehind, isRefused, type Visit } from './visit.ts';

export type User = { id: string; email: string };
/** Somebody signed in; `session`: the id of the session that the request belongs to. */
export type Signed = { user: User; session: string };
/** What somebody signed in has in front of them: the workspace that they work in, unless they have none, and all that are theirs. */
export type SignedIn = { state: 'signedIn'; user: User; workspace: Membership | null; workspaces: Membership[] };
export type Credentials = { email: string; password: string };

/** Who acts: people go by their e-mail addresses. */
export const actorOf = ({ id, email }: User): Actor => ({ kind: 'person', id, name: email });

/** Who sends this request, or null when nobody is signed in (any more). A session in use is prolonged. */
export async function whoVisits({ db, auth, headers, setCookies }: Visit): Promise<Signed | null> {
  // Without a cookie there is nothing to ask the database.
  if (!headers.has('cookie')) return null;
  const { response, headers: answer } = await auth
    .ask(db, (api) => api.getSession({ headers, returnHeaders: true }))
    .catch((error: unknown) => Promise.reject(failureBehind(error)));
  if (!response) return null;
  const { id, email } = response.user;
  setCookies(answer.getSetCookie());
  return { user: { id, email }, session: response.session.id };
}

/** Their workspaces; of these they are in the one that the request names, or in the first if that is none of theirs (any more). */
export async function signedIn({ db, wanted }: Pick<Visit, 'db' | 'wanted'>, user: User): Promise<SignedIn> {
  const workspaces = await membershipsOf(db, user.id);
  return { state: 'signedIn', user, workspace: workspaces.find(({ id }) => id === wanted) ?? workspaces[0] ?? null, workspaces };
}

/** Starts a session, whose cookie goes onto the answer once it is recorded: nobody can use one of which there is no trace. */
export async function signIn(visit: Visit, { email, password }: Credentials): Promise<User> {
  const { db, auth, headers, attempts, address, request, setCookies } = visit;
  return attempts.password(address, email, async () => {
    const answer = await auth
      .ask(db, (api) => api.signInEmail({ body: { email, password }, headers, returnHeaders: true }))
      .catch((error: unknown) => {
        // Which of the two was wrong is not said.
        if (isRefused(error)) throw new Refusal({ code: 'wrongPassword', params: {} });
        throw error;
      });
    const user = { id: answer.response.user.id, email: answer.response.user.email };
    await recordPersonal({ db, actor: actorOf(user), request }, 'session.signedIn', {});
    setCookies(answer.headers.getSetCookie());
    return user;
  });
}

/** Ends the session; doing it twice is no mistake. */
export async function signOut(visit: Visit): Promise<void> {
  const { db, auth, headers, request, setCookies } = visit;
  // Prolonging what ends needs no cookie.
  const signed = await whoVisits({ ...visit, setCookies: () => {} });
  const answer = await db.transaction().execute(async (trx) => {
    if (signed) await recordPersonal({ db: trx, actor: actorOf(signed.user), request }, 'session.signedOut', {});
    return auth.ask(trx, (api) => api.signOut({ headers, returnHeaders: true }));
  });
  setCookies(answer.headers.getSetCookie());
}
