import { Refusal } from '../problems/refusal.ts';

/** What somebody is in a workspace, as their membership says. */
export const ROLES = ['owner', 'editor', 'viewer'] as const;
export type Role = (typeof ROLES)[number];

/** What members of a workspace may do: look, change, or decide who else may and what leaves the workspace. */
export type MemberPermission = 'view' | 'edit' | 'own';

/** Who may ask for something: everybody, whoever is signed in, or members of a workspace. */
export type Permission = 'open' | 'person' | MemberPermission;

/** The least role for each permission; every role may do what those below it may. */
const NEEDED = { view: 'viewer', edit: 'editor', own: 'owner' } as const satisfies Record<MemberPermission, Role>;
const RANK: Record<Role, number> = { viewer: 0, editor: 1, owner: 2 };

/** Refuses those whose role does not allow something. */
export function requireRole(role: Role, permission: MemberPermission): void {
  const needed = NEEDED[permission];
  if (RANK[role] < RANK[needed]) throw new Refusal({ code: 'forbidden', params: { role: needed } });
}
