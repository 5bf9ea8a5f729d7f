import { SAMPLE_LIMITS } from '@umbral/samples';
import { sql } from 'kysely';
import { Refusal } from '../../problems/refusal.ts';
import type { Work } from './rows.ts';

/** What all batches of an import brought together. */
export type Totals = { leads: number; events: number; bytes: number };
/** `mixed`: whether some events came by themselves. */
type Sums = Totals & { mixed: boolean };

/** Sums up the batches that have arrived; each noted what it stored, in the transaction that stored it. */
export async function totalsOf({ db }: Work, id: string): Promise<Sums> {
  const { leads, events, bytes, mixed } = await db
    .selectFrom('sample_batch')
    .select(({ fn }) => [fn.sum<string>('leads').as('leads'), fn.sum<string>('events').as('events'), fn.sum<string>('bytes').as('bytes')])
    .select(sql<boolean | null>`bool_or(kind = 'events')`.as('mixed'))
    .where('import_id', '=', id)
    .executeTakeFirstOrThrow();
  return { leads: Number(leads), events: Number(events), bytes: Number(bytes), mixed: mixed ?? false };
}

/** Refuses more leads, events or bytes than a sample may have. */
export function refuseTooMuch(totals: Totals): void {
  for (const what of ['leads', 'events', 'bytes'] as const) {
    const limit = SAMPLE_LIMITS[what];
    if (totals[what] > limit) throw new Refusal({ code: 'sampleTooLarge', params: { what, limit } });
  }
}

/** Refuses a content in which a lead has more events than a lead may have; \`leads\`: only these are looked at, null for all. */
export async function refuseTooLong({ db, workspace }: Work, content: string, leads: readonly number[] | null): Promise<void> {
  const limit = SAMPLE_LIMITS.eventsPerLead;
  const among = leads === null ? sql`` : sql`and lead_id = any(${leads}::bigint[])`;
  const { rows } = await sql`
    select lead_id from event
    where workspace_id = ${workspace} and sample_id = ${content} ${among}
    group by lead_id
    having count(*) > ${limit}
    limit 1`.execute(db);
  if (rows.length > 0) throw new Refusal({ code: 'sampleTooLarge', params: { what: 'eventsPerLead', limit } });
}
