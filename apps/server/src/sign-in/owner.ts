import type { Kysely } from 'kysely';
import { record } from '../audit/record.ts';
import type { Tables } from '../database/tables.ts';
import { DEFAULT_WORKSPACE } from '../database/workspace.ts';
import { Refusal } from '../problems/refusal.ts';
import { actorOf, type Credentials, type User } from './session.ts';
import type { Visit } from './visit.ts';

/** Whether somebody owns this server already; until then whoever opens it first makes themselves its owner. */
export async function ownerExists(db: Kysely<Tables>): Promise<boolean> {
  const owner = await db.selectFrom('member').select('user_id').where('role', '=', 'owner').executeTakeFirst();
  return owner !== undefined;
}

/** Makes the one owner and signs them in. Of several at the same time one succeeds; nobody else can ever sign up. */
export async function createOwner({ db, auth, headers, request, setCookies }: Visit, { email, password }: Credentials): Promise<User> {
  const { user, cookies } = await db.transaction().execute(async (trx) => {
    await trx.selectFrom('workspace').select('id').where('id', '=', DEFAULT_WORKSPACE).forUpdate().executeTakeFirstOrThrow();
    if (await ownerExists(trx)) throw new Refusal({ code: 'ownerExists', params: {} });
    const answer = await auth.ask(trx, (api) => api.signUpEmail({ body: { email, password, name: email }, headers, returnHeaders: true }));
    const { id } = answer.response.user;
    await trx.insertInto('member').values({ workspace_id: DEFAULT_WORKSPACE, user_id: id, role: 'owner' }).execute();
    const user = { id, email: answer.response.user.email };
    const scope = { db: trx, workspace: DEFAULT_WORKSPACE, actor: actorOf(user), request };
    await record(scope, 'member.joined', { id, name: user.email }, { role: 'owner' });
    return { user, cookies: answer.headers.getSetCookie() };
  });
  setCookies(cookies);
  return user;
}
