import type { FastifyInstance } from 'fastify';
import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client';

export type Metrics = { registry: Registry; countLeads: (route: string, leads: number) => void };

const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10];
const MILLISECONDS = 1_000;

/** Counts what the routes of this scope do, by the route's pattern and never by what was asked for. */
export function measure(app: FastifyInstance): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  const requests = new Histogram({
    name: 'umbral_http_request_seconds',
    help: 'How long requests took.',
    labelNames: ['route', 'method', 'status'],
    buckets: SECONDS,
    registers,
  });
  const leads = new Counter({ name: 'umbral_leads_scored_total', help: 'Leads that were scored.', labelNames: ['route'], registers });
  app.addHook('onResponse', (request, reply, done) => {
    const labels = { route: request.routeOptions.url ?? 'none', method: request.method, status: String(reply.statusCode) };
    requests.observe(labels, reply.elapsedTime / MILLISECONDS);
    done();
  });
  return { registry, countLeads: (route, count) => leads.inc({ route }, count) };
}
