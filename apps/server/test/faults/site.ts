import type { Kysely } from 'kysely';
import type { Tables } from '../../src/database/tables.ts';
import type { Client } from '../harness/client.ts';
import type { Dice } from './dice.ts';
import { Refused, type Traffic, Unanswered } from './traffic.ts';

/** What is wrong with what was found after a kill. */
export type Finding = { kind: 'lost' | 'halfWritten' | 'wrong'; what: string };

/** Where writers write: the server as it runs now, and the database behind it for looking. */
export type Site = {
  address: string;
  client: Client;
  /** Of a service that may import samples and read rule sets. */
  key: string;
  db: Kysely<Tables>;
  dice: Dice;
  traffic: Traffic;
  find: (finding: Finding) => void;
};

/** Somebody who writes, request after request, and knows what was acknowledged. */
export type Writer = {
  /** Sends one more write; throws `Unanswered` when nobody says what became of it. */
  step: (site: Site) => Promise<void>;
  /** Compares what is there with what was acknowledged, finds out what became of the write without an answer, and sends that again. */
  settle: (site: Site) => Promise<void>;
};

/** Asks as a service does. */
export async function askRest<T>(
  { address, key }: Site,
  method: string,
  path: string,
  body?: string,
  type = 'application/json',
): Promise<T> {
  const headers = { authorization: `Bearer ${key}`, ...(body === undefined ? {} : { 'content-type': type }) };
  const answer = await fetch(`${address}/api/v1${path}`, { method, headers, ...(body === undefined ? {} : { body }) });
  const said = (await answer.json()) as T & { code?: string };
  if (answer.status >= 500) throw new Unanswered(`${answer.status} ${said.code}`);
  if (!answer.ok) throw new Refused(said.code ?? String(answer.status), JSON.stringify(said));
  return said;
}
