import type { FastifyRequest } from 'fastify';
import type { Scope } from '../keys/key.ts';
import type { KeyRing } from '../keys/ring.ts';
import type { StoredKey } from '../keys/store.ts';
import { RestProblem } from './problem.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** With which key a service asks; null on routes that need none. */
    apiKey: StoredKey | null;
  }
}

const BEARER = /^Bearer +(\S+) *$/i;

/** A hook that lets only those pass who show a key, and one for this scope if one is named. */
export function keyFor(ring: KeyRing, scope: Scope | null): (request: FastifyRequest) => Promise<void> {
  return async (request) => {
    const shown = BEARER.exec(request.headers.authorization ?? '')?.[1];
    if (shown === undefined) throw new RestProblem('keyRequired', 'Send it as "Authorization: Bearer <key>".');
    const key = await ring.find(shown);
    if (!key) throw new RestProblem('keyInvalid');
    if (key.expiresAt !== null && key.expiresAt <= Date.now()) throw new RestProblem('keyExpired');
    if (scope !== null && !key.scopes.includes(scope)) throw new RestProblem('missingScope', `It needs the scope "${scope}".`);
    request.apiKey = key;
  };
}

/** The workspace of the key that was shown. */
export function workspaceOf({ apiKey }: FastifyRequest): string {
  if (!apiKey) throw new Error('This route asks for no key.');
  return apiKey.workspace;
}
