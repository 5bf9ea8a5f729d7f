import { z } from 'zod';
import { PASSWORD } from '../sign-in/auth.ts';
import { createOwner, ownerExists } from '../sign-in/owner.ts';
import { requestReset, resetPassword } from '../sign-in/reset.ts';
import { signedIn, signIn, signOut, whoVisits } from '../sign-in/session.ts';
import { Email, MailLanguage, NewPassword, Token } from './inputs.ts';
import { openProcedure, router } from './procedure.ts';

/** Who is signed in, and how to be. Open to everybody. */
export const session = router({
  /** `noOwner`: nobody owns this server yet. `workspace`: where they work, of all that are theirs; null: in none. */
  current: openProcedure.query(async ({ ctx }) => {
    const signed = await whoVisits(ctx);
    if (signed) return signedIn(ctx, signed.user);
    const state = (await ownerExists(ctx.db)) ? ('signedOut' as const) : ('noOwner' as const);
    return { state, user: null, workspace: null, workspaces: [] };
  }),

  /** Answers as `current` does from then on. */
  createOwner: openProcedure
    .input(z.object({ email: Email, password: NewPassword }))
    .mutation(async ({ ctx, input }) => signedIn(ctx, await createOwner(ctx, input))),

  /** Answers as `current` does from then on. */
  signIn: openProcedure
    .input(z.object({ email: Email, password: z.string().min(1).max(PASSWORD.max) }))
    .mutation(async ({ ctx, input }) => signedIn(ctx, await signIn(ctx, input))),

  signOut: openProcedure.mutation(async ({ ctx }) => {
    await signOut(ctx);
    return { state: 'signedOut' as const };
  }),

  /** Has a link mailed to this address if there is an account of it. The answer is the same if there is none. */
  requestReset: openProcedure.input(z.object({ email: Email, language: MailLanguage })).mutation(async ({ ctx, input }) => {
    await requestReset(ctx, input.email, input.language);
    return { state: 'asked' as const };
  }),

  /** Sets a new password with the token of such a link, which is told by mail in this language. Whoever was signed in to the account is not any more. */
  reset: openProcedure.input(z.object({ token: Token, password: NewPassword, language: MailLanguage })).mutation(async ({ ctx, input }) => {
    await resetPassword(ctx, input);
    return { state: 'signedOut' as const };
  }),
});
