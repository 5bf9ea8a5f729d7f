import type { FastifyInstance } from 'fastify';
import { Refusal } from '../problems/refusal.ts';
import { isOwnHost, isOwnOrigin, type Visitors } from './allowed.ts';
import { POLICY } from './policy.ts';

const READS = new Set(['GET', 'HEAD', 'OPTIONS']);

const HEADERS = {
  'content-security-policy': POLICY,
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
};

/** Puts the security headers on every answer, and refuses requests of foreign pages and bodies that are neither JSON nor lines of it. */
export function guard(app: FastifyInstance, visitors: Visitors): void {
  app.addHook('onRequest', async (request, reply) => {
    reply.headers(HEADERS);
    if (!isOwnHost(request.headers.host, visitors)) throw new Refusal({ code: 'foreignOrigin', params: {} });
    if (READS.has(request.method)) return;
    if (!isOwnOrigin(request.headers.origin, request.headers.host, visitors)) throw new Refusal({ code: 'foreignOrigin', params: {} });
    const type = request.headers['content-type'];
    if (type !== undefined && !/^application\/(json|x-ndjson)(;|$)/i.test(type)) throw new Refusal({ code: 'notJson', params: {} });
  });
}
