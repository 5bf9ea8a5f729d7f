import type { FastifyInstance, FastifyRequest, onRequestHookHandler } from 'fastify';
import type { Databases } from '../database/open.ts';
import type { Acting, Scope as Rows } from '../database/scope.ts';
import { SCOPES, type Scope } from '../keys/key.ts';
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

/** Has every route of this scope ask for the key that its permission names: one for that scope, or any. Call it before them. */
export function askForKeys(app: FastifyInstance, ring: KeyRing): void {
  app.addHook('onRoute', (route) => {
    const permission = route.config?.permission;
    const scope = SCOPES.find((each) => each === permission) ?? null;
    if (scope === null && permission !== 'key') return;
    route.onRequest = [route.onRequest ?? [], keyFor(ring, scope)].flat();
  });
}

/** A hook that lets only those pass who show a key, and one for this scope if one is named. */
function keyFor(ring: KeyRing, scope: Scope | null): onRequestHookHandler {
  return (request, _reply, done) => {
    const shown = BEARER.exec(request.headers.authorization ?? '')?.[1];
    if (shown === undefined) return done(new RestProblem('keyRequired', 'Send it as "Authorization: Bearer <key>".'));
    const key = ring.find(shown);
    if (key instanceof Promise) key.then((found) => judge(request, found, scope, done), done);
    else judge(request, key, scope, done);
  };
}

function judge(request: FastifyRequest, key: StoredKey | null, scope: Scope | null, done: (refused?: RestProblem) => void): void {
  const refused = refusalOf(key, scope);
  if (refused) done(refused);
  else {
    request.apiKey = key;
    done();
  }
}

/** Why a key opens nothing here, or null. */
function refusalOf(key: StoredKey | null, scope: Scope | null): RestProblem | null {
  if (!key) return new RestProblem('keyInvalid');
  if (key.expiresAt !== null && key.expiresAt <= Date.now()) return new RestProblem('keyExpired');
  if (scope !== null && !key.scopes.includes(scope)) return new RestProblem('missingScope', `It needs the scope "${scope}".`);
  return null;
}

/** The workspace of the key that was shown. */
export const workspaceOf = (request: FastifyRequest): string => shownKey(request).workspace;

/** Its rows, and that the key is who acts. */
export function scopeOf(request: FastifyRequest, databases: Databases): Rows {
  const { id, workspace, name } = shownKey(request);
  const acting: Acting = { workspace, actor: { kind: 'key', id, name }, request: request.id };
  return { db: databases.of(acting), ...acting };
}

function shownKey({ apiKey }: FastifyRequest): StoredKey {
  if (!apiKey) throw new Error('This route asks for no key.');
  return apiKey;
}
