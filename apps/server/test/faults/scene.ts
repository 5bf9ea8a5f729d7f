import { Kysely, PostgresDialect } from 'kysely';
import { connectionsTo } from '../../src/database/pool.ts';
import type { Tables } from '../../src/database/tables.ts';
import { clientFor, cookieOf } from '../harness/client.ts';
import { type Dice, diceOf } from './dice.ts';
import { startListener } from './listener.ts';
import { Machine } from './machine.ts';
import { people } from './people.ts';
import type { Finding, Site, Writer } from './site.ts';
import { Traffic } from './traffic.ts';
import { APPLICATION } from './whole.ts';
import type { Simulator } from './writers/simulator.ts';

/** A machine with a server, everybody who writes to it, and what was found so far. */
export type Scene = {
  machine: Machine;
  traffic: Traffic;
  findings: Finding[];
  /** The messages that were told by webhooks. */
  told: ReadonlySet<string>;
  writers: Writer[];
  simulator: Simulator;
  /** As it is now, with the dice of one of the writers, or those for everybody. */
  site: (writer?: number) => Site;
  close: () => Promise<void>;
};

export async function openScene(seed: number): Promise<Scene> {
  const machine = await Machine.start();
  const listener = await startListener(diceOf(seed + 1));
  const db = lookInto(machine.url);
  const close = async () => {
    await db.destroy();
    await machine.close();
    listener.close();
  };
  try {
    const cookie = await cookieOf(machine.address, 'createOwner');
    const key = await keyOf(machine.address, cookie);
    const traffic = new Traffic();
    const findings: Finding[] = [];
    const find = (finding: Finding) => findings.push(finding);
    const siteWith = (dice: Dice): Site => {
      const { address } = machine;
      return { address, client: clientFor(address, cookie), key, db, dice, traffic, find };
    };
    const shared = diceOf(seed + 2);
    const { writers, simulator } = await people(siteWith(shared), listener.url);
    // Of their own, since who comes first is chance.
    const dices = writers.map((_, index) => diceOf(seed + 10 + index));
    const site = (writer?: number) => siteWith((writer === undefined ? null : dices[writer]) ?? shared);
    return { machine, traffic, findings, told: listener.told, writers, simulator, site, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Connections of our own, which can be told from those of the server. */
function lookInto(database: string): Kysely<Tables> {
  const url = new URL(database);
  url.searchParams.set('application_name', APPLICATION);
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool: connectionsTo(url.href, 2).pool }) });
}

const keyOf = async (address: string, cookie: string): Promise<string> =>
  (await clientFor(address, cookie).keys.create.mutate({ name: 'CRM', scopes: ['samples:write', 'rule-sets:read'], days: null })).key;
