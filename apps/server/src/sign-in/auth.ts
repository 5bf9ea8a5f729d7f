import { betterAuth } from 'better-auth';
import type { Kysely } from 'kysely';
import type { Tables } from '../database/tables.ts';
import { thenRest } from './at-rest.ts';

/** How short and how long a password may be. */
export const PASSWORD = { min: 12, max: 128 };

const DAY_IN_SECONDS = 86_400;
const SESSION = { expiresIn: 30 * DAY_IN_SECONDS, updateAge: DAY_IN_SECONDS };

/**
 * better-auth on our database. It is asked by our procedures only and answers no request itself: who may ask is for the guard and the
 * procedures to say.
 */
function makeAuth(db: Kysely<Tables>, secret: string) {
  return betterAuth({
    database: { db, type: 'postgres' },
    secret,
    baseURL: 'http://localhost',
    emailAndPassword: { enabled: true, minPasswordLength: PASSWORD.min, maxPasswordLength: PASSWORD.max },
    session: SESSION,
    advanced: {
      cookiePrefix: 'umbral',
      // Whether a cookie is Secure is decided for each request: the same server may be open by https and, on its own machine, without.
      useSecureCookies: false,
      // Our migrations make its tables, and it could not look at them from within a transaction.
      database: { validateSchema: false },
      ipAddress: { disableIpTracking: true },
    },
    telemetry: { enabled: false },
    // It would write e-mail addresses of failed attempts into the log.
    logger: { disabled: true },
  });
}

type Api = ReturnType<typeof makeAuth>['api'];
export type Auth = { ask: <Answer>(db: Kysely<Tables>, question: (api: Api) => Promise<Answer>) => Promise<Answer> };

/** Opens sign-in on a database; `ask` may give it another connection, such as a transaction. */
export function openAuth(db: Kysely<Tables>, secret: string): Auth {
  const usual = makeAuth(db, secret).api;
  return { ask: (other, question) => thenRest(() => question(other === db ? usual : makeAuth(other, secret).api)) };
}
