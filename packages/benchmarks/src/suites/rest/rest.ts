import { NOW, randomLeads } from '../../leads/leads.ts';
import { median, ratioOf } from '../../measure/statistics.ts';
import { compiled } from '../../model/compiled.ts';
import { fortyCriteria } from '../../model/forty.ts';
import type { Section } from '../../report/section.ts';
import type { Effort, Suite } from '../suite.ts';
import { type Asked, load, speedOf, stream } from './load.ts';
import { type Running, startBare, startUmbral } from './processes.ts';
import { publishOn } from './publish.ts';

const EVENTS = 20;
const BODIES = 50;
const WORK: Record<Effort, { seconds: number; rounds: number; lines: number; connections: number; steady: number }> = {
  usual: { seconds: 3, rounds: 5, lines: 20_000, connections: 200, steady: 30 },
  quick: { seconds: 1, rounds: 1, lines: 500, connections: 20, steady: 1 },
};

type Pair = { key: string; name: string; unit: string; ours: () => Promise<number>; bare: () => Promise<number> };

/** Each route beside a bare one that is sent the same. */
function pairs(ours: { base: string; key: string }, bare: string, effort: Effort): Pair[] {
  const { seconds, lines } = WORK[effort];
  const authorization = { authorization: `Bearer ${ours.key}` };
  const json = { ...authorization, 'content-type': 'application/json' };
  const bodies = [...randomLeads(BODIES, EVENTS)].map((lead) => JSON.stringify({ lead, now: NOW }));
  const sent = Array.from({ length: lines }, (_, index) => bodies[index % BODIES] ?? '');
  const timed = (asked: Asked) => () => load(asked, 10, seconds);
  const post = (url: string): Asked => ({ url, method: 'POST', headers: json, bodies });
  const get = (url: string): Asked => ({ url, method: 'GET', headers: authorization });
  return [
    { key: 'score', name: 'score', unit: 'requests', ours: timed(post(`${ours.base}/score`)), bare: timed(post(`${bare}/echo`)) },
    { key: 'ruleSet', name: 'rule set', unit: 'requests', ours: timed(get(`${ours.base}/rule-set`)), bare: timed(get(`${bare}/rule-set`)) },
    {
      key: 'batch',
      name: 'score-batch',
      unit: 'lines',
      ours: () => stream(`${ours.base}/score-batch`, authorization, sent),
      bare: () => stream(`${bare}/lines`, {}, sent),
    },
  ];
}

/** Many connections at once for a while; what the server's memory was in the middle of it and at its end, in MB. */
async function steady(server: Running, asked: Asked, effort: Effort): Promise<(string | number)[]> {
  const { connections, steady: seconds } = WORK[effort];
  await load(asked, connections, seconds / 2);
  const middle = server.memory();
  const answered = await load(asked, connections, seconds / 2);
  const end = server.memory();
  const shown = (megabytes: number | null) => (megabytes === null ? 'not known here' : Math.round(megabytes));
  return [connections, seconds, Math.round(answered / (seconds / 2)), shown(middle), shown(end)];
}

/** What the interface for services costs beside a server that only reads what it is sent. */
export const restSuite: Suite = {
  name: 'rest',
  run: async (effort, say) => {
    const document = fortyCriteria();
    const running: Running[] = [];
    const kept = async (starting: Promise<Running>): Promise<Running> => {
      const server = await starting;
      running.push(server);
      return server;
    };
    try {
      say('starting the server, and a bare one');
      const umbral = await kept(startUmbral());
      const bare = await kept(startBare(JSON.stringify(compiled(document).ruleSet)));
      const ours = await publishOn(umbral.url, document);
      const rows: Section['rows'][number][] = [];
      const ratios: Record<string, number> = {};
      for (const { key, name, unit, ours: ask, bare: askBare } of pairs(ours, bare.url, effort)) {
        say(`asking for ${name}, in turn`);
        const [mine, theirs]: [number[], number[]] = [[], []];
        await ask();
        await askBare();
        for (let round = 0; round < WORK[effort].rounds; round++) {
          mine.push(await speedOf(umbral, ask));
          theirs.push(await speedOf(bare, askBare));
        }
        ratios[`rest/${key}`] = ratioOf(mine, theirs);
        rows.push([name, unit, Math.round(median(mine)), Math.round(median(theirs)), ratioOf(mine, theirs).toPrecision(3)]);
      }
      say('many connections at once');
      const body = JSON.stringify({ lead: randomLeads(1, EVENTS).next().value, now: NOW });
      const headers = { authorization: `Bearer ${ours.key}`, 'content-type': 'application/json' };
      const held = await steady(umbral, { url: `${ours.base}/score`, method: 'POST', headers, bodies: [body] }, effort);
      return { sections: [besideBare(rows), underLoad(held)], ratios };
    } finally {
      for (const server of running) await server.stop();
    }
  },
};

const besideBare = (rows: Section['rows']): Section => ({
  title: `REST: forty criteria, leads with ${EVENTS} events`,
  notes: [
    'Beside Fastify routes that parse what they are sent and send it back (of lines, only parse them). Ten connections, or one stream.',
    'Speeds in processor time of the server, so that what else the machine does falls out.',
  ],
  columns: ['', 'of', 'Umbral / s', 'bare / s', 'Umbral ÷ bare'],
  rows,
});

const underLoad = (row: Section['rows'][number]): Section => ({
  title: 'REST: many connections',
  notes: ['Scores of single leads, every one answered. Memory of the server in the middle and at the end.'],
  columns: ['connections', 'seconds', 'requests / s', 'MB, middle', 'MB, end'],
  rows: [row],
});
