import type { Section } from '../../report/section.ts';
import { type Asked, load } from './load.ts';
import type { Running } from './processes.ts';

/** Memory that is held may differ so much, as a share and in MB, before it is said to grow: caches and compiled code come and go. */
const FLAT = { share: 0.05, megabytes: 2 };

/** Many connections at once for a while, in two halves. Before them, between them and after them: what the server holds, once it has collected what it does not need. */
export async function steady(server: Running, asked: Asked, connections: number, seconds: number): Promise<Section> {
  // What is compiled and cached at first is no growth.
  await load(asked, connections, seconds / 2);
  const start = await server.ask('collected');
  const first = await load(asked, connections, seconds / 2);
  const middle = await server.ask('collected');
  const second = await load(asked, connections, seconds / 2);
  const end = await server.ask('collected');
  const growth = end.held - middle.held;
  const flat = growth <= Math.max(FLAT.megabytes, FLAT.share * middle.held);
  const held = [start, middle, end].map((memory) => memory.held.toFixed(1));
  const resident = [start, middle, end].map((memory) => Math.round(memory.resident));
  return {
    title: 'REST: many connections',
    notes: [
      `${connections} connections ask for scores of single leads for ${seconds} seconds. Every request was answered with a score, and no socket failed, or there would be no such table.`,
      'Memory of the server in MB at the start, in the middle and at the end: held after a collection (heap and buffers), and resident.',
      `Flat: what is held grew by no more than ${FLAT.megabytes} MB or ${100 * FLAT.share} % from the middle to the end. What is resident says how late the engine collects, not what is held.`,
    ],
    columns: ['requests', 'requests / s', 'held', 'resident', 'memory'],
    rows: [
      [
        first + second,
        Math.round((first + second) / seconds),
        held.join(' → '),
        resident.join(' → '),
        flat ? 'flat' : `grows by ${growth.toFixed(1)} MB`,
      ],
    ],
  };
}
