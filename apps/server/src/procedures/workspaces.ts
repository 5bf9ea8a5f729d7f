import { z } from 'zod';
import { HELD, workspaceHolding } from '../people/holding.ts';
import { createWorkspace, renameWorkspace } from '../people/workspaces.ts';
import { membershipsOf } from '../sign-in/membership.ts';
import { ById, Name } from './inputs.ts';
import { owning, personProcedure, router } from './procedure.ts';

/** The workspaces of whoever is signed in. */
export const workspaces = router({
  list: personProcedure.query(({ ctx }) => membershipsOf(ctx.db, ctx.user.id)),

  /** Which of theirs something is in that an address leads to; there is no such thing in those of others. */
  holding: personProcedure
    .input(ById.extend({ kind: z.enum(HELD) }))
    .query(({ ctx, input }) => workspaceHolding(ctx.db, ctx.user.id, input)),

  /** Whoever makes one owns it. */
  create: personProcedure.input(z.object({ name: Name })).mutation(({ ctx, input }) => createWorkspace(ctx, input.name)),

  rename: owning.input(z.object({ name: Name })).mutation(({ ctx, input }) => renameWorkspace(ctx.people, input.name)),
});
