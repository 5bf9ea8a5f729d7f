import { SampleField } from '@umbral/samples';
import { type RawBuilder, sql } from 'kysely';
import { z } from 'zod';
import { toJsonb } from '../../database/jsonb.ts';
import { countContent } from '../count.ts';
import { describeFields } from '../describe-fields.ts';
import { type Described, mergeEvents, mergeFields, storedEvents } from './definitions.ts';
import type { Work } from './rows.ts';
import { refuseTooLong, refuseTooMuch } from './totals.ts';

/**
 * Appends what an import holds to a sample. A lead that the sample has gets the values that were sent, and keeps those that were not; a
 * known outcome takes the place of the one before. Of events that are alike in lead, type, moment and properties, the sample has
 * afterwards as many as the one of both sides that has more: appending a file again adds nothing.
 */
export async function appendContent(work: Work, sampleId: string, staged: string, described: Described): Promise<void> {
  const { db, workspace } = work;
  const sample = await db
    .selectFrom('sample')
    .select(['content_id', 'fields', 'events', 'as_of'])
    .where('workspace_id', '=', workspace)
    .where('id', '=', sampleId)
    .forUpdate()
    .executeTakeFirstOrThrow();
  const content = sample.content_id;
  const fields = mergeFields(z.array(SampleField).parse(sample.fields), described.fields);
  const events = mergeEvents(storedEvents(sample.events), described.events);
  await endSimulations(work, content);
  for (const statement of [updateKnown, addEvents, moveNew]) await statement(workspace, staged, content).execute(db);
  await db
    .updateTable('sample_content')
    .set(({ eb }) => ({ edition: eb('edition', '+', 1) }))
    .where('id', '=', content)
    .execute();
  const counts = await countContent(work, content);
  refuseTooMuch({ ...counts, bytes: 0 });
  await refuseTooLong(work, content);
  await db
    .updateTable('sample')
    .set({
      fields: toJsonb(await describeFields(work, content, fields)),
      events: toJsonb(events),
      as_of: new Date(Math.max(sample.as_of.getTime(), described.asOf)),
      report: toJsonb(described.report),
      lead_count: counts.leads,
      event_count: counts.events,
      outcome_count: counts.outcomes,
    })
    .where('id', '=', sampleId)
    .execute();
}

/** A simulation that is under way would score some leads before and some after; one that waits counted the leads before. */
async function endSimulations({ db, workspace }: Work, content: string): Promise<void> {
  await db
    .updateTable('simulation')
    .set({ state: 'failed', problem: 'sampleChanged', finished_at: sql<Date>`now()` })
    .where('workspace_id', '=', workspace)
    .where('content_id', '=', content)
    .where('state', 'in', ['queued', 'running'])
    .execute();
}

type Statement = (workspace: string, staged: string, content: string) => RawBuilder<unknown>;

const updateKnown: Statement = (workspace, staged, content) => sql`
  update lead
  set attributes = lead.attributes || jsonb_strip_nulls(sent.attributes),
    outcome = coalesce(sent.outcome, lead.outcome),
    outcome_at = case when sent.outcome is null then lead.outcome_at else sent.outcome_at end
  from lead as sent
  where sent.workspace_id = ${workspace} and sent.sample_id = ${staged}
    and lead.workspace_id = ${workspace} and lead.sample_id = ${content} and lead.external_id = sent.external_id`;

/** Both sides of each lead that both have. */
const both = (workspace: string, staged: string, content: string) => sql`
  select known.id as known, sent.id as sent
  from lead as sent
  join lead as known on known.workspace_id = ${workspace} and known.sample_id = ${content} and known.external_id = sent.external_id
  where sent.workspace_id = ${workspace} and sent.sample_id = ${staged}`;

const addEvents: Statement = (workspace, staged, content) => sql`
  with both_have as materialized (${both(workspace, staged, content)})
  insert into event (workspace_id, sample_id, lead_id, type, at, properties)
  select ${workspace}::uuid, ${content}::uuid, fresh.lead_id, fresh.type, fresh.at, fresh.properties
  from (
    select both_have.known as lead_id, event.type, event.at, event.properties
    from both_have join event on event.sample_id = ${staged} and event.lead_id = both_have.sent
    except all
    select event.lead_id, event.type, event.at, event.properties
    from both_have join event on event.sample_id = ${content} and event.lead_id = both_have.known
  ) as fresh`;

/** One statement, since neither of the tables may be seen without the other. */
const moveNew: Statement = (workspace, staged, content) => sql`
  with moved as (
    update lead set sample_id = ${content}
    where workspace_id = ${workspace} and sample_id = ${staged}
      and not exists (select from lead as known where known.sample_id = ${content} and known.external_id = lead.external_id)
    returning id
  )
  update event set sample_id = ${content} from moved where event.sample_id = ${staged} and event.lead_id = moved.id`;
