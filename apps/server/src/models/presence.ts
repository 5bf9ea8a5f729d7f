import { sql } from 'kysely';
import type { Scope } from '../database/scope.ts';
import { newestRevision } from './revisions.ts';

/** A window in which a draft is open: whose, and which node is selected there. */
type Present = { tab: string; user: { id: string; name: string }; node: string | null };

/** `others`: the other windows that were heard of within the last seconds. `revision`: the newest of the draft. */
export type Met = { others: Present[]; revision: number };

/** Who was not heard of for so many seconds is gone. Windows tell of themselves every four. */
const GONE_AFTER = 15;
/** More windows than this are not told of. */
const MOST = 50;

type Beat = { modelId: string; tab: string; node: string | null };

/** Notes that a window is open, and tells of the others and of the newest revision. A window stays that of whoever opened it. */
export async function beat(scope: Scope, { modelId, tab, node }: Beat): Promise<Met> {
  const { db, workspace, actor } = scope;
  const revision = await newestRevision(scope, modelId);
  await db
    .insertInto('presence')
    .values({ tab, workspace_id: workspace, model_id: modelId, user_id: actor.id, name: actor.name, node })
    .onConflict((clash) =>
      clash
        .column('tab')
        .doUpdateSet({ model_id: modelId, name: actor.name, node, seen_at: sql<Date>`now()` })
        .where('presence.workspace_id', '=', workspace)
        .where('presence.user_id', '=', actor.id),
    )
    .execute();
  const horizon = sql<Date>`now() - make_interval(secs => ${GONE_AFTER})`;
  await db
    .deleteFrom('presence')
    .where('workspace_id', '=', workspace)
    .where('model_id', '=', modelId)
    .where('seen_at', '<', horizon)
    .execute();
  const rows = await db
    .selectFrom('presence')
    .select(['tab', 'user_id', 'name', 'node'])
    .where('workspace_id', '=', workspace)
    .where('model_id', '=', modelId)
    .where('tab', '!=', tab)
    .orderBy('name')
    .orderBy('tab')
    .limit(MOST)
    .execute();
  return {
    others: rows.map((row) => ({ tab: row.tab, user: { id: row.user_id, name: row.name }, node: row.node })),
    revision,
  };
}

/** Notes that a window was closed; doing it twice is no mistake. */
export async function leave({ db, workspace, actor }: Scope, tab: string): Promise<void> {
  await db.deleteFrom('presence').where('workspace_id', '=', workspace).where('user_id', '=', actor.id).where('tab', '=', tab).execute();
}
