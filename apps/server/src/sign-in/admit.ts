import { type Kysely, sql } from 'kysely';
import type { Acting, Actor, Scope } from '../database/scope.ts';
import type { Tables } from '../database/tables.ts';
import { Refusal } from '../problems/refusal.ts';
import { memberIn } from './membership.ts';
import { type MemberPermission, type Role, requireRole } from './permission.ts';
import { actorOf, type User, whoVisits } from './session.ts';
import type { Visit } from './visit.ts';

/** Somebody signed in, and the same as who acts: people go by their e-mail addresses. */
export type AdmittedPerson = { user: User; session: string; actor: Actor };

/** A member of a workspace by one of their sessions, and the scope of what they do there. */
export type AdmittedMember = { user: User; session: string; role: Role } & Scope;

/** Lets in whoever is signed in. */
export async function admitPerson(visit: Visit): Promise<AdmittedPerson> {
  const { user, session } = await requireSigned(visit);
  return { user, session, actor: actorOf(user) };
}

/** Lets in members of a workspace who may do this there. */
export async function admitMember(visit: Visit, permission: MemberPermission): Promise<AdmittedMember> {
  const { user, session } = await requireSigned(visit);
  const { id: workspace, role } = await memberIn(visit, user.id);
  requireRole(role, permission);
  const acting: Acting = { workspace, actor: actorOf(user), request: visit.request };
  return { user, session, role, db: visit.databases.of(acting), ...acting };
}

/** Refuses who was let in once their session has ended, they are not in the workspace any more, or may not do this there now. */
export async function requireStill(
  db: Kysely<Tables>,
  { session, workspace }: Pick<AdmittedMember, 'session' | 'workspace'>,
  permission: MemberPermission,
): Promise<void> {
  const now = await db
    .selectFrom('session')
    .leftJoin('member', (join) => join.onRef('member.user_id', '=', 'session.userId').on('member.workspace_id', '=', workspace))
    .select('role')
    .where('session.id', '=', session)
    .where('expiresAt', '>', sql<Date>`now()`)
    .executeTakeFirst();
  if (!now) throw new Refusal({ code: 'signInRequired', params: {} });
  if (now.role === null) throw new Refusal({ code: 'noWorkspace', params: {} });
  requireRole(now.role, permission);
}

async function requireSigned(visit: Visit) {
  const signed = await whoVisits(visit);
  // What somebody's page still does is not done in the name of whoever signs in in the same browser after them.
  const isAnother = visit.meant !== null && visit.meant !== signed?.user.id;
  if (!signed || isAnother) throw new Refusal({ code: 'signInRequired', params: {} });
  return signed;
}
