import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely';
import { z } from 'zod';
import type { Tables } from '../database/tables.ts';
import { actionsNamed, isSubjectKind } from './actions.ts';

/** Postgres knows no earlier moment than 4714 BC, and JavaScript no later one. */
const Moment = z.number().min(-2e14).max(8.64e15);
/** Postgres text cannot hold NUL. */
const Id = z
  .string()
  .min(1)
  .max(100)
  .refine((id) => !id.includes('\0'));

/**
 * What is to be seen of an audit trail; what is left out restricts nothing. `actor`: an id. `action`: a whole one, or the first half of
 * some. `subject`: its kind and id, with a colon between. From the moment `from` on, before the moment `to`.
 */
export const AuditFilter = z.object({
  actor: Id.optional(),
  action: z
    .string()
    .refine((name) => actionsNamed(name).length > 0)
    .optional(),
  subject: Id.refine((subject) => subject.includes(':') && isSubjectKind(kindOf(subject))).optional(),
  from: Moment.optional(),
  to: Moment.optional(),
});
export type AuditFilter = z.infer<typeof AuditFilter>;

/** The same as it stands in an address. */
export const AuditFilterInAddress = AuditFilter.extend({
  from: z.coerce.number().pipe(Moment).optional(),
  to: z.coerce.number().pipe(Moment).optional(),
});

const kindOf = (subject: string): string => subject.slice(0, subject.indexOf(':'));
const idOf = (subject: string): string => subject.slice(subject.indexOf(':') + 1);

/** The conditions of a filter. */
export function conditionsOf(
  { and, eb }: ExpressionBuilder<Tables, 'audit_event'>,
  { actor, action, subject, from, to }: AuditFilter,
): Expression<SqlBool> {
  return and([
    ...(actor === undefined ? [] : [eb('actor_id', '=', actor)]),
    ...(action === undefined ? [] : [eb('action', 'in', actionsNamed(action))]),
    ...(subject === undefined ? [] : [eb('subject_kind', '=', kindOf(subject)), eb('subject_id', '=', idOf(subject))]),
    ...(from === undefined ? [] : [sql<boolean>`at >= ${new Date(from)}`]),
    ...(to === undefined ? [] : [sql<boolean>`at < ${new Date(to)}`]),
  ]);
}
