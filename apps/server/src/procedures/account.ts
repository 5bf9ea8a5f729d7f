import { z } from 'zod';
import { changePassword, listSessions, revokeOtherSessions, revokeSession } from '../sign-in/account.ts';
import { PASSWORD } from '../sign-in/auth.ts';
import { MailLanguage, NewPassword } from './inputs.ts';
import { personProcedure, router } from './procedure.ts';

/** Where somebody is signed in, and their password. */
export const account = router({
  sessions: personProcedure.query(({ ctx }) => listSessions(ctx)),

  revokeSession: personProcedure
    .input(z.object({ id: z.string().min(1).max(100) }))
    .mutation(({ ctx, input }) => revokeSession(ctx, input.id)),

  /** All but the one that asks. */
  revokeOthers: personProcedure.mutation(({ ctx }) => revokeOtherSessions(ctx)),

  /** Ends all other sessions too, and has them told by mail in this language. */
  changePassword: personProcedure
    .input(z.object({ current: z.string().min(1).max(PASSWORD.max), next: NewPassword, language: MailLanguage }))
    .mutation(async ({ ctx, input }) => {
      await changePassword(ctx, input);
      return { state: 'changed' as const };
    }),
});
