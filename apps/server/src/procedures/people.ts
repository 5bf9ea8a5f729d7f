import { z } from 'zod';
import { leave, listMembers, removeMember, setRole } from '../people/members.ts';
import { ROLES } from '../sign-in/permission.ts';
import { UserId } from './inputs.ts';
import { owningPeople, router, viewingPeople } from './procedure.ts';

/** Who belongs to the workspace. It keeps at least one owner. */
export const people = router({
  list: viewingPeople.query(({ ctx }) => listMembers(ctx)),

  setRole: owningPeople
    .input(z.object({ userId: UserId, role: z.enum(ROLES) }))
    .mutation(({ ctx, input }) => setRole(ctx, input.userId, input.role)),

  remove: owningPeople.input(z.object({ userId: UserId })).mutation(({ ctx, input }) => removeMember(ctx, input.userId)),

  /** Takes whoever asks out of the workspace. */
  leave: viewingPeople.mutation(({ ctx }) => leave(ctx)),
});
