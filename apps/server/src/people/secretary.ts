import { type Kysely, sql } from 'kysely';
import type { Tables } from '../database/tables.ts';
import type { Letter } from '../mail/letter.ts';
import { linkTo } from '../mail/mailing.ts';
import type { Occasion } from '../mail/occasion.ts';
import type { Secretary } from '../mail/start.ts';
import { passwordLetter } from '../sign-in/password-letter.ts';
import { makeReset } from '../sign-in/reset.ts';
import { resetLetter } from '../sign-in/reset-letter.ts';
import { invitationLetter } from './invitation-letter.ts';
import { makeLink } from './invitations.ts';

/** Writes to people when there is an occasion; `url`: the origin that links begin with. */
export const secretaryAt = (url: string): Secretary => ({
  write: (db, occasion) => {
    if (occasion.kind === 'password') return password(db, url, occasion);
    return occasion.kind === 'reset' ? reset(db, url, occasion) : invitation(db, url, occasion.invitation);
  },
  async note(trx, occasion, result) {
    if (occasion.kind === 'invitation')
      await trx.updateTable('invitation').set({ mail: result }).where('id', '=', occasion.invitation).execute();
  },
});

async function reset(db: Kysely<Tables>, url: string, { email, language }: Extract<Occasion, { kind: 'reset' }>): Promise<Letter | null> {
  const token = await makeReset(db, email);
  return token === null ? null : resetLetter(email, language, linkTo(url, 'reset', token));
}

/** Null: there is no such account any more. */
async function password(db: Kysely<Tables>, url: string, about: Extract<Occasion, { kind: 'password' }>): Promise<Letter | null> {
  const account = await db.selectFrom('user').select('email').where('id', '=', about.user).executeTakeFirst();
  return account ? passwordLetter(account.email, about.language, { how: about.how, at: new Date(about.at), url }) : null;
}

/** Null: it was revoked or accepted, or its time is over. */
async function invitation(db: Kysely<Tables>, url: string, id: string): Promise<Letter | null> {
  const open = await db
    .selectFrom('invitation')
    .innerJoin('workspace', 'workspace.id', 'invitation.workspace_id')
    .select(['email', 'language', 'role', 'invited_by', 'workspace.name'])
    .where('invitation.id', '=', id)
    .where('accepted_at', 'is', null)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', sql<Date>`now()`)
    .executeTakeFirst();
  if (!open) return null;
  const link = linkTo(url, 'invitation', await makeLink(db, id));
  return invitationLetter(open.email, open.language, { by: open.invited_by, workspace: open.name, role: open.role, link });
}
