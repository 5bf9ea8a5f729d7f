import { loadavg } from 'node:os';
import type { Lead, Scored } from '@umbral/evaluator';
import { randomLeads } from '../../leads/leads.ts';
import { median, ratioOf } from '../../measure/statistics.ts';
import { compiled } from '../../model/compiled.ts';
import { fortyCriteria } from '../../model/forty.ts';
import { mustAgree } from '../../peers/verdict.ts';
import type { Database } from '../sql/database.ts';
import { openDuckDb } from '../sql/duckdb.ts';
import { ourScorer } from '../sql/ours.ts';
import { verdictOf } from '../sql/statement.ts';
import type { Effort, Suite } from '../suite.ts';
import { type Material, parquetFiles } from './files.ts';
import { timeUmbral } from './umbral.ts';

const EVENTS = 20;
const BATCH = 10_000;
/** So many different leads, each so many times under ids of its own. */
const WORK: Record<Effort, { leads: number; copies: number; rounds: number }> = {
  usual: { leads: 100_000, copies: 10, rounds: 3 },
  quick: { leads: 1_000, copies: 2, rounds: 1 },
};

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

/** What DuckDB needs to read and aggregate the same events, in milliseconds on the clock. */
async function timeAggregate({ run }: Database, { events }: Material): Promise<number> {
  const begun = performance.now();
  await run(`select count(*), sum(n), max(last) from (
    select lead_id, type, count(*) as n, max("at") as last, max(path) as page, sum(seconds) as seconds, max(asset) as asset
    from read_parquet('${events}') group by lead_id, type)`);
  return performance.now() - begun;
}

/** Throws unless the results say of the first leads what our engine says. */
async function checkResults({ run }: Database, { results }: Material, expected: readonly Scored[], leads: number): Promise<void> {
  const rows = await run(`select * from read_parquet('${results}') where lead < ${expected.length}`);
  const [counted] = await run(`select count(distinct lead) as leads from read_parquet('${results}')`);
  if (Number(counted?.leads) !== leads) throw new Error(`umbral scored ${String(counted?.leads)} leads of ${leads}`);
  const byLead = new Map(rows.map((row) => [Number(row.lead), row]));
  for (const [index, each] of expected.entries()) mustAgree('umbral', `lead ${index}`, each, verdictOf(byLead.get(index)));
}

/** How long `umbral score` takes for files of leads and events, beside what only reading and aggregating the events takes. */
export const cliSuite: Suite = {
  name: 'cli',
  run: async (effort, say) => {
    const { leads, copies, rounds } = WORK[effort];
    const database = await openDuckDb();
    if (!database) return { sections: [], ratios: {} };
    const model = compiled(fortyCriteria());
    say(`writing ${leads * copies} leads with ${EVENTS} events each as Parquet`);
    const material = await parquetFiles(database, model, inBatches(randomLeads(leads, EVENTS)), copies);
    try {
      const expected = ourScorer(model).verdicts([...randomLeads(Math.min(leads, BATCH), EVENTS)]);
      const [aggregate, umbral]: [number[], number[]] = [[], []];
      for (let round = 0; round < rounds; round++) {
        say(`scoring, round ${round + 1} of ${rounds}`);
        aggregate.push(await timeAggregate(database, material));
        umbral.push(await timeUmbral(material, 'duckdb'));
      }
      await checkResults(database, material, expected, leads * copies);
      const ratio = ratioOf(umbral, aggregate);
      const row = (name: string, times: readonly number[], times1: number) => [
        name,
        (median(times) / 1_000).toFixed(2),
        times1.toPrecision(3),
      ];
      const section = {
        title: `Command line: ${(leads * copies).toLocaleString('en')} leads with ${EVENTS} events each, from Parquet`,
        notes: [
          'Seconds on the clock; those of `umbral` are from the command to its end, with starting, compiling, preparing leads and writing Parquet.',
          `Load of the machine (runnable processes over the last minute) at the end: ${loadavg()[0]?.toFixed(1)}.`,
        ],
        columns: ['', 'seconds', '× aggregate'],
        rows: [
          row('DuckDB: read the events, aggregate them by lead and type', aggregate, 1),
          row('`umbral score --engine duckdb`', umbral, ratio),
        ],
      };
      return { sections: [section], ratios: { 'umbral/aggregate': ratio } };
    } finally {
      material.remove();
      await database.stop();
    }
  },
};
