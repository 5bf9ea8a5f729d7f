import type { Scope } from '../database/scope.ts';

/** What is stored of a sample, counted rather than remembered. */
export async function countRows({ db, workspace }: Scope, sample: string): Promise<{ leads: number; events: number; outcomes: number }> {
  const counted = await db
    .selectNoFrom((eb) => [
      eb
        .selectFrom('lead')
        .select((lead) => lead.fn.countAll<number>().as('count'))
        .where('workspace_id', '=', workspace)
        .where('sample_id', '=', sample)
        .as('leads'),
      eb
        .selectFrom('lead')
        .select((lead) => lead.fn.countAll<number>().as('count'))
        .where('workspace_id', '=', workspace)
        .where('sample_id', '=', sample)
        .where('outcome', 'is not', null)
        .as('outcomes'),
      eb
        .selectFrom('event')
        .select((event) => event.fn.countAll<number>().as('count'))
        .where('workspace_id', '=', workspace)
        .where('sample_id', '=', sample)
        .as('events'),
    ])
    .executeTakeFirstOrThrow();
  return { leads: counted.leads ?? 0, events: counted.events ?? 0, outcomes: counted.outcomes ?? 0 };
}
