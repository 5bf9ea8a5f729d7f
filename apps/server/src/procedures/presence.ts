import { Identifier } from '@umbral/model';
import { z } from 'zod';
import { beat, leave } from '../models/presence.ts';
import { Id } from './inputs.ts';
import { router, viewing } from './procedure.ts';

/** Who has which draft open. */
export const presence = router({
  /** Asked every few seconds by each window in which a draft is open. `tab`: the window's own id. */
  beat: viewing.input(z.object({ modelId: Id, tab: z.uuid(), node: Identifier.nullable() })).mutation(({ ctx, input }) => beat(ctx, input)),

  leave: viewing.input(z.object({ tab: z.uuid() })).mutation(async ({ ctx, input }) => {
    await leave(ctx, input.tab);
    return { left: input.tab };
  }),
});
