import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** By which name a request is told apart from others, in logs and to those who asked. */
export const REQUEST_ID = 'x-request-id';

const FORM = /^[\w-]{8,64}$/;

/** The name that whoever stands between has given a request already, or a random one. */
export function requestId({ headers }: Pick<IncomingMessage, 'headers'>): string {
  const given = headers[REQUEST_ID];
  return typeof given === 'string' && FORM.test(given) ? given : randomUUID();
}
