import { inFreshProcess } from '../../measure/fresh-process.ts';
import type { Rates, Rounds } from '../../measure/rounds.ts';
import { median, ratioOf, spread } from '../../measure/statistics.ts';
import { OUR_BATCHES } from '../../peers/our-batches.ts';
import { WHOLE_MODEL } from '../../peers/peers.ts';
import type { Section } from '../../report/section.ts';
import type { Ratios } from '../suite.ts';
import type { Crowd } from './contestants.ts';
import type { Asked, Found } from './one-size.ts';

/** How many events each lead has, for each measurement. Ratios are given for the last three. */
export const EVENTS = [0, 10, 50, 200] as const;
const WITH_EVENTS = EVENTS.slice(1);

/** Speed of the one by speed of the other, by the keys of engines; those of engines that are not there are left out. */
const RATIOS = [
  ['jit', 'hand'],
  ['jit', 'jle-compiled'],
  ['closures', 'hand'],
  ['closures', 'jle-compiled'],
  ['batch', 'jit'],
] as const;

const ONE_SIZE = new URL('one-size.ts', import.meta.url);

const NAMES = new Map([...WHOLE_MODEL, ...OUR_BATCHES].map(({ key, name }) => [key, name]));
const rateOf = (rates: Rates | undefined, key: string): readonly number[] | undefined => rates?.get(NAMES.get(key) ?? '');

type Measured = ReadonlyMap<number, Rates>;

function ratiosOf(measured: Measured): Ratios {
  const ratios: Ratios = {};
  for (const [a, b] of RATIOS) {
    const byEvents = WITH_EVENTS.flatMap((events) => {
      const [over, under] = [rateOf(measured.get(events), a), rateOf(measured.get(events), b)];
      return over && under ? [[String(events), ratioOf(over, under)] as const] : [];
    });
    if (byEvents.length > 0) ratios[`${a}/${b}`] = Object.fromEntries(byEvents);
  }
  return ratios;
}

const times = (a: readonly number[], b: readonly number[] | undefined): string => (b ? ratioOf(a, b).toPrecision(3) : '');

function rowOf(name: string, measured: Measured): (string | number)[] {
  const rates = EVENTS.map((events) => measured.get(events)?.get(name) ?? []);
  const against = (key: string): string[] =>
    WITH_EVENTS.map((events) => times(measured.get(events)?.get(name) ?? [], rateOf(measured.get(events), key)));
  const widest = Math.max(...rates.map(spread));
  return [
    name,
    ...rates.map((each) => Math.round(median(each))),
    ...against('jle-compiled'),
    ...against('hand'),
    `${Math.round(widest * 100)} %`,
  ];
}

/**
 * Every engine on the whole model, with leads of 0, 10, 50 and 200 events. Each number of events has a process of its own: code that was
 * optimised for leads of one kind is slower on the next, and generated code, which is made anew, would not be.
 */
export function measureWholeModel(crowd: Crowd, rounds: Rounds, say: (line: string) => void): { section: Section; ratios: Ratios } {
  const measured = new Map<number, Rates>();
  const absent = new Set<string>();
  for (const events of EVENTS) {
    say(`the model of 40 criteria, leads with ${events} events`);
    const asked: Asked = { events, crowd, rounds };
    const { rates, missing } = inFreshProcess<Found>(ONE_SIZE, JSON.stringify(asked));
    measured.set(events, new Map(rates));
    for (const name of missing) absent.add(name);
  }
  const names = [...(measured.get(EVENTS[0])?.keys() ?? [])];
  const columns = [
    'engine',
    ...EVENTS.map((events) => `leads/s, ${events} events`),
    ...WITH_EVENTS.map((events) => `× jle compiled, ${events}`),
    ...WITH_EVENTS.map((events) => `× by hand, ${events}`),
    'spread',
  ];
  const rows = [...names.map((name) => rowOf(name, measured)), ...[...absent].map((name) => [`${name}: not installed here`])];
  return { section: { title: 'The model of 40 criteria', notes: [], columns, rows }, ratios: ratiosOf(measured) };
}
