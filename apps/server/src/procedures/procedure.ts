import { initTRPC } from '@trpc/server';
import { databaseTrouble } from '../database/unreachable.ts';
import type { KeyRing } from '../keys/ring.ts';
import type { Mailing } from '../mail/mailing.ts';
import { problemOf } from '../problems/problem-of.ts';
import { Refusal } from '../problems/refusal.ts';
import type { Profiles } from '../samples/profile/profiles.ts';
import type { Sweeper } from '../samples/sweeper.ts';
import { admitMember, admitPerson, requireStill } from '../sign-in/admit.ts';
import type { MemberPermission, Permission } from '../sign-in/permission.ts';
import type { Visit } from '../sign-in/visit.ts';
import type { Trials } from '../versions/trials/trials.ts';
import type { AddressRules } from '../webhooks/address.ts';
import { untilRefused, untilStopping } from './until.ts';

/** What every procedure is given. */
type Context = Visit & {
  keyRing: KeyRing;
  trials: Trials;
  sweeper: Sweeper;
  profiles: Profiles;
  webhookRules: AddressRules;
  mailing: Mailing;
  /** Aborts when the server begins to stop. */
  stopping: AbortSignal;
};

/** Milliseconds between looks whether who listens to a subscription still may. */
const LOOK = 3_000;

const trpc = initTRPC
  .context<Context>()
  .meta<{ permission: Permission }>()
  .create({
    isDev: false,
    // So that whoever stands between notices that a subscription is still alive.
    sse: { ping: { enabled: true, intervalMs: 15_000 } },
    errorFormatter({ shape, error }) {
      const problem = problemOf(error);
      return { ...shape, message: problem.code, data: { ...shape.data, problem } };
    },
  });

export const { router } = trpc;

/** When the database does not answer or has no room, a procedure says so with its own status instead of a general error; subscriptions end when the server does. */
const base = trpc.procedure.use(async ({ ctx, type, next }) => {
  const result = await next();
  if (result.ok && type === 'subscription' && isTold(result.data)) return { ...result, data: untilStopping(result.data, ctx.stopping) };
  const trouble = result.ok ? null : databaseTrouble(result.error.cause);
  if (!result.ok && trouble) throw new Refusal({ code: trouble, params: {} }, result.error.cause);
  return result;
});

const isTold = (data: unknown): data is AsyncIterable<unknown> => typeof data === 'object' && data !== null && Symbol.asyncIterator in data;

// There is no procedure but these: each states who may ask for it, and refuses all others before it looks at what they sent.

/** For everybody. */
export const openProcedure = base.meta({ permission: 'open' });

/** For those who are signed in, whatever their workspace: it knows who asks. */
export const personProcedure = base.meta({ permission: 'person' }).use(async ({ ctx, next }) => next({ ctx: await admitPerson(ctx) }));

/**
 * For members with this permission: it is given the scope of their workspace, with who asks, and their role. `people`: the same scope on
 * the database of people, who belong to no workspace alone. Subscriptions end soon after who listens may not any more.
 */
const forMembers = (permission: MemberPermission) =>
  base.meta({ permission }).use(async ({ ctx, type, next }) => {
    const { user, session, role, ...scope } = await admitMember(ctx, permission);
    const result = await next({ ctx: { user, role, ...scope, people: { ...scope, db: ctx.db } } });
    if (!result.ok || type !== 'subscription' || !isTold(result.data)) return result;
    const look = () => requireStill(ctx.db, { session, workspace: scope.workspace }, permission);
    return { ...result, data: untilRefused(result.data, look, LOOK) };
  });

/** For all members: looking at something. */
export const viewing = forMembers('view');

/** For editors and owners: changing something. */
export const editing = forMembers('edit');

/** For owners: who belongs to the workspace, and what leaves it. */
export const owning = forMembers('own');
