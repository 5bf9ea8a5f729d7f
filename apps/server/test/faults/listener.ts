import http from 'node:http';
import type { Dice } from './dice.ts';

/** A service that is told by webhooks, and not always able to listen. `told`: the ids of the messages that it had. */
export async function startListener(dice: Dice): Promise<{ url: string; told: Set<string>; close: () => void }> {
  const told = new Set<string>();
  const server = http.createServer((request, response) => {
    request.resume().on('end', () => {
      told.add(String(request.headers['webhook-id']));
      response.writeHead(dice.chance(0.1) ? 503 : 204).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('It listens nowhere.');
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { url: `http://127.0.0.1:${address.port}/hook`, told, close };
}
