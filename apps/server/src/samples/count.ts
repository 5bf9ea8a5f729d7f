import { sql } from 'kysely';
import type { Scope } from '../database/scope.ts';

export type ContentCounts = { leads: number; events: number; outcomes: number };

/** What is stored of a content, counted rather than remembered. */
export async function countContent({ db, workspace }: Scope, content: string): Promise<ContentCounts> {
  const { rows } = await sql<ContentCounts>`
    select count(*) as leads, count(outcome) as outcomes,
      (select count(*) from event where workspace_id = ${workspace} and sample_id = ${content}) as events
    from lead
    where workspace_id = ${workspace} and sample_id = ${content}`.execute(db);
  return rows[0] ?? { leads: 0, events: 0, outcomes: 0 };
}
