import { sql } from 'kysely';
import type { Scope } from '../database/scope.ts';

/** `outcomes`: leads whose outcome is known; `converted`: those of them that converted. */
export type ContentCounts = { leads: number; events: number; outcomes: number; converted: number };

type Outcomes = Pick<ContentCounts, 'outcomes' | 'converted'>;

/** What is stored of a content, counted rather than remembered. */
export async function countContent(scope: Scope, content: string): Promise<ContentCounts> {
  const { rows } = await sql<{ leads: number; events: number }>`
    select
      (select count(*) from lead where workspace_id = ${scope.workspace} and sample_id = ${content}) as leads,
      (select count(*) from event where workspace_id = ${scope.workspace} and sample_id = ${content}) as events`.execute(scope.db);
  return { leads: 0, events: 0, ...rows[0], ...(await countOutcomes(scope, content)) };
}

/** The outcomes in a content alone; counting its events takes much longer. */
export async function countOutcomes({ db, workspace }: Scope, content: string): Promise<Outcomes> {
  const { rows } = await sql<Outcomes>`
    select count(outcome) as outcomes, count(*) filter (where outcome) as converted
    from lead
    where workspace_id = ${workspace} and sample_id = ${content}`.execute(db);
  return rows[0] ?? { outcomes: 0, converted: 0 };
}

/** The moment of the newest event of a content, in epoch milliseconds; null where it has none. */
export async function newestMoment({ db, workspace }: Scope, content: string): Promise<number | null> {
  const { newest } = await db
    .selectFrom('event')
    .select(({ fn }) => fn.max('at').as('newest'))
    .where('workspace_id', '=', workspace)
    .where('sample_id', '=', content)
    .executeTakeFirstOrThrow();
  // Of an aggregate over no row Postgres says null, which the types do not know.
  const known: Date | null = newest;
  return known?.getTime() ?? null;
}
