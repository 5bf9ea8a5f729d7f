import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Begun } from '../observing/otlp.ts';
import { currentTracing } from '../observing/traces.ts';
import { proceduresNamed } from './procedures-named.ts';

/** Has requests told where traces are wanted; costs nothing where they are not. */
export function traceRequests(app: FastifyInstance): void {
  const tracing = currentTracing();
  if (!tracing) return;
  const underWay = new WeakMap<FastifyRequest, Begun>();
  app.addHook('onRequest', (request, _reply, done) => {
    const begun = tracing.begin();
    underWay.set(request, begun);
    begun.within(done);
  });
  // A body comes with the events of its connection, which know nothing of the request.
  app.addHook('preValidation', (request, _reply, done) => {
    const begun = underWay.get(request);
    if (begun) begun.within(done);
    else done();
  });
  app.addHook('onResponse', (request, { statusCode }, done) => {
    const route = request.routeOptions.url ?? 'none';
    const what = route.startsWith('/trpc/')
      ? proceduresNamed(request.params)
          .map(({ name }) => name ?? 'none')
          .join(',')
      : route;
    const attributes = { 'http.request.method': request.method, 'http.route': route, 'http.response.status_code': statusCode };
    underWay.get(request)?.end(`${request.method} ${what}`, { ...attributes, 'umbral.request': request.id }, statusCode >= 500);
    done();
  });
}
