import { setTimeout } from 'node:timers/promises';
import { type Dice, diceOf } from './dice.ts';
import type { Blow } from './machine.ts';
import { openScene, type Scene } from './scene.ts';
import type { Finding, Site, Writer } from './site.ts';
import { type Traffic, Unanswered } from './traffic.ts';
import { checkWhole, endLeases, untilGone } from './whole.ts';

/** One kill: after how many writes that were acknowledged, how many were under way, and how many of those never got their answer. */
type Kill = { blow: Blow; after: number; underWay: number; cutOff: number };
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
/** Half of the blows are against the database alone, which the server outlives and must find again. */
const MIXED: readonly Blow[] = ['server', 'database', 'both', 'database'];
const PATIENCE = 120_000;

type Options = { seed: number; kills: number; note?: (kill: Kill, counted: number, traffic: Traffic) => void };

/**
 * Has people and services write, kills the server, its database or both at moments that the seed decides, starts what was killed again,
 * and compares what is there with what was acknowledged; so many times, or until something is found. A kill that cuts off no write does
 * not count, and is repeated.
 */
export async function runCampaign({ seed, kills: wanted, note = () => {} }: Options): Promise<Result> {
  const began = performance.now();
  const dice = diceOf(seed);
  const scene = await openScene(seed);
  const { traffic, findings, simulator, told } = scene;
  try {
    const kills: Kill[] = [];
    const order = shuffled(dice, wanted);
    while (kills.length < wanted && findings.length === 0) {
      const kill = await strike(scene, dice, order[kills.length] ?? 'both');
      if (kill.cutOff > 0) kills.push(kill);
      note(kill, kills.length, traffic);
      await lookAround(scene);
    }
    await endSimulations(scene);
    return { seed, kills, traffic, findings, simulations: simulator.ended, told: told.size, seconds: (performance.now() - began) / 1_000 };
  } finally {
    await scene.close();
  }
}

/** Kills while everybody writes, and starts again what was killed. */
async function strike({ machine, traffic, writers, findings, site }: Scene, dice: Dice, blow: Blow): Promise<Kill> {
  const kill = { blow, after: dice.whole(WRITES.least, WRITES.most), underWay: 0, cutOff: 0 };
  const before = { unanswered: traffic.unanswered, answered: traffic.answered };
  let stopped = false;
  const writing = Promise.all(writers.map((writer, index) => writeUntil(writer, site(index), () => stopped)));
  while (traffic.answered - before.answered < kill.after && findings.length === 0) await setTimeout(1);
  await setTimeout(dice.whole(0, WRITES.moment));
  await machine.strike(blow, () => {
    kill.underWay = traffic.underWay;
    stopped = true;
  });
  const struck = new Date();
  await writing;
  kill.cutOff = traffic.unanswered - before.unanswered;
  await machine.restore(blow);
  await untilGone(site(), struck);
  return kill;
}

async function lookAround({ writers, told, site }: Scene): Promise<void> {
  await endLeases(site());
  await Promise.all(writers.map((writer, index) => settle(writer, site(index))));
  await checkWhole(site(), told);
}

/** Runs that were interrupted, however often, end with every lead. */
async function endSimulations({ simulator, findings, site }: Scene): Promise<void> {
  for (const patience = Date.now() + PATIENCE; simulator.running > 0 && findings.length === 0; await setTimeout(500)) {
    if (Date.now() > patience) findings.push({ kind: 'wrong', what: 'A simulation does not go on.' });
    await endLeases(site());
    await simulator.settle(site());
  }
}

async function writeUntil(writer: Writer, site: Site, stopped: () => boolean): Promise<void> {
  try {
    while (!stopped()) await writer.step(site);
  } catch (error) {
    if (!(error instanceof Unanswered && stopped())) site.find({ kind: 'wrong', what: `A write failed: ${saidBy(error)}` });
  }
}

/** A server that refuses now what it had acknowledged has lost something too. */
async function settle(writer: Writer, site: Site): Promise<void> {
  try {
    await writer.settle(site);
  } catch (error) {
    site.find({ kind: 'wrong', what: `A writer cannot go on: ${saidBy(error)}` });
  }
}

const saidBy = (error: unknown): string => (error instanceof Error ? error.message : String(error));

function shuffled(dice: Dice, count: number): Blow[] {
  const order = Array.from({ length: count }, (_, index) => MIXED[index % MIXED.length] ?? 'both');
  for (let last = count - 1; last > 0; last--) {
    const other = dice.whole(0, last);
    [order[last], order[other]] = [order[other] ?? 'both', order[last] ?? 'both'];
  }
  return order;
}
