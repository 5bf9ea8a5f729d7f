import autocannon from 'autocannon';

export type Asked = { url: string; method: 'GET' | 'POST'; headers: Record<string, string>; bodies?: readonly string[] };

/** How many requests a second were answered. Throws unless every one of them was, and well. */
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
  return result['2xx'] / result.duration;
}

/** How many lines a second go through, sent as one stream and answered in full. */
export async function stream(url: string, headers: Record<string, string>, lines: readonly string[]): Promise<number> {
  const body = lines.join('\n');
  const started = performance.now();
  const answer = await fetch(url, { method: 'POST', headers: { ...headers, 'content-type': 'application/x-ndjson' }, body });
  await answer.text();
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}`);
  return lines.length / ((performance.now() - started) / 1_000);
}
