import { isAPIError } from 'better-auth/api';
import type { Kysely } from 'kysely';
import type { Databases } from '../database/open.ts';
import type { Tables } from '../database/tables.ts';
import type { Attempts } from './attempts.ts';
import type { Auth } from './auth.ts';

/** A request, as far as sign-in is concerned. */
export type Visit = {
  /** That of the owner of the tables; once somebody is let into a workspace, that of the workspace alone. */
  db: Kysely<Tables>;
  databases: Databases;
  auth: Auth;
  attempts: Attempts;
  headers: Headers;
  /** Where the request comes from. */
  address: string;
  /** The id of the request. */
  request: string;
  /** The workspace that it names, whatever was sent as one; null: none. */
  wanted: string | null;
  /** The person whose page it comes from, whatever was sent as one; null: it names nobody. */
  meant: string | null;
  /** Puts cookies on the answer. */
  setCookies: (cookies: readonly string[]) => void;
};

/** Whether better-auth refused what it was asked, rather than failed. */
export const isRefused = (error: unknown): boolean => isAPIError(error) && error.statusCode < 500;

/** What made better-auth fail; it hides some errors, such as the database's, inside of its own. */
export const failureBehind = (error: unknown): unknown => (isAPIError(error) ? (error.cause ?? error) : error);
