import {
  getCurrentAuthContextAsyncLocalStorage,
  getCurrentDBAdapterAsyncLocalStorage,
  getRequestStateAsyncLocalStorage,
} from '@better-auth/core/context';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { OWNER } from './harness/client.ts';
import { startTestServer, type TestServer } from './harness/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

/** How many of the storages by which better-auth tells its calls apart are watching every promise. Before Node 24 they say so themselves. */
async function watching(): Promise<number> {
  const storages = [getRequestStateAsyncLocalStorage(), getCurrentAuthContextAsyncLocalStorage(), getCurrentDBAdapterAsyncLocalStorage()];
  return (await Promise.all(storages)).filter((storage) => Object.entries(storage).some(([name, value]) => name === 'enabled' && value))
    .length;
}

test('sign-in watches no promises once it has answered', async () => {
  expect(await watching()).toBe(0);
  await server.client.session.signIn.mutate(OWNER);
  await server.client.models.list.query();
  expect(await watching()).toBe(0);
});

test('who asks while another is answered is answered too', async () => {
  const visits = Array.from({ length: 60 }, (_, index) =>
    index % 20 === 0 ? server.client.session.signIn.mutate(OWNER) : server.client.session.current.query(),
  );
  for (const answer of await Promise.allSettled(visits)) expect(answer.status).toBe('fulfilled');
  expect(server.reported).toEqual([]);
  expect(await watching()).toBe(0);
});
