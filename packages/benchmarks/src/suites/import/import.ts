import { Readable } from 'node:stream';
import { randomLeads } from '../../leads/leads.ts';
import { type Running, startUmbral } from '../rest/processes.ts';
import { type Call, ownerOf } from '../rest/publish.ts';
import { openPostgres } from '../sql/postgres.ts';
import type { Effort, Suite } from '../suite.ts';
import { definitionOf } from './definition.ts';

const EVENTS = 20;
const LEADS: Record<Effort, number> = { usual: 1_000_000, quick: 2_000 };
/** So many leads show every field and every kind of event. */
const ENOUGH = 1_000;
/** What the process of the server may take meanwhile, in MB. */
const LIMIT = 400;
const LOOK_EVERY = 200;

function* lines(leads: number): Generator<string, void, undefined> {
  let number = 0;
  for (const lead of randomLeads(leads, EVENTS)) yield `${JSON.stringify({ lead: { id: `lead-${number++}`, ...lead } })}\n`;
}

/** Imports leads through the interface for services, in one body that is read no faster than it is stored. */
async function importLeads({ url }: Running, call: Call, leads: number): Promise<void> {
  const { key } = await call('keys.create', { name: 'benchmark', scopes: ['samples:write'], days: 1 });
  const ask = async (address: string, type?: string, body?: string | Readable): Promise<Record<string, unknown>> => {
    const answer = await fetch(`${url}/api/v1/samples/imports${address}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${String(key)}`, ...(type === undefined ? {} : { 'content-type': type }) },
      ...(body === undefined ? {} : { body, duplex: 'half' as const }),
    });
    if (!answer.ok) throw new Error(`${address} answered ${answer.status}: ${await answer.text()}`);
    return (await answer.json()) as Record<string, unknown>;
  };
  const definition = { name: 'Benchmark', ...definitionOf([...randomLeads(ENOUGH, EVENTS)]) };
  const begun = await ask('', 'application/json', JSON.stringify(definition));
  const id = String(begun.import);
  const { refusedCount, refused } = await ask(`/${id}/lines`, 'application/x-ndjson', Readable.from(lines(leads)));
  if (refusedCount !== 0) throw new Error(`Lines were refused: ${JSON.stringify(refused).slice(0, 500)}`);
  const sample = await ask(`/${id}/finish`);
  if (sample.leads !== leads || sample.events !== leads * EVENTS) throw new Error(`Not all was stored: ${JSON.stringify(sample)}`);
}

/** Does something while the memory of a server is watched: milliseconds, and the most that it had, in MB. */
async function watched(server: Running, work: () => Promise<void>): Promise<{ time: number; resident: number }> {
  let resident = 0;
  let last: Promise<void> = Promise.resolve();
  const look = async (): Promise<void> => {
    resident = Math.max(resident, (await server.ask('now')).resident);
  };
  const timer = setInterval(() => {
    last = last.then(look);
  }, LOOK_EVERY);
  const begun = performance.now();
  try {
    await work();
  } finally {
    clearInterval(timer);
    await last;
  }
  return { time: performance.now() - begun, resident };
}

/** How long it takes to import a large sample, and what memory. */
export const importSuite: Suite = {
  name: 'import',
  run: async (effort, say) => {
    const leads = LEADS[effort];
    const title = `Import: ${leads.toLocaleString('en')} leads with ${EVENTS} events each`;
    const database = await openPostgres();
    if (!database?.url) return { sections: [{ title, notes: ['Postgres: not installed here'], columns: [], rows: [] }], ratios: {} };
    let server: Running | null = null;
    try {
      server = await startUmbral(database.url);
      const call = await ownerOf(server.url);
      say(`importing ${leads} leads with ${EVENTS} events`);
      const running = server;
      const { time, resident } = await watched(running, () => importLeads(running, call, leads));
      const section = {
        title,
        notes: [
          'Lines of JSON in one body to the interface for services, from the first request to the answer that the sample is there.',
          `Seconds on the clock; the memory is the most that the process of the server had meanwhile, in MB, of ${LIMIT} that it may have.`,
        ],
        columns: ['', 'seconds', 'leads/s', 'memory', '÷ limit'],
        rows: [
          ['import', (time / 1_000).toFixed(1), Math.round((leads * 1_000) / time), Math.round(resident), (resident / LIMIT).toFixed(2)],
        ],
      };
      return { sections: [section], ratios: { 'import/memory/limit': resident / LIMIT } };
    } finally {
      await server?.stop();
      await database.stop();
    }
  },
};
