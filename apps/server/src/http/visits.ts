import type { CreateFastifyContextOptions } from '@trpc/server/adapters/fastify';
import type { FastifyRequest } from 'fastify';
import type { Databases } from '../database/open.ts';
import { Attempts } from '../sign-in/attempts.ts';
import type { Auth } from '../sign-in/auth.ts';
import type { Visit } from '../sign-in/visit.ts';
import { isSecure, type Visitors } from './allowed.ts';

/** Makes of each request what procedures are given. */
export function visitsOf(
  databases: Databases,
  auth: Auth,
  visitors: Visitors,
): (options: Pick<CreateFastifyContextOptions, 'req' | 'res'>) => Visit {
  const attempts = new Attempts();
  return ({ req, res }) => {
    const secure = isSecure(req.headers, visitors);
    return {
      db: databases.system,
      databases,
      auth,
      attempts,
      headers: headersOf(req),
      address: req.ip,
      request: req.id,
      setCookies: (cookies) => {
        for (const cookie of cookies) res.header('set-cookie', secure ? `${cookie}; Secure` : cookie);
      },
    };
  };
}

/** The two headers that sign-in reads; nothing else of a request concerns it. */
function headersOf({ headers }: FastifyRequest): Headers {
  const read = new Headers();
  for (const name of ['cookie', 'user-agent'] as const) if (headers[name]) read.set(name, headers[name]);
  return read;
}
