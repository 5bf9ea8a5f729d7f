import type { IncomingHttpHeaders } from 'node:http';
import type { FastifyInstance } from 'fastify';
import { Refusal } from '../problems/refusal.ts';
import { isOwnOrigin, ownHosts, type Visitors } from './allowed.ts';
import { POLICY } from './policy.ts';
import { REQUEST_ID } from './request-id.ts';

const READS = new Set(['GET', 'HEAD', 'OPTIONS']);

const HEADERS = {
  'content-security-policy': POLICY,
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
};

/** For answers that are data and never a page: nothing of them may be shown, framed, or read by other sites. */
const DATA_HEADERS = {
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
};
const DATA = /^\/api\/v1\/(models|samples)[/?]/;

/** Puts the security headers and the request's id on every answer, and refuses requests of foreign pages and bodies that are neither JSON nor lines of it. */
export function guard(app: FastifyInstance, visitors: Visitors): void {
  const isOwnHost = ownHosts(visitors);
  app.addHook('onRequest', ({ id, method, url, headers }, reply, done) => {
    reply.headers(DATA.test(url) ? DATA_HEADERS : HEADERS).header(REQUEST_ID, id);
    const refused = isOwnHost(headers.host) ? refusalOf(method, headers, visitors) : 'foreignOrigin';
    if (refused) done(new Refusal({ code: refused, params: {} }));
    else done();
  });
}

function refusalOf(method: string, headers: IncomingHttpHeaders, visitors: Visitors): 'foreignOrigin' | 'notJson' | null {
  if (READS.has(method)) return null;
  if (!isOwnOrigin(headers.origin, headers.host, visitors)) return 'foreignOrigin';
  const type = headers['content-type'];
  return type !== undefined && !/^application\/(json|x-ndjson)(;|$)/i.test(type) ? 'notJson' : null;
}
