import { Refusal } from '../problems/refusal.ts';
import type { Role } from './permission.ts';
import { failureBehind, isRefused, type Visit } from './visit.ts';

export type User = { id: string; email: string };
/** Somebody signed in, the workspace that they work in, and what they are there. */
export type Signed = { user: User; workspace: string; role: Role };
export type Credentials = { email: string; password: string };

/** Who sends this request, or null when nobody is signed in (any more). A session in use is prolonged. */
export async function whoVisits({ db, auth, headers, setCookies }: Visit): Promise<Signed | null> {
  // Without a cookie there is nothing to ask the database.
  if (!headers.has('cookie')) return null;
  const { response, headers: answer } = await auth
    .ask(db, (api) => api.getSession({ headers, returnHeaders: true }))
    .catch((error: unknown) => Promise.reject(failureBehind(error)));
  if (!response) return null;
  const { id, email } = response.user;
  const member = await db.selectFrom('member').select(['workspace_id', 'role']).where('user_id', '=', id).executeTakeFirst();
  if (!member) return null;
  setCookies(answer.getSetCookie());
  return { user: { id, email }, workspace: member.workspace_id, role: member.role };
}

/** Starts a session, whose cookie goes onto the answer. */
export async function signIn(visit: Visit, { email, password }: Credentials): Promise<User> {
  const { db, auth, headers, attempts, address, setCookies } = visit;
  return attempts.count(address, email, async () => {
    try {
      const answer = await auth.ask(db, (api) => api.signInEmail({ body: { email, password }, headers, returnHeaders: true }));
      setCookies(answer.headers.getSetCookie());
      return { id: answer.response.user.id, email: answer.response.user.email };
    } catch (error) {
      // Which of the two was wrong is not said.
      if (isRefused(error)) throw new Refusal({ code: 'wrongPassword', params: {} });
      throw error;
    }
  });
}

/** Ends the session; doing it twice is no mistake. */
export async function signOut({ db, auth, headers, setCookies }: Visit): Promise<void> {
  const answer = await auth.ask(db, (api) => api.signOut({ headers, returnHeaders: true }));
  setCookies(answer.headers.getSetCookie());
}
