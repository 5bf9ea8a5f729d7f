import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Log, Noted } from '../observing/log.ts';
import { proceduresNamed } from './procedures-named.ts';

const REST = '/api/v1/';

/** Has the log note requests. Where it would not tell of scores that succeed, they cost nothing more than looking at their status. */
export function noteRequests(app: FastifyInstance, log: Log): void {
  if (log.level === 'error') return;
  const tellsAll = log.level === 'debug';
  app.addHook('onResponse', (request, reply, done) => {
    if (tellsAll || reply.statusCode >= 400 || !request.url.startsWith(REST)) log.note(noted(request, reply));
    done();
  });
}

function noted(request: FastifyRequest, reply: FastifyReply): Noted {
  const route = request.routeOptions.url ?? 'none';
  const what = { request: request.id, method: request.method, route };
  const procedure = route.startsWith('/trpc/')
    ? {
        procedure: proceduresNamed(request.params)
          .map(({ name }) => name ?? 'none')
          .join(','),
      }
    : {};
  return { ...what, ...procedure, status: reply.statusCode, ms: Math.round(reply.elapsedTime) };
}
