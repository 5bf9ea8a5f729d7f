import type { RouterInputs, RouterOutputs } from '@umbral/server/router';

/** Somebody who belongs to the workspace. */
export type Member = RouterOutputs['people']['list'][number];
/** Somebody who was invited and has not come yet. */
export type Invitation = RouterOutputs['invitations']['list'][number];
export type Role = RouterInputs['people']['setRole']['role'];

export const ROLES: readonly Role[] = ['owner', 'editor', 'viewer'];

/** Whether a workspace has no other owner than this member: it needs one. */
export const isLastOwner = (member: Member, members: readonly Member[]): boolean =>
  member.role === 'owner' && members.filter(({ role }) => role === 'owner').length === 1;
