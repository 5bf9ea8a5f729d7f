import { type FastifyTRPCPluginOptions, fastifyTRPCPlugin } from '@trpc/server/adapters/fastify';
import Fastify, { type FastifyInstance } from 'fastify';
import type { Bulletin } from '../database/bulletin.ts';
import type { Databases } from '../database/open.ts';
import { KeyRing } from '../keys/ring.ts';
import type { Mailing } from '../mail/mailing.ts';
import type { Log } from '../observing/log.ts';
import { problemOf } from '../problems/problem-of.ts';
import { Refusal } from '../problems/refusal.ts';
import { type Bounds, Rates } from '../rates/rates.ts';
import { restApi } from '../rest/rest.ts';
import { type AppRouter, appRouter } from '../router.ts';
import { Profiles } from '../samples/profile/profiles.ts';
import { Sweeper } from '../samples/sweeper.ts';
import { openAuth } from '../sign-in/auth.ts';
import { cookieSecret } from '../sign-in/secret.ts';
import { Trials } from '../versions/trials/trials.ts';
import type { AddressRules } from '../webhooks/address.ts';
import type { Visitors } from './allowed.ts';
import { boundBodies, hurryBodies, MOST_OF_ANYBODY } from './bodies.ts';
import { boundAskers } from './bound-askers.ts';
import type { Door } from './door.ts';
import { answerErrors } from './errors.ts';
import { serveExports } from './exports.ts';
import { guard } from './guard.ts';
import { noteRequests } from './note-requests.ts';
import { demandPermissions } from './permissions.ts';
import { requestId } from './request-id.ts';
import { type Site, serveSite } from './site.ts';
import { traceRequests } from './trace-requests.ts';
import { visitsOf } from './visits.ts';

export type AppOptions = {
  databases: Databases;
  bulletin: Bulletin;
  visitors: Visitors;
  site: Site;
  webhooks: AddressRules;
  mailing: Mailing;
  log: Log;
  /** `now`: a clock in milliseconds, where it is not this machine's. */
  bounds: Bounds & { now?: () => number };
  /** Addresses and ranges of those who stand between, and say for whom they ask. */
  proxies: readonly string[];
  /** After how many milliseconds a service that neither sends nor reads is dropped. */
  patience?: number;
  door: Door;
};

/** The HTTP server: the procedures under /trpc, the interface for services under /api/v1, files under /exports, and the web app. */
export async function buildApp(options: AppOptions): Promise<FastifyInstance> {
  const { databases, bulletin, visitors, site, webhooks, mailing, log, bounds, proxies, patience, door } = options;
  const app = Fastify({
    serverFactory: door.serve,
    return503OnClosing: false,
    bodyLimit: MOST_OF_ANYBODY,
    routerOptions: { maxParamLength: 5_000 },
    genReqId: requestId,
    trustProxy: proxies.length > 0 ? [...proxies] : false,
  });
  demandPermissions(app);
  const { report } = log;
  const { system } = databases;
  const visitOf = visitsOf(databases, openAuth(system, await cookieSecret(system)), visitors);
  const keyRing = new KeyRing(system);
  bulletin.on('keyRevoked', () => keyRing.forget());
  const trials = new Trials();
  const sweeper = new Sweeper(system, report);
  app.addHook('onClose', () => sweeper.stop());
  const profiles = new Profiles();
  app.addHook('onClose', () => profiles.stop());
  traceRequests(app);
  noteRequests(app, log);
  hurryBodies(app, door.times.body);
  guard(app, visitors);
  const rates = { key: new Rates('key', bounds.key, bounds.now), address: new Rates('address', bounds.address, bounds.now) };
  boundAskers(app, rates.address);
  boundBodies(app, visitOf);
  answerErrors(app, report);
  await app.register(fastifyTRPCPlugin, {
    prefix: '/trpc',
    trpcOptions: {
      router: appRouter,
      createContext: (request) => ({
        ...visitOf(request),
        keyRing,
        trials,
        sweeper,
        profiles,
        webhookRules: webhooks,
        mailing,
        stopping: door.stopping,
      }),
      responseMeta: ({ errors }) => ({ headers: { 'cache-control': 'no-store', ...waiting(errors) } }),
      onError: ({ error, req }) => {
        if (problemOf(error).code === 'unexpected') report(error.cause ?? error, { request: req.id });
      },
    },
  } satisfies FastifyTRPCPluginOptions<AppRouter>);
  await app.register(restApi, {
    prefix: '/api/v1',
    databases,
    bulletin,
    keyRing,
    sweeper,
    rates,
    report,
    stopping: door.stopping,
    ...(patience === undefined ? {} : { patience }),
  });
  serveExports(app, visitOf);
  await serveSite(app, site);
  return app;
}

/** When whoever was refused for now may ask again. */
function waiting(errors: readonly Error[]): Record<string, string> {
  for (const error of errors)
    if (error instanceof Refusal && 'seconds' in error.problem.params) return { 'retry-after': String(error.problem.params.seconds) };
  return {};
}
