import http from 'node:http';

export type Receiver = {
  url: string;
  /** What came in so far. */
  received: { headers: http.IncomingHttpHeaders; body: string }[];
  /** The status that is answered from now on. */
  answer: (status: number) => void;
  stop: () => Promise<void>;
};

/** A service on this machine that webhooks send to. */
export async function startReceiver(): Promise<Receiver> {
  const received: Receiver['received'] = [];
  let status = 200;
  const server = http.createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    received.push({ headers: request.headers, body: Buffer.concat(chunks).toString() });
    response.writeHead(status).end(status === 200 ? 'Thanks' : 'Out of order');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return {
    url: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`,
    received,
    answer: (next) => {
      status = next;
    },
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
