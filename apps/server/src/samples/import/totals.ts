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

/** Refuses a content in which a lead has more events than a lead may have. */
export async function refuseTooLong({ db, workspace }: Work, content: string): Promise<void> {
  const limit = SAMPLE_LIMITS.eventsPerLead;
  const tooLong = await db
    .selectFrom('event')
    .select('lead_id')
    .where('workspace_id', '=', workspace)
    .where('sample_id', '=', content)
    .groupBy('lead_id')
    .having(({ fn }) => fn.countAll(), '>', limit)
    .limit(1)
    .executeTakeFirst();
  if (tooLong) throw new Refusal({ code: 'sampleTooLarge', params: { what: 'eventsPerLead', limit } });
}
