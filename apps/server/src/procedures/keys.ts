import { z } from 'zod';
import { momentIn } from '../database/moment.ts';
import { SCOPES } from '../keys/key.ts';
import { createKey, listKeys, revokeKey } from '../keys/store.ts';
import { ById, Name } from './inputs.ts';
import { owning, router } from './procedure.ts';

const DAY = 86_400_000;
const Scopes = z
  .array(z.enum(SCOPES))
  .min(1)
  .max(SCOPES.length)
  .transform((scopes) => SCOPES.filter((scope) => scopes.includes(scope)));

/** The keys with which services ask for rule sets and scores. */
export const keys = router({
  list: owning.query(({ ctx }) => listKeys(ctx)),

  /** `days`: how long it is to work, or null for always. The answer is the only one that holds the key. */
  create: owning
    .input(z.object({ name: Name, scopes: Scopes, days: z.int().min(1).max(3_650).nullable() }))
    .mutation(async ({ ctx, input: { name, scopes, days } }) => {
      const expiresAt = days === null ? null : await momentIn(ctx.db, days * DAY);
      return createKey(ctx, { name, scopes, expiresAt, createdBy: ctx.user.id });
    }),

  revoke: owning.input(ById).mutation(async ({ ctx, input }) => {
    const revoked = await revokeKey(ctx, input.id);
    ctx.keyRing.forget();
    return revoked;
  }),
});
