import type { Kysely, Transaction } from 'kysely';
import { toJsonb } from '../database/jsonb.ts';
import type { Actor, Scope } from '../database/scope.ts';
import type { Tables } from '../database/tables.ts';
import { type Action, type AuditDetails, type PersonalAction, SUBJECT_OF } from './actions.ts';

/** What something was done to; `name`: what it is called now, which outlasts it. */
type Subject = { id: string; name: string };

/**
 * Records what the actor of a scope does. To be called in the transaction that does it: what is rolled back leaves no trace, and what is
 * done never goes without one.
 */
export async function record<A extends Action>(
  { db, workspace, actor, request }: Scope & { db: Transaction<Tables> },
  action: A,
  subject: Subject,
  details: AuditDetails[A],
): Promise<void> {
  await db
    .insertInto('audit_event')
    .values({
      workspace_id: workspace,
      actor_kind: actor.kind,
      actor_id: actor.id,
      actor: actor.name,
      action,
      subject_kind: SUBJECT_OF[action],
      subject_id: subject.id,
      subject: subject.name,
      details: toJsonb(details),
      request_id: request,
    })
    .execute();
}

/** Records what somebody does to their own account, in each of their workspaces. On the database of people. */
export async function recordPersonal<A extends PersonalAction>(
  { db, actor, request }: { db: Kysely<Tables>; actor: Actor; request: string },
  action: A,
  details: AuditDetails[A],
): Promise<void> {
  await db
    .insertInto('audit_event')
    .columns([
      'workspace_id',
      'actor_kind',
      'actor_id',
      'actor',
      'action',
      'subject_kind',
      'subject_id',
      'subject',
      'details',
      'request_id',
    ])
    .expression(
      db
        .selectFrom('member')
        .where('user_id', '=', actor.id)
        .select(({ val, cast }) => [
          'workspace_id',
          val(actor.kind).as('actor_kind'),
          val(actor.id).as('actor_id'),
          val(actor.name).as('actor'),
          val<string>(action).as('action'),
          val<string>(SUBJECT_OF[action]).as('subject_kind'),
          val(actor.id).as('subject_id'),
          val(actor.name).as('subject'),
          cast<string>(val(toJsonb(details)), 'jsonb').as('details'),
          val(request).as('request_id'),
        ]),
    )
    .execute();
}
