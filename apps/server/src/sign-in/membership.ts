import type { Kysely } from 'kysely';
import { z } from 'zod';
import type { Tables } from '../database/tables.ts';
import { Refusal } from '../problems/refusal.ts';
import type { Role } from './permission.ts';
import type { Visit } from './visit.ts';

/** A workspace as one of its members sees it; `role`: what they are there. */
export type Membership = { id: string; name: string; role: Role };

const WorkspaceId = z.uuid();

/** The workspaces of a person, the one that they joined first at the head. */
export const membershipsOf = (db: Kysely<Tables>, user: string): Promise<Membership[]> => memberships(db, user).execute();

/** Of somebody's workspaces the one that the request names, else their first. Refuses strangers to the one, and those who have none. */
export async function memberIn({ db, wanted }: Pick<Visit, 'db' | 'wanted'>, user: string): Promise<Membership> {
  if (wanted !== null && !WorkspaceId.safeParse(wanted).success) throw noWorkspace();
  const theirs = memberships(db, user).limit(1);
  const found = await (wanted === null ? theirs : theirs.where('workspace.id', '=', wanted)).executeTakeFirst();
  if (!found) throw noWorkspace();
  return found;
}

const noWorkspace = () => new Refusal({ code: 'noWorkspace', params: {} });

const memberships = (db: Kysely<Tables>, user: string) =>
  db
    .selectFrom('member')
    .innerJoin('workspace', 'workspace.id', 'member.workspace_id')
    .select(['workspace.id', 'workspace.name', 'member.role'])
    .where('member.user_id', '=', user)
    .orderBy('member.created_at')
    .orderBy('workspace.id');
