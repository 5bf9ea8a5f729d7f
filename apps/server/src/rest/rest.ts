import type { FastifyError, FastifyInstance } from 'fastify';
import { validatorCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod';
import type { Bulletin } from '../database/bulletin.ts';
import type { Databases } from '../database/open.ts';
import type { KeyRing } from '../keys/ring.ts';
import type { Report } from '../observing/log.ts';
import type { Bounds, Rates } from '../rates/rates.ts';
import type { Sweeper } from '../samples/sweeper.ts';
import type { Rest } from './context.ts';
import { describeRoutes } from './documentation.ts';
import { askForKeys } from './key.ts';
import { Library } from './library.ts';
import { measure } from './metrics.ts';
import { detailsOf, problemBehind, RestProblem, sendProblem } from './problem.ts';
import { importRoutes } from './routes/imports.ts';
import { operationRoutes } from './routes/operation.ts';
import { publishedRoutes } from './routes/published.ts';
import { databaseSource } from './source.ts';

/** The most that one lead may take. */
const BODY_LIMIT = 4 * 1024 * 1024;
/** Nobody asks for what is not there with more than a few bytes. */
const MOST_OF_NOBODY = 64 * 1024;
/** A connection on which nothing moves for so long, in either direction, is ended. */
const PATIENCE = 30_000;

export type RestOptions = {
  databases: Databases;
  bulletin: Bulletin;
  keyRing: KeyRing;
  sweeper: Sweeper;
  rates: Record<keyof Bounds, Rates>;
  report: Report;
  /** Aborts when the server begins to stop. */
  stopping: AbortSignal;
  patience?: number;
};

/** The interface for other services, version 1. Register it with the prefix /api/v1. */
export async function restApi(scope: FastifyInstance, options: RestOptions): Promise<void> {
  const app = scope.withTypeProvider<ZodTypeProvider>();
  const { databases, keyRing, sweeper, stopping } = options;
  const library = new Library(databaseSource(databases));
  options.bulletin.on('served', (change) => library.forget(change?.model ?? null));
  const rest: Rest = { databases, library, metrics: measure(app), sweeper, stopping };
  app.decorateRequest('apiKey', null);
  app.decorateRequest('edition', null);
  app.addHook('onRequest', (request, _reply, done) => {
    request.raw.socket.setTimeout(options.patience ?? PATIENCE);
    done();
  });
  askForKeys(app, keyRing, options.rates);
  readBodies(app);
  app.setValidatorCompiler(validatorCompiler);
  // Answers are ours: the schemas describe them, and checking each would cost more than scoring.
  app.setSerializerCompiler(() => (answer) => JSON.stringify(answer));
  answerProblems(app, options.report);
  await describeRoutes(app);
  publishedRoutes(app, rest);
  importRoutes(app, rest);
  operationRoutes(app, rest);
}

/** JSON as it is written, keys such as __proto__ included, which are data; and lines of JSON as a stream. */
function readBodies(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'string', bodyLimit: BODY_LIMIT }, (_request, text, done) => {
    try {
      done(null, JSON.parse(String(text)));
    } catch {
      done(new RestProblem('brokenJson'));
    }
  });
  app.addContentTypeParser('application/x-ndjson', (_request, stream, done) => done(null, stream));
}

function answerProblems(app: FastifyInstance, report: Report): void {
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const details = problemBehind(error);
    if (details.code === 'unexpected') report(error, { request: request.id });
    return sendProblem(reply, details);
  });
  // A route, since files of the web app are looked for at every address that is none.
  app.all('/*', { config: { permission: 'open' }, bodyLimit: MOST_OF_NOBODY, schema: { hide: true } }, (_request, reply) =>
    sendProblem(reply, detailsOf('notFound')),
  );
}
