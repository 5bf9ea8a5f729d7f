import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDatabase } from '../src/database/open.ts';
import { cookieOf, OWNER } from './harness/client.ts';
import { createTestDatabase, type TestDatabase } from './harness/database.ts';
import { type ServerProcess, startProcess } from './harness/process.ts';

let database: TestDatabase;
let servers: ServerProcess[];

const start = () => startProcess({ ...database.environment, UMBRAL_PROXIES: '127.0.0.1' });
const end = async ({ process, ended }: ServerProcess) => {
  process.kill('SIGTERM');
  expect(await ended).toBe(0);
};

beforeAll(async () => {
  database = await createTestDatabase();
  servers = await Promise.all([start(), start()]);
  await cookieOf(at(0), 'createOwner');
}, 60_000);
afterAll(async () => {
  await Promise.all(servers.map(end));
  await database.drop();
});

const at = (index: number) => servers[index % servers.length]?.address ?? '';

type Answer = { status: number; code: string | undefined; wait: string | null };

/** Asks a procedure of one of the servers, from an address that the proxy names. */
async function ask(index: number, from: string, procedure: string, body: unknown): Promise<Answer> {
  const headers = { 'content-type': 'application/json', 'x-forwarded-for': from };
  const answer = await fetch(`${at(index)}/trpc/${procedure}`, { method: 'POST', headers, body: JSON.stringify(body) });
  const code = /"code":"(\w+)","params"/.exec(await answer.text())?.[1];
  return { status: answer.status, code, wait: answer.headers.get('retry-after') };
}
const signIn = (index: number, from: string, password: string, email = OWNER.email) =>
  ask(index, from, 'session.signIn', { email, password });

const REFUSED = { status: 429, code: 'tooManyAttempts', wait: expect.stringMatching(/^\d+$/) };

test('wrong passwords from one address are ten in a minute, however they are spread over the servers', async () => {
  const tries = Array.from({ length: 10 }, (_, index) => signIn(index, '192.0.2.1', 'wrong password', `nobody-${index}@example.com`));
  expect((await Promise.all(tries)).map(({ code }) => code)).toEqual(Array(10).fill('wrongPassword'));
  for (const index of [0, 1]) expect(await signIn(index, '192.0.2.1', OWNER.password)).toMatchObject(REFUSED);
  expect((await signIn(1, '192.0.2.2', OWNER.password)).status).toBe(200);
});

test('wrong passwords for one account count on both, past a restart; where it was used before it still opens, on the other server too', async () => {
  expect((await signIn(0, '198.51.100.200', OWNER.password)).status).toBe(200);
  for (let index = 0; index < 20; index++)
    expect((await signIn(index, `198.51.100.${index}`, 'wrong password', OWNER.email.toUpperCase())).code).toBe('wrongPassword');
  for (const index of [0, 1]) expect(await signIn(index, `198.51.100.${100 + index}`, OWNER.password)).toMatchObject(REFUSED);
  await Promise.all(servers.map(end));
  servers = await Promise.all([start(), start()]);
  for (const index of [0, 1]) expect(await signIn(index, `198.51.100.${110 + index}`, OWNER.password)).toMatchObject(REFUSED);
  for (const index of [0, 1]) expect((await signIn(index, '198.51.100.200', OWNER.password)).status).toBe(200);
}, 120_000);

test('addresses of a network of version 6 count as one', async () => {
  const tries = Array.from({ length: 10 }, (_, index) => signIn(index, `2001:db8:1:2::${index}`, 'wrong', `no-${index}@example.com`));
  expect((await Promise.all(tries)).map(({ code }) => code)).toEqual(Array(10).fill('wrongPassword'));
  expect(await signIn(0, '2001:db8:1:2:3::4', OWNER.password)).toMatchObject(REFUSED);
});

test.each([
  ['links to a new password that open nothing', 'session.reset', { token: 'made up', password: 'a password of somebody' }, 'resetGone'],
  ['invitations that open nothing', 'invitations.look', { token: 'made up' }, 'invitationGone'],
  ['mails with a link', 'session.requestReset', { email: 'nobody@example.com' }, undefined],
])('%s are thirty in a quarter of an hour', async (what, procedure, body, usual) => {
  const from = `203.0.113.${what.length}`;
  const asked = Array.from({ length: 30 }, (_, index) => ask(index, from, procedure, body));
  expect((await Promise.all(asked)).map(({ code }) => code)).toEqual(Array(30).fill(usual));
  for (const index of [0, 1]) expect(await ask(index, from, procedure, body)).toMatchObject(REFUSED);
});

test('what is kept of it names nobody, and goes when its time is over', async () => {
  const db = await openDatabase(database.url, 1);
  const kept = await db.selectFrom('attempt').select('name').unionAll(db.selectFrom('sign_in_place').select('name')).execute();
  expect(kept.length).toBeGreaterThan(20);
  for (const { name } of kept) expect(name).toMatch(/^[0-9a-f]{64}$/);
  await db
    .updateTable('attempt')
    .set({ ends_at: new Date(0) })
    .execute();
  await signIn(0, '192.0.2.77', 'wrong password', 'nobody@example.com');
  const left = await db.selectFrom('attempt').select('count').execute();
  expect(left).toEqual([{ count: 1 }, { count: 1 }]);
  await db.destroy();
});
