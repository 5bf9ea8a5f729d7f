import { z } from 'zod';
import { listActors } from '../audit/actors.ts';
import { AuditFilter } from '../audit/filter.ts';
import { listAudit } from '../audit/list.ts';
import { owning, router } from './procedure.ts';

const MOST_ON_A_PAGE = 200;
const EntryId = z.int().min(1);

/** Who did what in the workspace: written by whatever was done, and changed by nothing. */
export const audit = router({
  list: owning
    .input(z.object({ filter: AuditFilter, after: EntryId.nullable(), limit: z.int().min(1).max(MOST_ON_A_PAGE) }))
    .query(({ ctx, input }) => listAudit(ctx, input.filter, input.after, input.limit)),

  /** Everybody who did any of it. */
  actors: owning.query(({ ctx }) => listActors(ctx)),
});
