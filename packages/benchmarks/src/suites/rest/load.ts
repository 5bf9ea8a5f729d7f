import autocannon from 'autocannon';
import type { Running } from './processes.ts';

export type Asked = { url: string; method: 'GET' | 'POST'; headers: Record<string, string>; bodies?: readonly string[] };

/** How many requests were answered. Throws unless every one of them was, and well. */
export async function load(asked: Asked, connections: number, seconds: number): Promise<number> {
  const { url, method, headers, bodies } = asked;
  const result = await autocannon({
    url,
    connections,
    duration: seconds,
    method,
    headers,
    ...(bodies ? { requests: bodies.map((body) => ({ method, headers, body })) } : {}),
  });
  const bad = result.errors + result.timeouts + result.non2xx;
  if (bad > 0) throw new Error(`${bad} requests to ${url} failed`);
  return result['2xx'];
}

/** Sends lines as one stream, reads the answer in full, and returns how many there were. */
export async function stream(url: string, headers: Record<string, string>, lines: readonly string[]): Promise<number> {
  const body = lines.join('\n');
  const answer = await fetch(url, { method: 'POST', headers: { ...headers, 'content-type': 'application/x-ndjson' }, body });
  await answer.text();
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}`);
  return lines.length;
}

/** How many of what is counted a server does in a second of processor time, whatever else the machine does; or of the clock's, where only that is known. */
export async function speedOf(server: Running, work: () => Promise<number>): Promise<number> {
  const [before, started] = [server.processor(), performance.now()];
  const count = await work();
  const after = server.processor();
  const seconds = before !== null && after !== null ? after - before : (performance.now() - started) / 1_000;
  return count / seconds;
}
