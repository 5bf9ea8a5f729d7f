import { setTimeout } from 'node:timers/promises';
import { sql } from 'kysely';
import { TURNS } from '../../src/simulations/run/queue.ts';
import { DELIVERIES } from '../../src/webhooks/queue.ts';
import type { Site } from './site.ts';

/** Jobs that somebody will do yet, of one queue. */
const jobsOf = (queue: string) => sql`(select data from pgboss.job where name = ${queue} and state < 'completed')`;

/** Deliveries, by what they tell of. `place`: in the payload, of the number that counts what happened. */
const toldOf = (event: string, place: string) => sql`(
  select webhook_id, payload::jsonb #>> '{data,model,id}' as model, payload::jsonb #>> '{data,label,name}' as name,
    (payload::jsonb #>> ${place}::text[])::int as number
  from webhook_delivery where event = ${event}
)`;

/** What must be so whoever wrote: a question for each, whose answers are the rows where it is not so. */
const QUESTIONS = {
  'a draft whose newest revision is not that of its model': sql`
    select id from scoring_model as model where revision is distinct from (select max(revision) from draft where model_id = model.id)`,
  'a gap among the versions of a model': sql`
    select model_id from version group by model_id having max(number) <> count(*)`,
  'a gap among the moves of a label': sql`
    select model_id, name from label_move group by model_id, name having max(revision) <> count(*)`,
  'a label that is not where its last move brought it': sql`
    select model_id, name from label
    full join (select distinct on (model_id, name) * from label_move order by model_id, name, revision desc) as last using (model_id, name)
    where label.number is distinct from last.number or (last.number is not null and label.revision <> last.revision)`,
  'a version without its deliveries, or the other way round': sql`
    select told.model, version.model_id from ${toldOf('version.published', '{data,version,number}')} as told
    full join (select version.*, webhook.id as webhook from version cross join webhook) as version
      on told.webhook_id = webhook and told.model = model_id::text and told.number = version.number
    where told.model is null or version.model_id is null`,
  'a move of a label without its deliveries, or the other way round': sql`
    select told.model, move.model_id from ${toldOf('label.moved', '{data,label,revision}')} as told
    full join (select label_move.*, webhook.id as webhook from label_move cross join webhook) as move
      on told.webhook_id = webhook and told.model = model_id::text and told.name = move.name and told.number = move.revision
    where told.model is null or move.model_id is null`,
  'a version without its entry in the audit trail, or the other way round': sql`
    select subject_id, model_id from version
    full join (select subject_id, details ->> 'number' as number from audit_event where action = 'version.published') as entry
      on subject_id = model_id::text and entry.number = version.number::text
    where subject_id is null or model_id is null`,
  'moves of a label that the audit trail counts otherwise': sql`
    select * from (select model_id::text as model, name, count(*) as moves from label_move group by 1, 2) as move
    full join (
      select subject_id as model, details ->> 'label' as name, count(*) as entries
      from audit_event where action in ('label.moved', 'label.removed') group by 1, 2
    ) as entry using (model, name)
    where moves is distinct from entries`,
  'a delivery that is waited for by no job, or by more than one': sql`
    select delivery.id from webhook_delivery as delivery
    left join ${jobsOf(DELIVERIES)} as job on (data ->> 'delivery')::bigint = delivery.id and (data ->> 'turn')::int = turn
    where delivery.state = 'pending' group by delivery.id having count(data) <> 1`,
  'a simulation that is waited for by no job, or by more than one': sql`
    select simulation.id from simulation
    left join ${jobsOf(TURNS)} as job on (data ->> 'simulation')::uuid = simulation.id and (data ->> 'turn')::int = turn
    where simulation.state in ('queued', 'running') group by simulation.id having count(data) <> 1`,
  'a simulation that counts other leads than it has results for': sql`
    select id from simulation
    where leads_done <> (select count(*) from simulation_result where simulation_id = simulation.id)
      or (state = 'done' and leads_done <> lead_count)`,
  'a sample that counts other rows than it has': sql`
    select id from sample
    where lead_count <> (select count(*) from lead where sample_id = content_id)
      or event_count <> (select count(*) from event where sample_id = content_id)
      or outcome_count <> (select count(outcome) from lead where sample_id = content_id)`,
  'an import whose batches count other rows than it has': sql`
    select id from sample_import
    where state = 'open' and (
      (select count(*) from lead where sample_id = content_id)
        <> (select coalesce(sum(leads), 0) from sample_batch where import_id = sample_import.id)
      or (select count(*) from event where sample_id = content_id)
        <> (select coalesce(sum(events), 0) from sample_batch where import_id = sample_import.id)
    )`,
};

const UNOWNED = sql`
  select id from sample_content as content
  where not exists (select from sample where content_id = content.id)
    and not exists (select from sample_import where content_id = content.id)
    and not exists (select from simulation where content_id = content.id and state in ('queued', 'running'))`;

const PATIENCE = 15_000;

/** Looks at the whole database: what belongs together is there together. `told`: the messages that receivers had. */
export async function checkWhole({ client, db, dice, find }: Site, told: ReadonlySet<string>): Promise<void> {
  for (const [what, question] of Object.entries(QUESTIONS)) {
    const { rows } = await question.execute(db);
    if (rows.length > 0) find({ kind: 'halfWritten', what: `${rows.length} × ${what}: ${JSON.stringify(rows[0])}` });
  }
  const known = await db.selectFrom('webhook_delivery').select('message_id').distinct().execute();
  const ids = new Set(known.map(({ message_id }) => message_id));
  const untrue = [...told].filter((id) => !ids.has(id));
  if (untrue.length > 0) find({ kind: 'lost', what: `${untrue.length} messages that receivers had tell of what is not there.` });
  // One that is gone already is no mistake; it has the server look for what nothing points at.
  await client.samples.abandon.mutate({ id: dice.uuid() });
  for (const patience = Date.now() + PATIENCE; ; await setTimeout(20)) {
    const { rows } = await UNOWNED.execute(db);
    if (rows.length === 0) return;
    if (Date.now() > patience) return find({ kind: 'wrong', what: `${rows.length} contents without an owner were not swept.` });
  }
}

/** Ends the leases of jobs, as time does: those of servers that are gone are taken up at once, and not after a minute. */
export async function endLeases({ db }: Site): Promise<void> {
  await sql`update pgboss.job set state = 'retry', start_after = now() where state = 'active'`.execute(db);
}

/** Waits until nothing is done any more for connections that were there when something was killed. */
export async function untilGone({ db }: Site, before: Date): Promise<void> {
  for (const patience = Date.now() + PATIENCE; ; await setTimeout(10)) {
    const { rows } = await sql`
      select pid from pg_stat_activity
      where datname = current_database() and backend_start < ${before} and application_name <> ${APPLICATION}`.execute(db);
    if (rows.length === 0) return;
    if (Date.now() > patience) throw new Error('Connections of a server that is gone go on.');
  }
}

/** By which our own connections are known. */
export const APPLICATION = 'umbral_faults';
