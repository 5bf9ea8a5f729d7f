import type { Kysely } from 'kysely';
import type { Tables } from '../database/tables.ts';
import { Refusal } from '../problems/refusal.ts';
import { type Membership, membershipsOf } from '../sign-in/membership.ts';

/** What an address of the web app may lead to. */
export const HELD = ['model', 'sample', 'simulation'] as const;
type Held = (typeof HELD)[number];

/** Of somebody's workspaces, the one that something is in. Of what is in none of theirs nobody is told that it is anywhere. */
export async function workspaceHolding(db: Kysely<Tables>, user: string, { kind, id }: { kind: Held; id: string }): Promise<Membership> {
  const theirs = await membershipsOf(db, user);
  const workspace = await workspaceOf(db, kind, id);
  const found = theirs.find((each) => each.id === workspace);
  if (!found) throw new Refusal({ code: 'notFound', params: { what: kind } });
  return found;
}

/** Null: there is no such thing, or it was removed. */
async function workspaceOf(db: Kysely<Tables>, kind: Held, id: string): Promise<string | null> {
  const rows = {
    model: () => db.selectFrom('scoring_model').where('deleted_at', 'is', null).select('workspace_id').where('id', '=', id),
    sample: () => db.selectFrom('sample').select('workspace_id').where('id', '=', id),
    simulation: () => db.selectFrom('simulation').select('workspace_id').where('id', '=', id),
  };
  const row = await rows[kind]().executeTakeFirst();
  return row?.workspace_id ?? null;
}
