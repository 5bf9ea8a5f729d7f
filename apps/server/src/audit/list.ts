import { sql } from 'kysely';
import { z } from 'zod';
import type { Actor, Scope } from '../database/scope.ts';
import { type Action, isAction, isSubjectKind, type SubjectKind } from './actions.ts';
import { type AuditFilter, conditionsOf } from './filter.ts';

/** Numbers, codes and names, by what they are. */
const Details = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())]));

/** Something that was done, and by whom; `at`: in epoch milliseconds. Names are those of then. */
export type AuditEntry = {
  id: number;
  at: number;
  actor: Actor;
  action: Action;
  subject: { kind: SubjectKind; id: string; name: string };
  details: z.infer<typeof Details>;
  request: string;
};
/** `isThere`: the subject can still be opened. */
type ShownEntry = AuditEntry & { isThere: boolean };
/** `next`: after which entry to go on; null: there is no more. */
export type AuditPage = { entries: ShownEntry[]; next: number | null };

const COLUMNS = [
  'id',
  'at',
  'actor_kind',
  'actor_id',
  'actor',
  'action',
  'subject_kind',
  'subject_id',
  'subject',
  'details',
  'request_id',
] as const;

/** What of the trail passes a filter, the newest first, after the entry of id `after` (null: all). */
const matching = ({ db, workspace }: Scope, filter: AuditFilter, after: number | null, limit: number) => {
  const query = db
    .selectFrom('audit_event')
    .select(COLUMNS)
    .where('workspace_id', '=', workspace)
    .where((eb) => conditionsOf(eb, filter));
  return (after === null ? query : query.where('id', '<', after)).orderBy('id', 'desc').limit(limit);
};

type Row = Awaited<ReturnType<ReturnType<typeof matching>['execute']>>[number];

function entryOf(row: Row): AuditEntry {
  if (!isAction(row.action) || !isSubjectKind(row.subject_kind)) throw new Error(`Nobody knows the action ${row.action}.`);
  return {
    id: row.id,
    at: row.at.getTime(),
    actor: { kind: row.actor_kind, id: row.actor_id, name: row.actor },
    action: row.action,
    subject: { kind: row.subject_kind, id: row.subject_id, name: row.subject },
    details: Details.parse(row.details),
    request: row.request_id,
  };
}

/** Whether the subject of a row can be opened still. An id is read as one only where the kind says that it is. */
const isThere = sql<boolean>`case subject_kind
  when 'model' then exists (select from scoring_model as s
    where s.workspace_id = audit_event.workspace_id and s.id = subject_id::uuid and s.deleted_at is null)
  when 'sample' then exists (select from sample as s where s.workspace_id = audit_event.workspace_id and s.id = subject_id::uuid)
  when 'simulation' then exists (select from simulation as s where s.workspace_id = audit_event.workspace_id and s.id = subject_id::uuid)
  when 'webhook' then exists (select from webhook as s where s.workspace_id = audit_event.workspace_id and s.id = subject_id::uuid)
  else false end`;

/** A page of the trail, the newest first. */
export async function listAudit(scope: Scope, filter: AuditFilter, after: number | null, limit: number): Promise<AuditPage> {
  const rows = await matching(scope, filter, after, limit + 1)
    .select(isThere.as('isThere'))
    .execute();
  const page = rows.slice(0, limit);
  return {
    entries: page.map((row) => ({ ...entryOf(row), isThere: row.isThere })),
    next: rows.length > limit ? (page.at(-1)?.id ?? null) : null,
  };
}

const PAGE = 1_000;

/** All of it, page by page in the same order: the next one is read when it is asked for, and no connection is held between them. */
export async function* pagesOfAudit(scope: Scope, filter: AuditFilter): AsyncGenerator<AuditEntry[]> {
  for (let after: number | null = null; ; ) {
    const rows: Row[] = await matching(scope, filter, after, PAGE).execute();
    if (rows.length > 0) yield rows.map(entryOf);
    if (rows.length < PAGE) return;
    after = rows.at(-1)?.id ?? null;
  }
}
