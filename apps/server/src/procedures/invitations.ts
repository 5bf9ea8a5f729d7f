import { z } from 'zod';
import { acceptInvitation, lookAtInvitation } from '../people/accept.ts';
import { createInvitation, listInvitations, revokeInvitation } from '../people/invitations.ts';
import { PASSWORD } from '../sign-in/auth.ts';
import { ROLES } from '../sign-in/permission.ts';
import { signedIn } from '../sign-in/session.ts';
import { ById, Email, MailLanguage, Token } from './inputs.ts';
import { openProcedure, owning, router } from './procedure.ts';

/** Who is invited to the workspace; and, for whoever was sent a link, what it invites to. */
export const invitations = router({
  list: owning.query(({ ctx }) => listInvitations(ctx.people)),

  /** `link`: null where the mail is all that opens the invitation. */
  create: owning
    .input(z.object({ email: Email, role: z.enum(ROLES), language: MailLanguage }))
    .mutation(({ ctx, input }) => createInvitation(ctx.people, ctx.mailing, input)),

  revoke: owning.input(ById).mutation(({ ctx, input }) => revokeInvitation(ctx.people, input.id)),

  /** A mutation, so that the token is in no address. */
  look: openProcedure.input(z.object({ token: Token })).mutation(({ ctx, input }) => lookAtInvitation(ctx, input.token)),

  /** `password`: of their account, or for a new one; needless for whoever is signed in. Answers as `session.current` does from then on. */
  accept: openProcedure
    .input(z.object({ token: Token, password: z.string().min(1).max(PASSWORD.max).nullable().default(null) }))
    .mutation(async ({ ctx, input }) => {
      const { user, workspace } = await acceptInvitation(ctx, input);
      return signedIn({ db: ctx.db, wanted: workspace }, user);
    }),
});
