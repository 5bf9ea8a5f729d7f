import { z } from 'zod';
import { leave, listMembers, removeMember, setRole } from '../people/members.ts';
import { ROLES } from '../sign-in/permission.ts';
import { UserId } from './inputs.ts';
import { owning, router, viewing } from './procedure.ts';

/** Who belongs to the workspace. It keeps at least one owner. */
export const people = router({
  list: viewing.query(({ ctx }) => listMembers(ctx.people)),

  setRole: owning
    .input(z.object({ userId: UserId, role: z.enum(ROLES) }))
    .mutation(({ ctx, input }) => setRole(ctx.people, input.userId, input.role)),

  remove: owning.input(z.object({ userId: UserId })).mutation(({ ctx, input }) => removeMember(ctx.people, input.userId)),

  /** Takes whoever asks out of the workspace. */
  leave: viewing.mutation(({ ctx }) => leave(ctx.people)),
});
