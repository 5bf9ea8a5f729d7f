import { type FastifyTRPCPluginOptions, fastifyTRPCPlugin } from '@trpc/server/adapters/fastify';
import Fastify, { type FastifyInstance } from 'fastify';
import type { Kysely } from 'kysely';
import type { Tables } from '../database/tables.ts';
import { KeyRing } from '../keys/ring.ts';
import type { Mailing } from '../mail/mailing.ts';
import { problemOf } from '../problems/problem-of.ts';
import { restApi } from '../rest/rest.ts';
import { type AppRouter, appRouter } from '../router.ts';
import { Profiles } from '../samples/profile/profiles.ts';
import { Sweeper } from '../samples/sweeper.ts';
import { openAuth } from '../sign-in/auth.ts';
import { cookieSecret } from '../sign-in/secret.ts';
import { Trials } from '../versions/trials/trials.ts';
import type { AddressRules } from '../webhooks/address.ts';
import type { Visitors } from './allowed.ts';
import { answerErrors } from './errors.ts';
import { serveExports } from './exports.ts';
import { guard } from './guard.ts';
import { demandPermissions } from './permissions.ts';
import { requestId } from './request-id.ts';
import { type Site, serveSite } from './site.ts';
import { visitsOf } from './visits.ts';

/** A batch of an import is the largest thing that is ever sent. */
const BODY_LIMIT = 16 * 1024 * 1024;

export type AppOptions = {
  db: Kysely<Tables>;
  visitors: Visitors;
  site: Site;
  webhooks: AddressRules;
  mailing: Mailing;
  /** Is told of errors that nobody foresaw. */
  report: (error: unknown) => void;
  /** After how many milliseconds a service that neither sends nor reads is dropped. */
  patience?: number;
};

/** The HTTP server: the procedures under /trpc, the interface for services under /api/v1, files under /exports, and the web app. */
export async function buildApp({ db, visitors, site, webhooks, mailing, report, patience }: AppOptions): Promise<FastifyInstance> {
  const app = Fastify({
    forceCloseConnections: true,
    bodyLimit: BODY_LIMIT,
    routerOptions: { maxParamLength: 5_000 },
    genReqId: requestId,
  });
  demandPermissions(app);
  const visitOf = visitsOf(db, openAuth(db, await cookieSecret(db)), visitors);
  const keyRing = new KeyRing(db);
  const trials = new Trials();
  const sweeper = new Sweeper(db, report);
  app.addHook('onClose', () => sweeper.stop());
  const profiles = new Profiles(db);
  app.addHook('onClose', () => profiles.stop());
  guard(app, visitors);
  answerErrors(app, BODY_LIMIT, report);
  await app.register(fastifyTRPCPlugin, {
    prefix: '/trpc',
    trpcOptions: {
      router: appRouter,
      createContext: (request) => ({ ...visitOf(request), keyRing, trials, sweeper, profiles, webhookRules: webhooks, mailing }),
      responseMeta: () => ({ headers: { 'cache-control': 'no-store' } }),
      onError: ({ error }) => {
        if (problemOf(error).code === 'unexpected') report(error.cause ?? error);
      },
    },
  } satisfies FastifyTRPCPluginOptions<AppRouter>);
  await app.register(restApi, { prefix: '/api/v1', db, keyRing, sweeper, report, ...(patience === undefined ? {} : { patience }) });
  serveExports(app, visitOf);
  await serveSite(app, site);
  return app;
}
