import { EventDefinition } from '@umbral/model';
import { SampleField } from '@umbral/samples';
import { z } from 'zod';
import type { Scope } from '../../database/scope.ts';
import { Refusal } from '../../problems/refusal.ts';

/** An import that is under way, and what it was told that its leads hold. */
export type Definitions = { fields: SampleField[]; events: EventDefinition[] };

/** The definitions of an import; refuses one that is gone or has ended. */
export async function definitionsOfImport({ db, workspace }: Scope, id: string): Promise<Definitions> {
  const row = await db
    .selectFrom('sample_import')
    .select(['state', 'fields', 'events'])
    .where('workspace_id', '=', workspace)
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) throw new Refusal({ code: 'notFound', params: { what: 'import' } });
  if (row.state === 'finished') throw new Refusal({ code: 'importFinished', params: {} });
  return { fields: z.array(SampleField).parse(row.fields), events: z.array(EventDefinition).parse(row.events) };
}
