import { type Kysely, sql } from 'kysely';
import { record } from '../audit/record.ts';
import type { Tables } from '../database/tables.ts';
import { Refusal } from '../problems/refusal.ts';
import { PASSWORD } from '../sign-in/auth.ts';
import type { Role } from '../sign-in/permission.ts';
import { actorOf, signIn, type User, whoVisits } from '../sign-in/session.ts';
import { hashOf } from '../sign-in/token.ts';
import { isRefused, type Visit } from '../sign-in/visit.ts';
import { holdWorkspace } from './hold.ts';
import { MOST_MEMBERS } from './invitations.ts';
import { MOST_MEMBERSHIPS } from './workspaces.ts';

/** What an invitation says to whoever opens it. `hasAccount`: whether they sign in with their password, or choose one. */
export type InvitationShown = { workspace: string; email: string; role: Role; invitedBy: string; hasAccount: boolean };

/** What a token invites to. */
export async function lookAtInvitation({ db, attempts, address }: Visit, token: string): Promise<InvitationShown> {
  const { name, email, role, invited_by } = await attempts.link(address, () => openInvitation(db, token));
  return { workspace: name, email, role, invitedBy: invited_by, hasAccount: (await accountOf(db, email)) !== null };
}

/**
 * Makes whoever was invited a member: the one who is signed in, if that is them; else by their password, which makes them an account
 * where they have none. `workspace`: the one that they are in from now on.
 */
export async function acceptInvitation(
  visit: Visit,
  { token, password }: { token: string; password: string | null },
): Promise<{ user: User; workspace: string }> {
  const { db, attempts, address } = visit;
  const invitation = await attempts.link(address, () => openInvitation(db, token));
  const user = await invited(visit, invitation.email, password);
  const { joined, cookies } = await db.transaction().execute(async (trx) => {
    await holdWorkspace(trx, invitation.workspace_id);
    await claim(trx, invitation.id);
    const made = user ? { user, cookies: [] } : await makeAccount(trx, visit, invitation.email, password ?? '');
    await join(trx, invitation.workspace_id, made.user.id, invitation.role);
    const scope = { db: trx, workspace: invitation.workspace_id, actor: actorOf(made.user), request: visit.request };
    await record(scope, 'member.joined', { id: made.user.id, name: made.user.email }, { role: invitation.role });
    return { joined: made.user, cookies: made.cookies };
  });
  visit.setCookies(cookies);
  return { user: joined, workspace: invitation.workspace_id };
}

/** Who was invited, signed in; null: they have no account, and bring a password for a new one. */
async function invited(visit: Visit, email: string, password: string | null): Promise<User | null> {
  const signed = await whoVisits(visit);
  if (signed && signed.user.email !== email) throw new Refusal({ code: 'invitationForOther', params: {} });
  if (signed) return signed.user;
  if (password === null) throw new Refusal({ code: 'signInRequired', params: {} });
  if ((await accountOf(visit.db, email)) !== null) return signIn(visit, { email, password });
  if (password.length < PASSWORD.min) throw tooShort();
  return null;
}

async function makeAccount(trx: Kysely<Tables>, { auth, headers }: Visit, email: string, password: string) {
  const answer = await auth
    .ask(trx, (api) => api.signUpEmail({ body: { email, password, name: email }, headers, returnHeaders: true }))
    .catch((error: unknown) => {
      // They have just made themselves an account by another invitation.
      if (isRefused(error)) throw new Refusal({ code: 'signInRequired', params: {} });
      throw error;
    });
  const { id } = answer.response.user;
  return { user: { id, email }, cookies: answer.headers.getSetCookie() };
}

async function openInvitation(db: Kysely<Tables>, token: string) {
  const found = await db
    .selectFrom('invitation_link')
    .innerJoin('invitation', 'invitation.id', 'invitation_link.invitation_id')
    .innerJoin('workspace', 'workspace.id', 'invitation.workspace_id')
    .select(['invitation.id', 'workspace_id', 'name', 'email', 'role', 'invited_by'])
    .where('token_hash', '=', hashOf(token))
    .where('accepted_at', 'is', null)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', sql<Date>`now()`)
    .executeTakeFirst();
  if (!found) throw gone();
  return found;
}

/** Takes an invitation, which works once; refuses one that is over by now. */
async function claim(trx: Kysely<Tables>, id: string): Promise<void> {
  const row = await trx
    .updateTable('invitation')
    .set({ accepted_at: sql<Date>`now()` })
    .where('id', '=', id)
    .where('accepted_at', 'is', null)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', sql<Date>`now()`)
    .returning('id')
    .executeTakeFirst();
  if (!row) throw gone();
}

async function join(trx: Kysely<Tables>, workspace: string, user: string, role: Role): Promise<void> {
  const { members, memberships, isMember } = await trx
    .selectNoFrom([
      sql<number>`(select count(*) from member where workspace_id = ${workspace})::int`.as('members'),
      sql<number>`(select count(*) from member where user_id = ${user})::int`.as('memberships'),
      sql<boolean>`exists (select from member where workspace_id = ${workspace} and user_id = ${user})`.as('isMember'),
    ])
    .executeTakeFirstOrThrow();
  if (isMember) throw new Refusal({ code: 'alreadyMember', params: {} });
  if (members >= MOST_MEMBERS) throw new Refusal({ code: 'tooManyMembers', params: { limit: MOST_MEMBERS } });
  if (memberships >= MOST_MEMBERSHIPS) throw new Refusal({ code: 'tooManyWorkspaces', params: { limit: MOST_MEMBERSHIPS } });
  await trx.insertInto('member').values({ workspace_id: workspace, user_id: user, role }).execute();
}

async function accountOf(db: Kysely<Tables>, email: string): Promise<string | null> {
  const user = await db.selectFrom('user').select('id').where('email', '=', email).executeTakeFirst();
  return user?.id ?? null;
}

const tooShort = () => new Refusal({ code: 'invalidInput', params: { issues: [{ path: 'password', message: 'Too short' }] } });
const gone = () => new Refusal({ code: 'invitationGone', params: {} });
