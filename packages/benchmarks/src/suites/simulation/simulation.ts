import { compiled } from '../../model/compiled.ts';
import { fortyCriteria } from '../../model/forty.ts';
import { type Running, startUmbral } from '../rest/processes.ts';
import { ownerOf } from '../rest/publish.ts';
import type { Database } from '../sql/database.ts';
import { openPostgres } from '../sql/postgres.ts';
import type { Effort, Suite } from '../suite.ts';
import { fetchAndScore, type Sum, scoreInPlace } from './contestants.ts';
import { fillStorage } from './fill.ts';
import { runSimulation } from './whole-run.ts';

const EVENTS = 20;
const LEADS: Record<Effort, number> = { usual: 1_000_000, quick: 2_000 };

type Timed = { key: string; name: string; time: number; resident?: number };

async function timed(key: string, name: string, work: () => Promise<Sum>): Promise<Timed & { sum: Sum }> {
  const begun = performance.now();
  const sum = await work();
  return { key, name, time: performance.now() - begun, sum };
}

function mustAgree(a: Sum, b: Sum): void {
  if (a.leads !== b.leads || Math.abs(a.score - b.score) > 1e-6 * Math.abs(a.score))
    throw new Error(`The statement came to ${JSON.stringify(b)}, not ${JSON.stringify(a)}`);
}

/** How long it takes to simulate a large sample in the server's own storage. */
export const simulationSuite: Suite = {
  name: 'simulation',
  run: async (effort, say) => {
    const leads = LEADS[effort];
    const model = compiled(fortyCriteria());
    const database: Database | null = await openPostgres();
    const title = `Simulation: ${leads.toLocaleString('en')} leads with ${EVENTS} events each`;
    if (!database?.url) return { sections: [{ title, notes: ['Postgres: not installed here'], columns: [], rows: [] }], ratios: {} };
    let server: Running | null = null;
    try {
      say('starting the server');
      server = await startUmbral(database.url);
      const call = await ownerOf(server.url);
      const { id } = await call('models.create', { name: 'Forty criteria', document: model.document });
      say(`${leads} leads with ${EVENTS} events: making them in the database`);
      const stored = await fillStorage(database, leads, EVENTS);
      say('scoring all of them where they are');
      const inPlace = await timed('statement', 'statements in the database', () => scoreInPlace(database, model, stored));
      say('fetching all of them, and scoring them here');
      const fetched = await timed('fetch', 'every lead fetched, and scored in JavaScript', () => fetchAndScore(database, model, stored));
      mustAgree(fetched.sum, inPlace.sum);
      const whole: Timed[] = [];
      for (const [engine, key, name] of ENGINES) {
        say(`a whole run by ${name}`);
        whole.push({ key, name: `whole run: ${name}`, ...(await runSimulation(server, call, id, stored.sample, engine)) });
      }
      return report(title, leads, [fetched, inPlace, ...whole]);
    } finally {
      await server?.stop();
      await database.stop();
    }
  },
};

const ENGINES = [
  ['sql', 'sql', 'statements'],
  ['workers', 'workers', 'the evaluator in threads'],
] as const;

function report(title: string, leads: number, all: readonly Timed[]): Awaited<ReturnType<Suite['run']>> {
  const [fetched] = all;
  const ratio = ({ time }: Timed): number => (fetched?.time ?? Number.NaN) / time;
  const rows = all.map((each) => [
    each.name,
    (each.time / 1_000).toFixed(1),
    Math.round((leads * 1_000) / each.time),
    ratio(each).toPrecision(3),
    each.resident === undefined ? '' : Math.round(each.resident),
  ]);
  return {
    sections: [
      {
        title,
        notes: [
          'Forty criteria, in the tables of the server. The first two only score; statements on as many connections as there are processors. A whole run is a simulation on the real server: every lead with its explanation becomes a row.',
          'Times on the clock; the memory is the most that the process of the server had meanwhile, in MB.',
        ],
        columns: ['', 'seconds', 'leads/s', '× fetching', 'memory'],
        rows,
      },
    ],
    ratios: Object.fromEntries(all.slice(1).map((each) => [`simulation/${each.key}/fetch`, ratio(each)])),
  };
}
