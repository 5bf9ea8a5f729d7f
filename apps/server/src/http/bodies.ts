import type { IncomingMessage } from 'node:http';
import { Transform } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest, preParsingHookHandler } from 'fastify';
import { Refusal } from '../problems/refusal.ts';
import { whoVisits } from '../sign-in/session.ts';
import type { Visit } from '../sign-in/visit.ts';
import { proceduresNamed } from './procedures-named.ts';

/** The most bytes that are read of whoever is not known. */
export const MOST_OF_ANYBODY = 64 * 1024;
/** A batch of an import is the largest thing that is ever sent. */
const MOST = 16 * 1024 * 1024;
const PROCEDURES = '/trpc/:path';

/** Ends requests whose bodies take longer than `time` milliseconds to come, or up to twice as long. A stream of lines has come once it has begun. */
export function hurryBodies(app: FastifyInstance, time: number): void {
  let young = new Set<IncomingMessage>();
  let old = new Set<IncomingMessage>();
  const looking = setInterval(() => {
    for (const late of old) if (!late.complete) late.socket.destroy();
    old = young;
    young = new Set();
  }, time).unref();
  app.addHook('onClose', async () => clearInterval(looking));
  app.addHook('onRequest', ({ raw }, _reply, done) => {
    if (hasBody(raw)) young.add(raw);
    done();
  });
  app.addHook('preValidation', ({ raw }, _reply, done) => {
    if (!young.delete(raw)) old.delete(raw);
    done();
  });
}

const hasBody = ({ headers }: IncomingMessage): boolean =>
  headers['content-length'] !== undefined || headers['transfer-encoding'] !== undefined;

/** Reads large bodies for procedures only, and only of those who are signed in. Call it before the routes. */
export function boundBodies(app: FastifyInstance, visitOf: (options: { req: FastifyRequest; res: FastifyReply }) => Visit): void {
  app.addHook('onRoute', (route) => {
    if (route.url !== PROCEDURES) return;
    route.bodyLimit = MOST;
    route.preParsing = [route.preParsing ?? [], boundFor(visitOf)].flat();
  });
}

function boundFor(visitOf: (options: { req: FastifyRequest; res: FastifyReply }) => Visit): preParsingHookHandler {
  return (request, reply, payload, done) => {
    if (!hasBody(request.raw) || Number(request.headers['content-length']) <= MOST_OF_ANYBODY) return done(null, payload);
    if (isOpen(request.params)) {
      if (request.headers['content-length'] !== undefined) done(tooLarge());
      else done(null, payload.pipe(counting()));
      return;
    }
    // Whose cookie is prolonged is for the procedure to say.
    const visit = { ...visitOf({ req: request, res: reply }), setCookies: () => {} };
    whoVisits(visit).then((known) => done(known ? null : new Refusal({ code: 'signInRequired', params: {} }), payload), done);
  };
}

/** Whether any of the procedures that are asked is open to everybody, or there is no such procedure. */
const isOpen = (params: unknown): boolean =>
  proceduresNamed(params).some(({ permission }) => permission === undefined || permission === 'open');

const tooLarge = () => new Refusal({ code: 'tooLarge', params: { limit: MOST_OF_ANYBODY } });

/** Hands a body on that does not say how long it is, as far as it may be. */
function counting(): Transform {
  let size = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, next) {
      size += chunk.length;
      if (size > MOST_OF_ANYBODY) next(tooLarge());
      else next(null, chunk);
    },
  });
}
