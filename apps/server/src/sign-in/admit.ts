import type { Acting, Actor, Scope } from '../database/scope.ts';
import { Refusal } from '../problems/refusal.ts';
import { memberIn } from './membership.ts';
import { type MemberPermission, type Role, requireRole } from './permission.ts';
import { actorOf, type User, whoVisits } from './session.ts';
import type { Visit } from './visit.ts';

/** Somebody signed in, and the same as who acts: people go by their e-mail addresses. */
export type AdmittedPerson = { user: User; session: string; actor: Actor };

/** A member of a workspace, and the scope of what they do there. */
export type AdmittedMember = { user: User; role: Role } & Scope;

/** Lets in whoever is signed in. */
export async function admitPerson(visit: Visit): Promise<AdmittedPerson> {
  const { user, session } = await requireSigned(visit);
  return { user, session, actor: actorOf(user) };
}

/** Lets in members of a workspace who may do this there. */
export async function admitMember(visit: Visit, permission: MemberPermission): Promise<AdmittedMember> {
  const { user } = await requireSigned(visit);
  const { id: workspace, role } = await memberIn(visit, user.id);
  requireRole(role, permission);
  const acting: Acting = { workspace, actor: actorOf(user), request: visit.request };
  return { user, role, db: visit.databases.of(acting), ...acting };
}

async function requireSigned(visit: Visit) {
  const signed = await whoVisits(visit);
  if (!signed) throw new Refusal({ code: 'signInRequired', params: {} });
  return signed;
}
