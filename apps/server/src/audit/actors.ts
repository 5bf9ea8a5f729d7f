import { sql } from 'kysely';
import type { Actor, Scope } from '../database/scope.ts';

const MOST = 500;

/** Everybody of whom the trail tells, by what they were called last. Steps from one to the next, however much each of them did. */
export async function listActors({ db, workspace }: Scope): Promise<Actor[]> {
  const { rows } = await sql<Actor>`
    with recursive each(id) as (
      (select actor_id from audit_event where workspace_id = ${workspace} order by actor_id limit 1)
      union all
      select (select actor_id from audit_event where workspace_id = ${workspace} and actor_id > each.id order by actor_id limit 1)
      from each where each.id is not null
    )
    select last.kind, last.id, last.name from (select id from each where id is not null limit ${MOST}) as known
    cross join lateral (
      select actor_kind as kind, actor_id as id, actor as name from audit_event
      where workspace_id = ${workspace} and actor_id = known.id order by audit_event.id desc limit 1
    ) as last
    order by last.kind desc, last.name, last.id`.execute(db);
  return rows;
}
