import { SampleField } from '@umbral/samples';
import { sql } from 'kysely';
import { z } from 'zod';
import { toJsonb } from '../../database/jsonb.ts';
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
    .select(['content_id', 'fields', 'events', 'as_of', 'lead_count', 'event_count', 'outcome_count'])
    .where('workspace_id', '=', workspace)
    .where('id', '=', sampleId)
    .forUpdate()
    .executeTakeFirstOrThrow();
  const content = sample.content_id;
  const fields = mergeFields(z.array(SampleField).parse(sample.fields), described.fields);
  const events = mergeEvents(storedEvents(sample.events), described.events);
  await endSimulations(work, content);
  const counts = await moveRows(work, staged, content, {
    leads: sample.lead_count,
    events: sample.event_count,
    outcomes: sample.outcome_count,
  });
  refuseTooMuch({ ...counts, bytes: 0 });
  await db
    .updateTable('sample_content')
    .set(({ eb }) => ({ edition: eb('edition', '+', 1) }))
    .where('id', '=', content)
    .execute();
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

type Counts = { leads: number; events: number; outcomes: number };

/** Brings what was sent into the content; how much that has then. What it costs depends on what was sent alone. */
async function moveRows(work: Work, staged: string, content: string, before: Counts): Promise<Counts> {
  const { db, workspace } = work;
  const pairs = await pairsOf(work, staged, content);
  const outcomes = await newOutcomes(pairs).execute(db);
  await updateKnown(pairs).execute(db);
  const added = await addEvents(work, pairs, staged, content).execute(db);
  await refuseTooLong(work, content, pairs.known);
  const { rows } = await moveNew(workspace, staged, content, pairs.sent).execute(db);
  const moved = rows[0] ?? { leads: 0, events: 0, outcomes: 0 };
  return {
    leads: before.leads + moved.leads,
    events: before.events + Number(added.numAffectedRows ?? 0) + moved.events,
    outcomes: before.outcomes + (outcomes.rows[0]?.fresh ?? 0) + moved.outcomes,
  };
}

/** Leads that both have: their rows in the content, and at the same places those that were sent. */
type Pairs = { known: number[]; sent: number[] };

async function pairsOf({ db, workspace }: Work, staged: string, content: string): Promise<Pairs> {
  const { rows } = await sql<{ known: number; sent: number }>`
    select known.id as known, sent.id as sent
    from lead as sent
    cross join lateral (
      select id from lead where sample_id = ${content} and external_id = sent.external_id offset 0
    ) as known
    where sent.workspace_id = ${workspace} and sent.sample_id = ${staged}`.execute(db);
  return { known: rows.map(({ known }) => known), sent: rows.map(({ sent }) => sent) };
}

/** The pairs as a table. What was staged just now Postgres takes for a handful of rows; each step from it leads by an index therefore. */
const asTable = ({ known, sent }: Pairs) => sql`unnest(${known}::bigint[], ${sent}::bigint[]) as pair (known, sent)`;

/** How many leads have an outcome by what was sent that had none. */
const newOutcomes = (pairs: Pairs) => sql<{ fresh: number }>`
  select count(*) as fresh
  from ${asTable(pairs)}
  join lead as sent on sent.id = pair.sent
  join lead as known on known.id = pair.known
  where sent.outcome is not null and known.outcome is null`;

const updateKnown = (pairs: Pairs) => sql`
  update lead
  set attributes = lead.attributes || jsonb_strip_nulls(sent.attributes),
    outcome = coalesce(sent.outcome, lead.outcome),
    outcome_at = case when sent.outcome is null then lead.outcome_at else sent.outcome_at end
  from ${asTable(pairs)}
  join lead as sent on sent.id = pair.sent
  where lead.id = pair.known`;

/** The events of a lead in a content. */
const eventsOf = (content: string, lead: 'known' | 'sent') => sql`lateral (
  select type, at, properties from event where sample_id = ${content} and lead_id = ${sql.ref(`pair.${lead}`)} offset 0
) as event`;

const addEvents = ({ workspace }: Work, pairs: Pairs, staged: string, content: string) => sql`
  insert into event (workspace_id, sample_id, lead_id, type, at, properties)
  select ${workspace}::uuid, ${content}::uuid, fresh.lead_id, fresh.type, fresh.at, fresh.properties
  from (
    select pair.known as lead_id, event.* from ${asTable(pairs)} cross join ${eventsOf(staged, 'sent')}
    except all
    select pair.known as lead_id, event.* from ${asTable(pairs)} cross join ${eventsOf(content, 'known')}
  ) as fresh`;

/** One statement, since neither of the tables may be seen without the other. An array, since joined to \`moved\` each event would look through it. */
const moveNew = (workspace: string, staged: string, content: string, known: readonly number[]) => sql<Counts>`
  with moved as (
    update lead set sample_id = ${content}
    where workspace_id = ${workspace} and sample_id = ${staged}
      and id not in (select unnest(${known}::bigint[]))
    returning id, outcome
  ), events as (
    update event set sample_id = ${content}
    where sample_id = ${staged} and lead_id = any(array(select id from moved))
    returning 1
  )
  select
    (select count(*) from moved) as leads, (select count(*) from events) as events, (select count(outcome) from moved) as outcomes`;
