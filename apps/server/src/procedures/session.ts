import { z } from 'zod';
import { PASSWORD } from '../sign-in/auth.ts';
import { createOwner, ownerExists } from '../sign-in/owner.ts';
import { signIn, signOut, whoVisits } from '../sign-in/session.ts';
import { openProcedure, router } from './procedure.ts';

const Email = z.email().max(320);

/** Who is signed in, and how to be. Open to everybody. */
export const session = router({
  /** `noOwner`: nobody owns this server yet. */
  current: openProcedure.query(async ({ ctx }) => {
    const signed = await whoVisits(ctx);
    if (signed) return { state: 'signedIn' as const, user: signed.user };
    return { state: (await ownerExists(ctx.db)) ? ('signedOut' as const) : ('noOwner' as const), user: null };
  }),

  createOwner: openProcedure
    .input(z.object({ email: Email, password: z.string().min(PASSWORD.min).max(PASSWORD.max) }))
    .mutation(({ ctx, input }) => createOwner(ctx, input)),

  signIn: openProcedure
    .input(z.object({ email: Email, password: z.string().min(1).max(PASSWORD.max) }))
    .mutation(({ ctx, input }) => signIn(ctx, input)),

  signOut: openProcedure.mutation(async ({ ctx }) => {
    await signOut(ctx);
    return { state: 'signedOut' as const };
  }),
});
