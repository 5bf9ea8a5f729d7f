import type { Kysely, Transaction } from 'kysely';
import type { Scope } from '../database/scope.ts';
import type { Tables } from '../database/tables.ts';
import { Refusal } from '../problems/refusal.ts';
import { requireRole } from '../sign-in/permission.ts';

/** Has everybody wait who would change who belongs to a workspace, until the transaction ends. */
export async function holdWorkspace(trx: Kysely<Tables>, workspace: string): Promise<void> {
  await trx.selectFrom('workspace').select('id').where('id', '=', workspace).forNoKeyUpdate().executeTakeFirstOrThrow();
}

/** Does something to a workspace's people for one of its owners: who was one when they asked must be one still, once nobody else can change it. */
export function asOwner<Done>({ db, workspace, actor }: Scope, change: (trx: Transaction<Tables>) => Promise<Done>): Promise<Done> {
  return db.transaction().execute(async (trx) => {
    await holdWorkspace(trx, workspace);
    requireRole(await roleOf(trx, workspace, actor.id), 'own');
    return change(trx);
  });
}

/** What somebody is in a workspace; refuses those who are not in it. */
export async function roleOf(trx: Kysely<Tables>, workspace: string, user: string) {
  const member = await trx
    .selectFrom('member')
    .select('role')
    .where('workspace_id', '=', workspace)
    .where('user_id', '=', user)
    .executeTakeFirst();
  if (!member) throw new Refusal({ code: 'notFound', params: { what: 'member' } });
  return member.role;
}
