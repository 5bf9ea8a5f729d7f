import type { CreateFastifyContextOptions } from '@trpc/server/adapters/fastify';
import type { FastifyRequest } from 'fastify';
import type { Databases } from '../database/open.ts';
import { Attempts } from '../sign-in/attempts.ts';
import type { Auth } from '../sign-in/auth.ts';
import type { Visit } from '../sign-in/visit.ts';
import { isSecure, type Visitors } from './allowed.ts';
import { bringsHeld, ownCookies, setCookie } from './cookies.ts';

/** `info`: of a procedure that is asked. */
type Asked = Pick<CreateFastifyContextOptions, 'req' | 'res'> & Partial<Pick<CreateFastifyContextOptions, 'info'>>;

/** Makes of each request what procedures are given. */
export function visitsOf(databases: Databases, auth: Auth, visitors: Visitors): (options: Asked) => Visit {
  const attempts = new Attempts(databases.system);
  return ({ req, res, info }) => {
    const { cookie, ...said } = req.headers;
    // A proxy that names another host hides where the browser came by, but not what it brings.
    const secure = isSecure(said, visitors) || bringsHeld(cookie);
    return {
      db: databases.system,
      databases,
      auth,
      attempts,
      headers: headersOf(req, secure),
      address: req.ip,
      request: req.id,
      wanted: wantedBy(req, info),
      meant: meantBy(req, info),
      setCookies: (cookies) => {
        for (const each of cookies) res.header('set-cookie', setCookie(each, secure));
      },
    };
  };
}

/** The two headers that sign-in reads; nothing else of a request concerns it. */
function headersOf({ headers }: FastifyRequest, secure: boolean): Headers {
  const read = new Headers();
  const cookies = ownCookies(headers.cookie, secure);
  if (cookies) read.set('cookie', cookies);
  if (headers['user-agent']) read.set('user-agent', headers['user-agent']);
  return read;
}

/**
 * The workspace that a request names: in a header, as the web app does for each tab; of a stream of events, for which browsers send no
 * headers, in its connection's parameters; of a link to a file in `?workspace=`.
 */
function wantedBy({ headers, query }: FastifyRequest, info: Asked['info']): string | null {
  const named = headers['umbral-workspace'] ?? info?.connectionParams?.workspace ?? (query as Record<string, unknown>).workspace;
  return named === undefined ? null : String(named);
}

/** The person that the web app names with each request: the one whom its page was loaded for. */
function meantBy({ headers }: FastifyRequest, info: Asked['info']): string | null {
  const named = headers['umbral-person'] ?? info?.connectionParams?.person;
  return named === undefined ? null : String(named);
}
