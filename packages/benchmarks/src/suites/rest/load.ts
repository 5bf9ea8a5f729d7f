import autocannon from 'autocannon';
import type { Running } from './processes.ts';

/** `wanted`: of which kind every answer is to be; 2xx if left out. */
export type Asked = {
  url: string;
  method: 'GET' | 'POST';
  headers: Record<string, string>;
  bodies?: readonly string[];
  wanted?: '2xx' | '3xx';
};

/** How many requests were answered. Throws unless every one of them was, and well. */
export async function load(asked: Asked, connections: number, seconds: number): Promise<number> {
  const { url, method, headers, bodies, wanted = '2xx' } = asked;
  const result = await autocannon({
    url,
    connections,
    duration: seconds,
    method,
    headers,
    ...(bodies ? { requests: bodies.map((body) => ({ method, headers, body })) } : {}),
  });
  const answers = result['1xx'] + result['2xx'] + result['3xx'] + result['4xx'] + result['5xx'];
  const { errors, timeouts } = result;
  const other = answers - result[wanted];
  // Errors are those of sockets.
  if (errors + timeouts + other > 0)
    throw new Error(`Of ${answers} requests to ${url}, ${other} had another answer; ${errors} errors, ${timeouts} timeouts`);
  return result[wanted];
}

/** Sends lines as one stream, so many times, reads each answer in full, and returns how many lines there were. */
export async function stream(url: string, headers: Record<string, string>, lines: readonly string[], times: number): Promise<number> {
  const body = lines.join('\n');
  for (let time = 0; time < times; time++) {
    const answer = await fetch(url, { method: 'POST', headers: { ...headers, 'content-type': 'application/x-ndjson' }, body });
    const text = await answer.text();
    if (!answer.ok || text.includes('"problem"')) throw new Error(`${url} answered ${answer.status}: ${text.slice(0, 500)}`);
  }
  return times * lines.length;
}

/** How many of what is counted a server does in a second of its processor time, whatever else the machine does. */
export async function speedOf(server: Running, work: () => Promise<number>): Promise<number> {
  const before = await server.ask('now');
  const count = await work();
  return count / ((await server.ask('now')).processor - before.processor);
}
