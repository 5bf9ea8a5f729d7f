import { createHmac, timingSafeEqual } from 'node:crypto';
import http from 'node:http';
import { vi } from 'vitest';

export type Received = { path: string; headers: http.IncomingHttpHeaders; body: string };

/** What a receiver answers: a status with a body and headers, or nothing at all (`hang`). */
type Answer = { status: number; body?: string; headers?: Record<string, string> } | 'hang';

export type Receiver = {
  url: string;
  received: Received[];
  /** Answers from now on: the first to the next request, and the last one to all that come after it. */
  answer: (...answers: Answer[]) => void;
  /** Waits until so many requests have come in all. */
  until: (count: number) => Promise<Received[]>;
  close: () => Promise<void>;
};

/** A service on this machine that notes what it is sent. */
export async function startReceiver(): Promise<Receiver> {
  const received: Received[] = [];
  let answers: Answer[] = [{ status: 204 }];
  const server = http.createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const answer = answers.length > 1 ? answers.shift() : answers[0];
    received.push({ path: request.url ?? '', headers: request.headers, body: Buffer.concat(chunks).toString() });
    if (answer && answer !== 'hang') response.writeHead(answer.status, answer.headers).end(answer.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    received,
    answer: (...next) => {
      answers = next;
    },
    until: async (count) => {
      await vi.waitUntil(() => received.length >= count, { timeout: 20_000, interval: 20 });
      return received;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Whether a receiver that holds a secret takes a message for ours: written from the specification, not with our library. */
export function isSigned({ headers, body }: Received, secret: string): boolean {
  const signed = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`;
  const expected = createHmac('sha256', Buffer.from(secret.slice('whsec_'.length), 'base64'))
    .update(signed)
    .digest();
  if (Math.abs(Date.now() / 1000 - Number(headers['webhook-timestamp'])) > 300) return false;
  return String(headers['webhook-signature'])
    .split(' ')
    .map((each) => each.split(','))
    .some(([version, signature = '']) => {
      const given = Buffer.from(signature, 'base64');
      return version === 'v1' && given.length === expected.length && timingSafeEqual(given, expected);
    });
}
