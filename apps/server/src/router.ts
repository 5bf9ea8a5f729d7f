import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server';
import { account } from './procedures/account.ts';
import { audit } from './procedures/audit.ts';
import { health } from './procedures/health.ts';
import { invitations } from './procedures/invitations.ts';
import { keys } from './procedures/keys.ts';
import { models } from './procedures/models.ts';
import { people } from './procedures/people.ts';
import { presence } from './procedures/presence.ts';
import { router } from './procedures/procedure.ts';
import { samples } from './procedures/samples.ts';
import { session } from './procedures/session.ts';
import { simulations } from './procedures/simulations.ts';
import { versions } from './procedures/versions.ts';
import { webhooks } from './procedures/webhooks.ts';
import { workspaces } from './procedures/workspaces.ts';

/** Everything that the web app asks the server for. */
export const appRouter = router({
  account,
  audit,
  health,
  invitations,
  keys,
  models,
  people,
  presence,
  samples,
  session,
  simulations,
  versions,
  webhooks,
  workspaces,
});

export type AppRouter = typeof appRouter;
export type RouterInputs = inferRouterInputs<AppRouter>;
export type RouterOutputs = inferRouterOutputs<AppRouter>;
export type { Problem } from './problems/problem.ts';
