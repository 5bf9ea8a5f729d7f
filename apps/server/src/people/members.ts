import type { Kysely, Transaction } from 'kysely';
import { record } from '../audit/record.ts';
import type { Scope } from '../database/scope.ts';
import type { Tables } from '../database/tables.ts';
import { Refusal } from '../problems/refusal.ts';
import type { Role } from '../sign-in/permission.ts';
import { asOwner, holdWorkspace, roleOf } from './hold.ts';

/** Somebody who belongs to the workspace. `joinedAt`: in epoch milliseconds. `isYou`: whoever asks. */
export type MemberSummary = { userId: string; email: string; role: Role; joinedAt: number; isYou: boolean };

/** Everybody who belongs to the workspace, who joined first at the head. */
export async function listMembers({ db, workspace, actor }: Scope): Promise<MemberSummary[]> {
  const rows = await db
    .selectFrom('member')
    .innerJoin('user', 'user.id', 'member.user_id')
    .select(['user_id', 'email', 'role', 'created_at'])
    .where('workspace_id', '=', workspace)
    .orderBy('created_at')
    .orderBy('user_id')
    .execute();
  return rows.map((row) => ({
    userId: row.user_id,
    email: row.email,
    role: row.role,
    joinedAt: row.created_at.getTime(),
    isYou: row.user_id === actor.id,
  }));
}

/** Gives a member another role. The last owner stays one. */
export function setRole(scope: Scope, user: string, role: Role): Promise<{ userId: string; role: Role }> {
  return asOwner(scope, async (trx) => {
    const before = await roleOf(trx, scope.workspace, user);
    if (before === 'owner' && role !== 'owner') await requireOtherOwner(trx, scope.workspace, user);
    await trx.updateTable('member').set({ role }).where('workspace_id', '=', scope.workspace).where('user_id', '=', user).execute();
    if (role !== before) await record({ ...scope, db: trx }, 'member.roleChanged', await personOf(trx, user), { before, role });
    return { userId: user, role };
  });
}

/** Takes somebody out of the workspace. What they made stays; the last owner does too. */
export function removeMember(scope: Scope, user: string): Promise<{ userId: string }> {
  return asOwner(scope, async (trx) => {
    const role = await takeOut(trx, scope.workspace, user);
    await record({ ...scope, db: trx }, 'member.removed', await personOf(trx, user), { role });
    return { userId: user };
  });
}

/** Takes whoever asks out of the workspace, unless they are its last owner. */
export function leave(scope: Scope): Promise<{ userId: string }> {
  const { db, workspace, actor } = scope;
  return db.transaction().execute(async (trx) => {
    await holdWorkspace(trx, workspace);
    const role = await takeOut(trx, workspace, actor.id);
    await record({ ...scope, db: trx }, 'member.left', { id: actor.id, name: actor.name }, { role });
    return { userId: actor.id };
  });
}

/** Ends a membership; the role that it was. */
async function takeOut(trx: Kysely<Tables>, workspace: string, user: string): Promise<Role> {
  const role = await roleOf(trx, workspace, user);
  if (role === 'owner') await requireOtherOwner(trx, workspace, user);
  await trx.deleteFrom('member').where('workspace_id', '=', workspace).where('user_id', '=', user).execute();
  return role;
}

async function personOf(trx: Transaction<Tables>, id: string): Promise<{ id: string; name: string }> {
  const { email } = await trx.selectFrom('user').select('email').where('id', '=', id).executeTakeFirstOrThrow();
  return { id, name: email };
}

/** Refuses to leave a workspace without an owner. To be asked while it is held. */
async function requireOtherOwner(trx: Kysely<Tables>, workspace: string, user: string): Promise<void> {
  const other = await trx
    .selectFrom('member')
    .select('user_id')
    .where('workspace_id', '=', workspace)
    .where('role', '=', 'owner')
    .where('user_id', '<>', user)
    .limit(1)
    .executeTakeFirst();
  if (!other) throw new Refusal({ code: 'lastOwner', params: {} });
}
