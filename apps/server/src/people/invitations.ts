import { type Kysely, sql } from 'kysely';
import { record } from '../audit/record.ts';
import type { Scope } from '../database/scope.ts';
import type { Tables } from '../database/tables.ts';
import type { Language } from '../mail/letter.ts';
import { linkTo, type Mailing } from '../mail/mailing.ts';
import { post } from '../mail/occasion.ts';
import { Refusal } from '../problems/refusal.ts';
import type { Role } from '../sign-in/permission.ts';
import { makeToken } from '../sign-in/token.ts';
import { asOwner } from './hold.ts';

/** So many people a workspace has, together with those who are invited. */
export const MOST_MEMBERS = 200;
/** So many invitations are sent for a workspace in a day, revoked ones too: nobody's mailbox is for others to fill. */
const MOST_A_DAY = 200;
const DAYS = 7;
/** What came to nothing is kept so long. */
const KEPT_FOR = sql`interval '30 days'`;

/** Somebody who was invited and has not come yet; moments in epoch milliseconds. `mail`: what became of the mail. */
export type InvitationSummary = {
  id: string;
  email: string;
  role: Role;
  invitedBy: string;
  mail: 'waiting' | 'sent' | 'failed';
  createdAt: number;
  expiresAt: number;
};

const COLUMNS = ['id', 'email', 'role', 'invited_by', 'mail', 'created_at', 'expires_at'] as const;

const waiting = (db: Kysely<Tables>, workspace: string) =>
  db.selectFrom('invitation').where('workspace_id', '=', workspace).where('accepted_at', 'is', null).where('revoked_at', 'is', null);

/** Everybody who was invited and has not come yet, also those whose time is over; the newest first. */
export async function listInvitations({ db, workspace }: Scope): Promise<InvitationSummary[]> {
  const rows = await waiting(db, workspace).select(COLUMNS).orderBy('created_at', 'desc').orderBy('id').execute();
  return rows.map(({ invited_by, created_at, expires_at, ...row }) => ({
    ...row,
    invitedBy: invited_by,
    createdAt: created_at.getTime(),
    expiresAt: expires_at.getTime(),
  }));
}

export type NewInvitation = { email: string; role: Role; language: Language };

/**
 * Invites somebody by mail; an invitation that they have already ends. The answer says nothing of whether there is an account. `link`:
 * what opens it, only where no mail server is known, to be handed on by other means.
 */
export function createInvitation(
  scope: Scope,
  mailing: Mailing,
  { email, role, language }: NewInvitation,
): Promise<{ id: string; link: string | null }> {
  const { workspace, actor } = scope;
  return asOwner(scope, async (trx) => {
    await trx
      .deleteFrom('invitation')
      .where('workspace_id', '=', workspace)
      .where('expires_at', '<', sql<Date>`now() - ${KEPT_FOR}`)
      .execute();
    await requireStranger(trx, workspace, email);
    await trx
      .updateTable('invitation')
      .set({ revoked_at: sql<Date>`now()` })
      .where('workspace_id', '=', workspace)
      .where('email', '=', email)
      .where('accepted_at', 'is', null)
      .where('revoked_at', 'is', null)
      .execute();
    await requireRoom(trx, workspace);
    const { id } = await trx
      .insertInto('invitation')
      .values({
        workspace_id: workspace,
        email,
        role,
        language,
        invited_by: actor.name,
        expires_at: sql<Date>`now() + make_interval(days => ${DAYS})`,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    await post(trx, { kind: 'invitation', invitation: id });
    await record({ ...scope, db: trx }, 'member.invited', { id, name: email }, { role });
    return { id, link: mailing.byHand ? linkTo(mailing.url, 'invitation', await makeLink(trx, id)) : null };
  });
}

async function requireStranger(trx: Kysely<Tables>, workspace: string, email: string): Promise<void> {
  const member = await trx
    .selectFrom('member')
    .innerJoin('user', 'user.id', 'member.user_id')
    .select('user_id')
    .where('workspace_id', '=', workspace)
    .where('email', '=', email)
    .executeTakeFirst();
  if (member) throw new Refusal({ code: 'alreadyMember', params: {} });
}

async function requireRoom(trx: Kysely<Tables>, workspace: string): Promise<void> {
  const { people, today, wait } = await trx
    .selectNoFrom([
      sql<number>`(select count(*) from member where workspace_id = ${workspace})::int
        + (select count(*) from invitation
            where workspace_id = ${workspace} and accepted_at is null and revoked_at is null and expires_at > now())::int`.as('people'),
      sql<number>`(select count(*) from invitation
        where workspace_id = ${workspace} and created_at > now() - interval '1 day')::int`.as('today'),
      sql<number | null>`(select ceil(extract(epoch from min(created_at) + interval '1 day' - now())) from invitation
        where workspace_id = ${workspace} and created_at > now() - interval '1 day')::int`.as('wait'),
    ])
    .executeTakeFirstOrThrow();
  if (people >= MOST_MEMBERS) throw new Refusal({ code: 'tooManyMembers', params: { limit: MOST_MEMBERS } });
  if (today >= MOST_A_DAY) throw new Refusal({ code: 'tooManyRequests', params: { seconds: wait ?? 1 } });
}

/** Ends an invitation: none of its links opens anything. Doing it twice is no mistake. */
export function revokeInvitation(scope: Scope, id: string): Promise<{ id: string }> {
  return asOwner(scope, async (trx) => {
    const open = await trx
      .selectFrom('invitation')
      .select(['email', 'role', 'revoked_at'])
      .where('workspace_id', '=', scope.workspace)
      .where('id', '=', id)
      .where('accepted_at', 'is', null)
      .forUpdate()
      .executeTakeFirst();
    if (!open) throw new Refusal({ code: 'notFound', params: { what: 'invitation' } });
    if (open.revoked_at !== null) return { id };
    await trx.updateTable('invitation').set({ revoked_at: sql<Date>`now()` }).where('id', '=', id).execute();
    await record({ ...scope, db: trx }, 'invitation.revoked', { id, name: open.email }, { role: open.role });
    return { id };
  });
}

/** A further token that opens an invitation. Only its hash is kept. */
export async function makeLink(trx: Kysely<Tables>, invitation: string): Promise<string> {
  const { token, hash } = makeToken();
  await trx.insertInto('invitation_link').values({ token_hash: hash, invitation_id: invitation }).execute();
  return token;
}
