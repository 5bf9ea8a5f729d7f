import { Bench } from 'tinybench';
import { cpuTime } from './cpu.ts';

/** Something that scores leads: call after call, each with the next of its `inputs` different inputs. */
export type Contestant = {
  name: string;
  inputs: number;
  leadsPerCall: number;
  call: (input: number) => unknown;
};

/** How long to measure: `sampleMs` of processor time for each contestant in each round. */
export type Rounds = { rounds: number; sampleMs: number; warmUpMs: number };

/** Long enough that reading the clock does not count. */
const BLOCK_MS = 5;

/** A contestant with its place among its inputs and the calls that are timed as one. */
type Running = { contestant: Contestant; isAsync: boolean; next: number; callsInBlock: number };

function block(running: Running): void {
  const { call, inputs } = running.contestant;
  for (let done = 0; done < running.callsInBlock; done++) {
    call(running.next);
    running.next = running.next + 1 < inputs ? running.next + 1 : 0;
  }
}

/** One call at a time: the next begins when the last has answered. */
async function awaitedBlock(running: Running): Promise<void> {
  const { call, inputs } = running.contestant;
  for (let done = 0; done < running.callsInBlock; done++) {
    await call(running.next);
    running.next = running.next + 1 < inputs ? running.next + 1 : 0;
  }
}

/** Runs a contestant until its code is optimised, and finds how many calls make a block. */
async function warmedUp(contestant: Contestant, warmUpMs: number): Promise<Running> {
  const first = contestant.call(0);
  const isAsync = first instanceof Promise;
  await first;
  const running: Running = { contestant, isAsync, next: 0, callsInBlock: 1 };
  const start = cpuTime();
  let calls = 0;
  while (cpuTime() - start < warmUpMs) {
    if (isAsync) await awaitedBlock(running);
    else block(running);
    calls += 1;
  }
  const callMs = (cpuTime() - start) / calls;
  return { ...running, callsInBlock: Math.max(1, Math.round(BLOCK_MS / callMs)) };
}

/** By name, leads per second of processor time, one number for each round. */
export type Rates = ReadonlyMap<string, readonly number[]>;

/**
 * Measures contestants in turn, round after round in one process, each time beginning with another: the machine is shared, and only what is
 * measured side by side can be compared.
 */
export async function measureRounds(contestants: readonly Contestant[], { rounds, sampleMs, warmUpMs }: Rounds): Promise<Rates> {
  const running: Running[] = [];
  for (const contestant of contestants) running.push(await warmedUp(contestant, warmUpMs));
  const rates = new Map<string, number[]>(contestants.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    const bench = new Bench({ time: sampleMs, iterations: 1, warmup: false, throws: true, now: cpuTime });
    const start = round % running.length;
    for (const each of [...running.slice(start), ...running.slice(0, start)]) {
      bench.add(each.contestant.name, () => (each.isAsync ? awaitedBlock(each) : block(each)), { async: each.isAsync });
    }
    await bench.run();
    for (const { contestant, callsInBlock } of running) {
      const result = bench.getTask(contestant.name)?.result;
      if (result?.state !== 'completed') throw new Error(`${contestant.name} was not measured: ${result?.state}`);
      rates.get(contestant.name)?.push((callsInBlock * contestant.leadsPerCall * 1_000) / result.period);
    }
  }
  return rates;
}
