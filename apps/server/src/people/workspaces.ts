import { type Kysely, sql } from 'kysely';
import { record } from '../audit/record.ts';
import { type Actor, type Scope, serverScope } from '../database/scope.ts';
import type { Tables } from '../database/tables.ts';
import { Refusal } from '../problems/refusal.ts';
import { seedBuiltInSample } from '../samples/built-in.ts';
import type { Membership } from '../sign-in/membership.ts';

/** So many one person makes, and so many they may belong to. */
const MOST_WORKSPACES = 20;
export const MOST_MEMBERSHIPS = 100;

/** Who makes a workspace. */
type Maker = { db: Kysely<Tables>; actor: Actor; request: string };

/** Makes a workspace with the built-in sample in it, which whoever makes it owns. */
export async function createWorkspace({ db, actor, request }: Maker, name: string): Promise<Membership> {
  const user = actor.id;
  const id = await db.transaction().execute(async (trx) => {
    // Held, so that of two that are made at once the second one is counted too.
    await trx.selectFrom('user').select('id').where('id', '=', user).forNoKeyUpdate().executeTakeFirstOrThrow();
    await requireRoom(trx, user);
    const workspace = await trx.insertInto('workspace').values({ name, created_by: user }).returning('id').executeTakeFirstOrThrow();
    await trx.insertInto('member').values({ workspace_id: workspace.id, user_id: user, role: 'owner' }).execute();
    await record({ db: trx, workspace: workspace.id, actor, request }, 'workspace.created', { id: workspace.id, name }, {});
    return workspace.id;
  });
  // A server that dies before this does it when it starts.
  await seedBuiltInSample(serverScope(db, id));
  return { id, name, role: 'owner' };
}

async function requireRoom(trx: Kysely<Tables>, user: string): Promise<void> {
  const { made, joined } = await trx
    .selectNoFrom((select) => [
      select.selectFrom('workspace').select(sql<number>`count(*)::int`.as('n')).where('created_by', '=', user).as('made'),
      select.selectFrom('member').select(sql<number>`count(*)::int`.as('n')).where('user_id', '=', user).as('joined'),
    ])
    .executeTakeFirstOrThrow();
  if ((made ?? 0) >= MOST_WORKSPACES) throw new Refusal({ code: 'tooManyWorkspaces', params: { limit: MOST_WORKSPACES } });
  if ((joined ?? 0) >= MOST_MEMBERSHIPS) throw new Refusal({ code: 'tooManyWorkspaces', params: { limit: MOST_MEMBERSHIPS } });
}

/** Calls the workspace something else. */
export function renameWorkspace(scope: Scope, name: string): Promise<{ id: string; name: string }> {
  const { db, workspace: id } = scope;
  return db.transaction().execute(async (trx) => {
    const { name: before } = await trx
      .selectFrom('workspace')
      .select('name')
      .where('id', '=', id)
      .forNoKeyUpdate()
      .executeTakeFirstOrThrow();
    await trx.updateTable('workspace').set({ name }).where('id', '=', id).execute();
    if (name !== before) await record({ ...scope, db: trx }, 'workspace.renamed', { id, name }, { before });
    return { id, name };
  });
}
