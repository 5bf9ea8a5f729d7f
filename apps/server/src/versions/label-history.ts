import { sql } from 'kysely';
import type { Scope } from '../database/scope.ts';
import { type Author, authorIn } from './author.ts';
import { requireModel } from './store.ts';

/** How many names of labels are told; of more, those that were moved last. */
const MOST_NAMES = 200;

/** A label that there is or was: `number` is null for one that was taken away. `revision`: of the label now, 0 where there is none. */
export type KnownLabel = { name: string; number: number | null; revision: number };

/** A move of a label, by its `revision`; `from` and `to` are numbers of versions, null for none: it was set anew, or taken away. */
type Move = { revision: number; from: number | null; to: number | null; author: Author | null; movedAt: number };
export type LabelHistory = { moves: Move[]; next: number | null };

/** Every label of a scoring model that was ever set: those that there are by name, then those that were taken away. */
export async function listKnownLabels(scope: Scope, model: string): Promise<KnownLabel[]> {
  const { db, workspace } = scope;
  await requireModel(scope, model);
  const rows = await db
    .selectFrom('label_move')
    .leftJoin('label', (join) => join.onRef('label.model_id', '=', 'label_move.model_id').onRef('label.name', '=', 'label_move.name'))
    .where('label_move.workspace_id', '=', workspace)
    .where('label_move.model_id', '=', model)
    .groupBy(['label_move.name', 'label.number', 'label.revision'])
    .select(['label_move.name', 'label.number', 'label.revision'])
    .orderBy(sql`label.number is null`)
    .orderBy(({ fn }) => fn.max('label_move.moved_at'), 'desc')
    .limit(MOST_NAMES)
    .execute();
  const known = rows.map(({ name, number, revision }) => ({ name, number, revision: revision ?? 0 }));
  return known.toSorted((a, b) => Number(a.number === null) - Number(b.number === null) || a.name.localeCompare(b.name, 'en'));
}

type Asked = { modelId: string; name: string; after: number | null; limit: number };

/** The moves of a label before its revision `after` (null: all), the newest first. A label that there never was has none. */
export async function listLabelMoves(scope: Scope, { modelId, name, after, limit }: Asked): Promise<LabelHistory> {
  const { db, workspace } = scope;
  await requireModel(scope, modelId);
  const query = db
    .selectFrom('label_move as move')
    // Moves are numbered without gaps, so where a label came from is where the move before it went.
    .leftJoin('label_move as last', (join) =>
      join
        .onRef('last.model_id', '=', 'move.model_id')
        .onRef('last.name', '=', 'move.name')
        .on('last.revision', '=', sql<number>`move.revision - 1`),
    )
    .where('move.workspace_id', '=', workspace)
    .where('move.model_id', '=', modelId)
    .where('move.name', '=', name)
    .select(['move.revision', 'move.author', 'move.author_id', 'move.moved_at', 'move.number as to', 'last.number as from'])
    .orderBy('move.revision', 'desc')
    .limit(limit + 1);
  const rows = await (after === null ? query : query.where('move.revision', '<', after)).execute();
  const page = rows.slice(0, limit);
  const moves = page.map(({ revision, from, to, moved_at, ...row }) => ({
    revision,
    from,
    to,
    author: authorIn(row),
    movedAt: moved_at.getTime(),
  }));
  return { moves, next: rows.length > limit ? (page.at(-1)?.revision ?? null) : null };
}
