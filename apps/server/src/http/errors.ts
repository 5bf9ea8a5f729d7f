import { getTRPCErrorShape } from '@trpc/server';
import { getHTTPStatusCodeFromError } from '@trpc/server/http';
import type { FastifyError, FastifyInstance } from 'fastify';
import { databaseTrouble } from '../database/unreachable.ts';
import type { Report } from '../observing/log.ts';
import { Refusal } from '../problems/refusal.ts';
import { appRouter } from '../router.ts';

/** Answers for errors outside of procedures, in the same form as theirs, so that the app's client understands them. */
export function answerErrors(app: FastifyInstance, report: Report): void {
  app.setErrorHandler((error: FastifyError | Refusal, request, reply) => {
    const refusal = refusalFor(error, request.routeOptions.bodyLimit);
    if (refusal.problem.code === 'unexpected') report(error, { request: request.id });
    const shape = getTRPCErrorShape({
      config: appRouter._def._config,
      error: refusal,
      type: 'unknown',
      path: undefined,
      input: undefined,
      ctx: undefined,
    });
    return reply.status(getHTTPStatusCodeFromError(refusal)).send({ error: shape });
  });
}

function refusalFor(error: FastifyError | Refusal, bodyLimit: number): Refusal {
  if (error instanceof Refusal) return error;
  if (error.code === 'FST_ERR_CTP_BODY_TOO_LARGE') return new Refusal({ code: 'tooLarge', params: { limit: bodyLimit } });
  if (error.code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') return new Refusal({ code: 'notJson', params: {} });
  const trouble = databaseTrouble(error);
  if (trouble) return new Refusal({ code: trouble, params: {} }, error);
  if ((error.statusCode ?? 500) < 500) return new Refusal({ code: 'invalidInput', params: { issues: [] } }, error);
  return new Refusal({ code: 'unexpected', params: {} }, error);
}
