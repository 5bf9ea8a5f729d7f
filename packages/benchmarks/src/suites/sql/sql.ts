import type { Lead, Scored } from '@umbral/evaluator';
import { randomLeads } from '../../leads/leads.ts';
import { median, ratioOf } from '../../measure/statistics.ts';
import { type CompiledModel, compiled } from '../../model/compiled.ts';
import { fortyCriteria } from '../../model/forty.ts';
import type { Section } from '../../report/section.ts';
import type { Effort, Ratios, Suite } from '../suite.ts';
import type { Database } from './database.ts';
import { openDuckDb } from './duckdb.ts';
import { OURS, type OurScorer, ourScorer } from './ours.ts';
import { openPostgres } from './postgres.ts';
import { checkStatement, statementFor, timeStatement } from './statement.ts';
import { csvFiles, type Files, fillTables } from './tables.ts';

const EVENTS = 20;
/** Of so many leads at once our engine's time is taken, and multiplied: all of them as objects would fill the memory. */
const BATCH = 10_000;
const WORK: Record<Effort, { leads: number; rounds: number }> = {
  usual: { leads: 100_000, rounds: 7 },
  quick: { leads: 2_000, rounds: 1 },
};

const OPENERS = { postgres: { name: 'Postgres', open: openPostgres }, duckdb: { name: 'DuckDB', open: openDuckDb } } as const;

function* inBatches(leads: Iterable<Lead>): Generator<Lead[], void, undefined> {
  let batch: Lead[] = [];
  for (const lead of leads) {
    batch.push(lead);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

/** Writes all leads down for the databases, and scores them; keeps a batch of them. */
function writtenDown(ours: OurScorer, leads: number, files: Files): { scored: Scored[]; batch: Lead[] } {
  const scored: Scored[] = [];
  let kept: Lead[] = [];
  for (const batch of inBatches(randomLeads(leads, EVENTS))) {
    files.write(batch);
    for (const each of ours.verdicts(batch)) scored.push(each);
    kept = batch;
  }
  return { scored, batch: kept };
}

/** Something that scores all the leads once, and says how many milliseconds on the clock that took. */
type Timed = { key: string; name: string; time: () => number | Promise<number> };

/** A database in which the leads lie, once its statement says the same of every one of them as we do. */
async function timedStatement(
  database: Database,
  key: string,
  model: CompiledModel,
  files: Files,
  scored: readonly Scored[],
): Promise<Timed> {
  await fillTables(database, model.program, files);
  const statement = statementFor(model, database);
  await checkStatement(database, statement, scored);
  return { key, name: `${database.name}: one statement`, time: () => timeStatement(database, statement) };
}

/** Times in turn, round after round, since whatever else the machine does comes and goes. */
async function inTurn(timed: readonly Timed[], rounds: number): Promise<Map<Timed, number[]>> {
  const times = new Map<Timed, number[]>(timed.map((each) => [each, []]));
  for (let round = 0; round < rounds; round++) for (const [{ time }, taken] of times) taken.push(await time());
  return times;
}

function report(
  leads: number,
  times: ReadonlyMap<Timed, readonly number[]>,
  missing: readonly string[],
): { section: Section; ratios: Ratios } {
  const [ours = []] = times.values();
  const rows = [...times].map(([{ name }, taken]) => {
    const seconds = median(taken) / 1_000;
    return [name, seconds.toFixed(2), Math.round(leads / seconds), ratioOf(ours, taken).toPrecision(3)];
  });
  const compared = [...times].filter(([{ key }]) => key !== OURS.key);
  return {
    section: {
      title: `SQL: ${leads.toLocaleString('en')} leads with ${EVENTS} events each`,
      notes: ['Speeds on the clock: a database may use every core that is free, our engine one.'],
      columns: ['', 'seconds', 'leads/s', `× ${OURS.name}`],
      rows: [...rows, ...missing.map((name) => [`${name}: not installed here`])],
    },
    ratios: Object.fromEntries(compared.map(([{ key }, taken]) => [`${key}/${OURS.key}`, ratioOf(ours, taken)])),
  };
}

/** How fast one statement scores a whole table, against our own engine with the leads in memory. */
export const sqlSuite: Suite = {
  name: 'sql',
  run: async (effort, say) => {
    const { leads, rounds } = WORK[effort];
    const model = compiled(fortyCriteria());
    const files = csvFiles(model.program);
    const opened: Database[] = [];
    try {
      say(`${leads} leads with ${EVENTS} events: writing them down`);
      const ours = ourScorer(model);
      const { scored, batch } = writtenDown(ours, leads, files);
      const time = (): number => ours.time(batch) * (leads / batch.length);
      const timed: Timed[] = [{ key: OURS.key, name: `${OURS.name}: prepare and score, one thread`, time }];
      const missing: string[] = [];
      for (const [key, { name, open }] of Object.entries(OPENERS)) {
        say(`filling ${name}`);
        const database = await open();
        if (!database) missing.push(name);
        else {
          opened.push(database);
          timed.push(await timedStatement(database, key, model, files, scored));
        }
      }
      say('scoring all of them, in turn');
      const { section, ratios } = report(leads, await inTurn(timed, rounds), missing);
      return { sections: [section], ratios };
    } finally {
      for (const database of opened) await database.stop();
      files.remove();
    }
  },
};
