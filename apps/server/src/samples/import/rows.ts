import type { Transaction } from 'kysely';
import type { Scope } from '../../database/scope.ts';
import type { Tables } from '../../database/tables.ts';
import { Refusal } from '../../problems/refusal.ts';

/** A transaction in a workspace. */
export type Work = Scope & { db: Transaction<Tables> };

/** An import that is under way; `contentId` holds what has arrived. */
export type OpenImport = { id: string; mode: 'new' | 'replace' | 'append'; sampleId: string | null; contentId: string };

/** Holds an import until the end of the transaction: shared by batches, alone for its end. Null contentId: it has ended. */
export async function lockImport({ db, workspace }: Work, id: string, lock: 'share' | 'update') {
  const query = db
    .selectFrom('sample_import')
    .select(['id', 'mode', 'sample_id as sampleId', 'content_id as contentId', 'name', 'fields', 'events', 'as_of as asOf'])
    .where('workspace_id', '=', workspace)
    .where('id', '=', id);
  return (lock === 'share' ? query.forShare() : query.forUpdate()).executeTakeFirst();
}

/** The import for one more batch of it; refuses one that is gone or has ended. */
export async function shareImport(work: Work, id: string): Promise<OpenImport> {
  const row = await lockImport(work, id, 'share');
  if (!row) throw new Refusal({ code: 'notFound', params: { what: 'import' } });
  const { mode, sampleId, contentId } = row;
  if (contentId === null) throw new Refusal({ code: 'importFinished', params: {} });
  return { id, mode, sampleId, contentId };
}
