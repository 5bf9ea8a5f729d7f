import type { IncomingHttpHeaders } from 'node:http';
import type { FastifyInstance } from 'fastify';
import { Refusal } from '../problems/refusal.ts';
import { isOwnOrigin, isOwnSite, isSecure, ownHosts, type Visitors } from './allowed.ts';
import { POLICY } from './policy.ts';
import { REQUEST_ID } from './request-id.ts';

const READS = new Set(['GET', 'HEAD', 'OPTIONS']);

/** What pages may ask browsers for, of all that there is: nothing that the app has no use for. */
const NO_DEVICES = [
  'accelerometer',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'hid',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'serial',
  'usb',
];

const HEADERS = {
  'content-security-policy': POLICY,
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
  'cross-origin-resource-policy': 'same-origin',
  'origin-agent-cluster': '?1',
  'permissions-policy': NO_DEVICES.map((device) => `${device}=()`).join(', '),
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
};
/** For a year; only where it is true, since a browser that has read it never comes by http again. */
const BY_HTTPS = { 'strict-transport-security': 'max-age=31536000' };

/** For answers that are data and never a page: nothing of them may be shown, framed, or read by other sites. */
const DATA_HEADERS = {
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
};
const DATA = /^\/api\/v1\/(models|samples)[/?]/;

/** What no page of another site may so much as ask for. */
const APP = /^\/(trpc|exports)\//;

/** Puts the security headers and the request's id on every answer, and refuses requests of foreign pages and bodies that are neither JSON nor lines of it. */
export function guard(app: FastifyInstance, visitors: Visitors): void {
  const isOwnHost = ownHosts(visitors);
  app.addHook('onRequest', ({ id, method, url, headers }, reply, done) => {
    const isData = DATA.test(url);
    reply.headers(isData ? DATA_HEADERS : HEADERS).header(REQUEST_ID, id);
    if (!isData && isSecure(headers, visitors)) reply.headers(BY_HTTPS);
    const refused = isOwnHost(headers.host) ? refusalOf(method, url, headers, visitors) : 'foreignOrigin';
    if (refused) done(new Refusal({ code: refused, params: {} }));
    else done();
  });
}

function refusalOf(method: string, url: string, headers: IncomingHttpHeaders, visitors: Visitors): 'foreignOrigin' | 'notJson' | null {
  const reads = READS.has(method);
  if ((!reads || APP.test(url)) && !isOwnSite(headers['sec-fetch-site'])) return 'foreignOrigin';
  if (reads) return null;
  if (!isOwnOrigin(headers.origin, headers.host, visitors)) return 'foreignOrigin';
  const type = headers['content-type'];
  return type !== undefined && !/^application\/(json|x-ndjson)(;|$)/i.test(type) ? 'notJson' : null;
}
