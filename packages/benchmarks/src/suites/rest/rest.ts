import { NOW, randomLeads } from '../../leads/leads.ts';
import { extremes, median, ratioOf } from '../../measure/statistics.ts';
import { compiled } from '../../model/compiled.ts';
import { fortyCriteria } from '../../model/forty.ts';
import type { Section } from '../../report/section.ts';
import type { Effort, Suite } from '../suite.ts';
import { type Asked, load, speedOf, stream } from './load.ts';
import { type Running, startBare, startUmbral } from './processes.ts';
import { type Published, publishOn } from './publish.ts';
import { steady } from './steady.ts';

const EVENTS = 20;
const BODIES = 50;
const WORK: Record<Effort, { seconds: number; rounds: number; lines: number; streams: number; connections: number; steady: number }> = {
  usual: { seconds: 3, rounds: 7, lines: 20_000, streams: 4, connections: 200, steady: 30 },
  quick: { seconds: 1, rounds: 1, lines: 500, streams: 1, connections: 20, steady: 1 },
};

type Pair = { key: string; name: string; unit: string; ours: () => Promise<number>; bare: () => Promise<number> };

/** Each route beside a bare one that is sent the same. */
function pairs(ours: Published, bare: string, effort: Effort): Pair[] {
  const { seconds, lines, streams } = WORK[effort];
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
      key: 'known',
      name: 'rule set that is known (304)',
      unit: 'requests',
      ours: timed({ ...get(`${ours.base}/rule-set`), headers: { ...authorization, 'if-none-match': ours.tag }, wanted: '3xx' }),
      bare: timed(get(`${bare}/rule-set`)),
    },
    {
      key: 'batch',
      name: 'score-batch',
      unit: 'lines',
      ours: () => stream(`${ours.base}/score-batch`, authorization, sent, streams),
      bare: () => stream(`${bare}/lines`, {}, sent, streams),
    },
  ];
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
        const [low, high] = extremes(mine.map((speed, round) => speed / (theirs[round] ?? Number.NaN)));
        const ratio = `${ratioOf(mine, theirs).toPrecision(3)} (${low.toPrecision(3)} to ${high.toPrecision(3)})`;
        rows.push([name, unit, Math.round(median(mine)), Math.round(median(theirs)), ratio]);
      }
      say('many connections at once');
      const body = JSON.stringify({ lead: randomLeads(1, EVENTS).next().value, now: NOW });
      const headers = { authorization: `Bearer ${ours.key}`, 'content-type': 'application/json' };
      const { connections, steady: seconds } = WORK[effort];
      const held = await steady(umbral, { url: `${ours.base}/score`, method: 'POST', headers, bodies: [body] }, connections, seconds);
      return { sections: [besideBare(rows), held], ratios };
    } finally {
      for (const server of running) await server.stop();
    }
  },
};

const besideBare = (rows: Section['rows']): Section => ({
  title: `REST: forty criteria, leads with ${EVENTS} events`,
  notes: [
    'Beside Fastify routes that parse what they are sent and send it back (of lines, only parse them). Ten connections, or one stream.',
    'Speeds in processor time of the server, so that what else the machine does falls out. Of the rounds of ratios: the middle (the extremes).',
  ],
  columns: ['', 'of', 'Umbral / s', 'bare / s', 'Umbral ÷ bare'],
  rows,
});
