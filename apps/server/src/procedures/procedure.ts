import { initTRPC } from '@trpc/server';
import { isDatabaseUnreachable } from '../database/unreachable.ts';
import type { KeyRing } from '../keys/ring.ts';
import { problemOf } from '../problems/problem-of.ts';
import { Refusal } from '../problems/refusal.ts';
import type { Profiles } from '../samples/profile/profiles.ts';
import type { Sweeper } from '../samples/sweeper.ts';
import { whoVisits } from '../sign-in/session.ts';
import type { Visit } from '../sign-in/visit.ts';
import type { Trials } from '../versions/trials/trials.ts';
import type { AddressRules } from '../webhooks/address.ts';

/** What every procedure is given. */
type Context = Visit & { keyRing: KeyRing; trials: Trials; sweeper: Sweeper; profiles: Profiles; webhookRules: AddressRules };

const trpc = initTRPC.context<Context>().create({
  isDev: false,
  errorFormatter({ shape, error }) {
    const problem = problemOf(error);
    return { ...shape, message: problem.code, data: { ...shape.data, problem } };
  },
});

export const { router } = trpc;

/** A procedure for everybody; when the database does not answer, it says so with its own status instead of a general error. */
export const openProcedure = trpc.procedure.use(async ({ next }) => {
  const result = await next();
  if (!result.ok && isDatabaseUnreachable(result.error.cause))
    throw new Refusal({ code: 'databaseUnreachable', params: {} }, result.error.cause);
  return result;
});

/** A procedure for those who are signed in: it knows who asks, and whose rows are meant. */
export const procedure = openProcedure.use(async ({ ctx, next }) => {
  const signed = await whoVisits(ctx);
  if (!signed) throw new Refusal({ code: 'signInRequired', params: {} });
  return next({ ctx: signed });
});
