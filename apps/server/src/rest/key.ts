import type { FastifyInstance, FastifyReply, FastifyRequest, onRequestHookHandler } from 'fastify';
import type { Databases } from '../database/open.ts';
import type { Acting, Scope as Rows } from '../database/scope.ts';
import { SCOPES, type Scope } from '../keys/key.ts';
import type { KeyRing } from '../keys/ring.ts';
import type { StoredKey } from '../keys/store.ts';
import { asker, type Bounds, type Rates } from '../rates/rates.ts';
import { RestProblem } from './problem.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** With which key a service asks; null on routes that need none. */
    apiKey: StoredKey | null;
  }
}

const BEARER = /^Bearer +(\S+) *$/i;

type Askers = Record<keyof Bounds, Rates>;

/**
 * Has every route of this scope ask for the key that its permission names: one for that scope. Keys are bound in how often they
 * ask, and addresses in how often they ask without one that will do. Call it before the routes.
 */
export function askForKeys(app: FastifyInstance, ring: KeyRing, askers: Askers): void {
  app.addHook('onRoute', (route) => {
    const permission = route.config?.permission;
    const scope = SCOPES.find((each) => each === permission);
    if (scope === undefined) return;
    route.onRequest = [route.onRequest ?? [], keyFor(ring, scope, askers)].flat();
  });
}

/** A hook that lets only those pass who show a key for this scope. */
function keyFor(ring: KeyRing, scope: Scope, askers: Askers): onRequestHookHandler {
  const judge = (request: FastifyRequest, reply: FastifyReply, key: StoredKey | null, done: (refused?: RestProblem) => void) => {
    const refused = refusalOf(key, scope);
    if (refused) {
      askers.address.spend(asker(request.ip));
      return done(refused);
    }
    const seconds = askers.key.spend(key?.id ?? '');
    if (seconds !== null) return done(tooMany(reply, askers.key, seconds));
    request.apiKey = key;
    done();
  };
  return (request, reply, done) => {
    const seconds = askers.address.left(() => asker(request.ip));
    if (seconds !== null) return done(tooMany(reply, askers.address, seconds));
    const shown = BEARER.exec(request.headers.authorization ?? '')?.[1];
    if (shown === undefined) {
      askers.address.spend(asker(request.ip));
      return done(new RestProblem('keyRequired', 'Send it as "Authorization: Bearer <key>".'));
    }
    const key = ring.find(shown);
    if (key instanceof Promise) key.then((found) => judge(request, reply, found, done), done);
    else judge(request, reply, key, done);
  };
}

function tooMany(reply: FastifyReply, rates: Rates, seconds: number): RestProblem {
  reply.headers(rates.headers(seconds));
  return new RestProblem('tooManyRequests', `Wait ${seconds} seconds.`);
}

/** Why a key opens nothing here, or null. */
function refusalOf(key: StoredKey | null, scope: Scope): RestProblem | null {
  if (!key) return new RestProblem('keyInvalid');
  if (key.isExpired) return new RestProblem('keyExpired');
  if (!key.scopes.includes(scope)) return new RestProblem('missingScope', `It needs the scope "${scope}".`);
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
