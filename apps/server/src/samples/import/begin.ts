import type { EventDefinition } from '@umbral/model';
import { SAMPLE_LIMITS, SampleField } from '@umbral/samples';
import { sql } from 'kysely';
import { z } from 'zod';
import { toJsonb } from '../../database/jsonb.ts';
import type { Scope } from '../../database/scope.ts';
import { isUniqueViolation } from '../../database/unique.ts';
import { Refusal } from '../../problems/refusal.ts';
import { createContent } from '../content.ts';
import { requireImported } from '../store.ts';
import { mergeEvents, mergeFields, storedEvents } from './definitions.ts';
import type { Work } from './rows.ts';

/** What an import makes: a new sample, or other or more leads of one that is there. */
type Into = { kind: 'new' } | { kind: 'replace' | 'append'; sampleId: string };
/** `id`: chosen by whoever begins it, so that it begins once however often it is asked for. */
export type NewImport = {
  id?: string | undefined;
  name: string;
  into: Into;
  fields: SampleField[];
  events: EventDefinition[];
  asOf: number | null;
};

/** An import of which nothing was heard for so long gives way to another one into the same sample. */
const SILENCE = sql`interval '15 minutes'`;

/**
 * Starts an import. Nobody sees anything of it until it is finished. `name`: of a new sample; one that is there keeps its own. Refuses a
 * second import into a sample (`importUnderway`), and to append what its fields cannot hold (`fieldConflict`). `asOf` null: the moment of
 * the newest event, which is known at the end.
 */
export async function beginImport(scope: Scope, wanted: NewImport): Promise<{ id: string }> {
  const { id } = wanted;
  if (id !== undefined && (await isBegun(scope, id))) return { id };
  return insertImport(scope, wanted).catch(async (error: unknown) => {
    if (!isUniqueViolation(error)) throw error;
    // It may have been asked for twice at the same time.
    if (id !== undefined && (await isBegun(scope, id))) return { id };
    throw new Refusal({ code: 'importUnderway', params: {} }, error);
  });
}

async function isBegun({ db, workspace }: Scope, id: string): Promise<boolean> {
  const row = await db
    .selectFrom('sample_import')
    .select('id')
    .where('workspace_id', '=', workspace)
    .where('id', '=', id)
    .executeTakeFirst();
  return row !== undefined;
}

function insertImport(scope: Scope, wanted: NewImport): Promise<{ id: string }> {
  return scope.db.transaction().execute(async (trx) => {
    const work = { ...scope, db: trx };
    const sampleId = wanted.into.kind === 'new' ? null : wanted.into.sampleId;
    if (sampleId === null) await requireRoom(work);
    else await requireTarget(work, sampleId, wanted);
    return trx
      .insertInto('sample_import')
      .values({
        ...(wanted.id === undefined ? {} : { id: wanted.id }),
        workspace_id: scope.workspace,
        mode: wanted.into.kind,
        sample_id: sampleId,
        content_id: await createContent(work),
        name: wanted.name,
        fields: toJsonb(wanted.fields),
        events: toJsonb(wanted.events),
        as_of: wanted.asOf === null ? null : new Date(wanted.asOf),
      })
      .returning('id')
      .executeTakeFirstOrThrow();
  });
}

/** Refuses one more sample than a workspace may have; imports that will make one count too. */
async function requireRoom({ db, workspace }: Work): Promise<void> {
  const { samples, imports } = await db
    .selectNoFrom((eb) => [
      eb
        .selectFrom('sample')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .where('workspace_id', '=', workspace)
        .where('source', '=', 'imported')
        .as('samples'),
      eb
        .selectFrom('sample_import')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .where('workspace_id', '=', workspace)
        .where('mode', '=', 'new')
        .where('state', '=', 'open')
        .as('imports'),
    ])
    .executeTakeFirstOrThrow();
  const limit = SAMPLE_LIMITS.samples;
  if ((samples ?? 0) + (imports ?? 0) >= limit) throw new Refusal({ code: 'tooManySamples', params: { limit } });
}

async function requireTarget(work: Work, sampleId: string, { into, fields, events }: NewImport): Promise<void> {
  await requireImported(work, sampleId);
  const { db, workspace } = work;
  const sample = await db
    .selectFrom('sample')
    .select(['fields', 'events'])
    .where('workspace_id', '=', workspace)
    .where('id', '=', sampleId)
    .executeTakeFirstOrThrow();
  if (into.kind === 'append') {
    mergeFields(z.array(SampleField).parse(sample.fields), fields);
    mergeEvents(storedEvents(sample.events), events);
  }
  await dropSilent(work, sampleId);
}

/** Ends an import into the sample whose sender has gone. */
async function dropSilent({ db, workspace }: Work, sampleId: string): Promise<void> {
  await db
    .deleteFrom('sample_import')
    .where('workspace_id', '=', workspace)
    .where('sample_id', '=', sampleId)
    .where('state', '=', 'open')
    .where(
      ({ selectFrom }) =>
        sql<boolean>`greatest(sample_import.created_at, (${selectFrom('sample_batch')
          .select(({ fn }) => fn.max('arrived_at').as('last'))
          .whereRef('import_id', '=', 'sample_import.id')})) < now() - ${SILENCE}`,
    )
    .execute();
}
