import { z } from 'zod';
import { createWorkspace, renameWorkspace } from '../people/workspaces.ts';
import { membershipsOf } from '../sign-in/membership.ts';
import { Name } from './inputs.ts';
import { owning, personProcedure, router } from './procedure.ts';

/** The workspaces of whoever is signed in. */
export const workspaces = router({
  list: personProcedure.query(({ ctx }) => membershipsOf(ctx.db, ctx.user.id)),

  /** Whoever makes one owns it. */
  create: personProcedure.input(z.object({ name: Name })).mutation(({ ctx, input }) => createWorkspace(ctx, input.name)),

  rename: owning.input(z.object({ name: Name })).mutation(({ ctx, input }) => renameWorkspace(ctx.people, input.name)),
});
