import { setTimeout } from 'node:timers/promises';
import { Kysely, PostgresDialect } from 'kysely';
import { connectionsTo } from '../../src/database/pool.ts';
import type { Tables } from '../../src/database/tables.ts';
import { clientFor, cookieOf } from '../harness/client.ts';
import { type Dice, diceOf } from './dice.ts';
import { startListener } from './listener.ts';
import { type Blow, Machine } from './machine.ts';
import { people } from './people.ts';
import type { Finding, Site } from './site.ts';
import { Traffic, Unanswered } from './traffic.ts';
import { APPLICATION, checkWhole, endLeases, untilGone } from './whole.ts';

/** One kill: after how many writes that were acknowledged, how many were under way, and how many of those never got their answer. */
export type Kill = { blow: Blow; after: number; underWay: number; cutOff: number };
export type Result = {
  seed: number;
  kills: Kill[];
  traffic: Traffic;
  findings: Finding[];
  simulations: number;
  told: number;
  seconds: number;
};

/** How many writes are acknowledged before something is killed; and then up to how many milliseconds pass. */
const WRITES = { least: 1, most: 80, moment: 25 };
const PATIENCE = 120_000;
const MIXED: readonly Blow[] = ['server', 'database', 'both', 'database'];

export type Options = { seed: number; kills: number; note?: (kill: Kill, counted: number, traffic: Traffic) => void };

/**
 * Has people and services write, kills the server, its database or both at moments that the seed decides, starts what was killed again,
 * and compares what is there with what was acknowledged; so many times. A kill that cuts off no write does not count, and is repeated.
 */
export async function runCampaign({ seed, kills: wanted, note = () => {} }: Options): Promise<Result> {
  const began = performance.now();
  const dice = diceOf(seed);
  const machine = await Machine.start();
  const listener = await startListener(diceOf(seed + 1));
  const url = new URL(machine.url);
  url.searchParams.set('application_name', APPLICATION);
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: connectionsTo(url.href, 2).pool }) });
  try {
    const findings: Finding[] = [];
    const cookie = await cookieOf(machine.address, 'createOwner');
    const traffic = new Traffic();
    const { key } = await clientFor(machine.address, cookie).keys.create.mutate({
      name: 'CRM',
      scopes: ['samples:write', 'rule-sets:read'],
      days: null,
    });
    const find = (finding: Finding) => findings.push(finding);
    const site = (own = dice): Site => ({
      address: machine.address,
      client: clientFor(machine.address, cookie),
      key,
      db,
      dice: own,
      traffic,
      find,
    });
    const { writers, simulator } = await people(site(), listener.url);
    // Of their own, since who comes first is chance.
    const dices = writers.map((_, index) => diceOf(seed + 10 + index));
    const siteOf = (writer: number) => site(dices[writer]);
    const kills: Kill[] = [];
    const strike = async (blow: Blow) => {
      const kill = { blow, after: dice.whole(WRITES.least, WRITES.most), underWay: 0, cutOff: 0 };
      const before = traffic.unanswered;
      let stopped = false;
      const writing = writers.map((writer, index) => writeUntil(writer, siteOf(index), () => stopped));
      // Whoever fails tells below, not while the others write.
      for (const each of writing) each.catch(() => {});
      await traffic.acknowledged(kill.after);
      await setTimeout(dice.whole(0, WRITES.moment));
      await machine.strike(blow, () => {
        kill.underWay = traffic.underWay;
        stopped = true;
      });
      const struck = new Date();
      await Promise.all(writing);
      kill.cutOff = traffic.unanswered - before;
      await machine.restore(blow);
      if (kill.cutOff > 0) kills.push(kill);
      note(kill, kills.length, traffic);
      await untilGone(site(), struck);
      await endLeases(site());
      await Promise.all(writers.map((writer, index) => writer.settle(siteOf(index))));
      await checkWhole(site(), listener.told);
    };
    const order = shuffled(dice, wanted);
    while (kills.length < wanted && findings.length === 0) await strike(order[kills.length] ?? 'both');
    for (const patience = Date.now() + PATIENCE; simulator.running > 0 && findings.length === 0; await setTimeout(500)) {
      if (Date.now() > patience) findings.push({ kind: 'wrong', what: 'A simulation does not go on.' });
      await endLeases(site());
      await simulator.settle(site());
    }
    const seconds = (performance.now() - began) / 1_000;
    return { seed, kills, traffic, findings, simulations: simulator.ended, told: listener.told.size, seconds };
  } finally {
    await db.destroy();
    await machine.close();
    listener.close();
  }
}

async function writeUntil(writer: { step: (site: Site) => Promise<void> }, site: Site, stopped: () => boolean): Promise<void> {
  try {
    while (!stopped()) await writer.step(site);
  } catch (error) {
    if (!(error instanceof Unanswered)) throw error;
  }
}

/** Half of them against the database alone, which the server outlives and must find again; in an order of the dice. */
function shuffled(dice: Dice, count: number): Blow[] {
  const order = Array.from({ length: count }, (_, index) => MIXED[index % MIXED.length] ?? 'both');
  for (let last = count - 1; last > 0; last--) {
    const other = dice.whole(0, last);
    [order[last], order[other]] = [order[other] ?? 'both', order[last] ?? 'both'];
  }
  return order;
}
