import type { FastifyInstance, onResponseHookHandler } from 'fastify';
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
  app.addHook('onRoute', (route) => {
    const labelsOf = labelsFor(route.url);
    const note: onResponseHookHandler = ({ method }, reply, done) => {
      requests.observe(labelsOf(method, reply.statusCode), reply.elapsedTime / MILLISECONDS);
      done();
    };
    route.onResponse = [route.onResponse ?? [], note].flat();
  });
  return { registry, countLeads: (route, count) => leads.inc({ route }, count) };
}

type Labels = { route: string; method: string; status: string };

/** The labels of one route's answers, which are few, so that they are not made anew for each. */
function labelsFor(route: string): (method: string, status: number) => Labels {
  const known = new Map<string, Labels>();
  return (method, status) => {
    const key = method + status;
    const before = known.get(key);
    if (before) return before;
    const labels = { route, method, status: String(status) };
    known.set(key, labels);
    return labels;
  };
}
