import http from 'node:http';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ownCookies } from '../src/http/cookies.ts';
import { OWNER } from './harness/client.ts';
import { startTestServer, type TestServer } from './harness/server.ts';

const ORIGIN = 'https://umbral.example.com';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ origins: [ORIGIN] });
});
afterAll(() => server.close());

type Answer = { body: string; cookies: string[] };

/** Asks by a connection of its own, with the Host that a proxy hands on, or another; a body makes it a POST. */
function ask(path: string, headers: Record<string, string>, body?: unknown): Promise<Answer> {
  const { hostname, port } = new URL(server.address);
  const json = body === undefined ? {} : { 'content-type': 'application/json' };
  const method = body === undefined ? 'GET' : 'POST';
  return new Promise((resolve, reject) => {
    const asked = http.request({ hostname, port, path, method, headers: { ...headers, ...json }, agent: false }, async (answer) => {
      let text = '';
      for await (const chunk of answer) text += chunk;
      resolve({ body: text, cookies: answer.headers['set-cookie'] ?? [] });
    });
    asked.on('error', reject).end(body === undefined ? undefined : JSON.stringify(body));
  });
}

const pairOf = ([cookie = '']: string[]) => cookie.split(';')[0] ?? '';
const state = async (headers: Record<string, string>) => /"state":"(\w+)"/.exec((await ask('/trpc/session.current', headers)).body)?.[1];
const signIn = async (headers: Record<string, string>) => (await ask('/trpc/session.signIn', headers, OWNER)).cookies;

const PROXIED = { host: 'umbral.example.com' };
const BROWSER = { ...PROXIED, origin: ORIGIN };

describe('by https, through a proxy', () => {
  test('a session is a cookie that browsers hold to this host', async () => {
    const cookies = await signIn(BROWSER);
    expect(cookies).toEqual([
      expect.stringMatching(/^__Host-umbral\.session_token=[^;]+; Max-Age=\d+; Path=\/; HttpOnly; SameSite=Lax; Secure$/),
    ]);
    expect(await state({ ...PROXIED, cookie: pairOf(cookies) })).toBe('signedIn');
    expect(await state({ ...PROXIED, cookie: `other=1; ${pairOf(cookies)}; more=2` })).toBe('signedIn');
  });

  test('one of the plain name, which another host of the domain could have planted, opens nothing and is in nobody’s way', async () => {
    const held = pairOf(await signIn(BROWSER));
    const plain = held.replace('__Host-', '');
    expect(await state({ ...PROXIED, cookie: plain })).toBe('signedOut');
    expect(await state({ ...BROWSER, cookie: plain })).toBe('signedOut');
    const planted = 'umbral.session_token=planted.planted';
    for (const cookie of [`${planted}; ${held}`, `${held}; ${planted}`]) expect(await state({ ...PROXIED, cookie })).toBe('signedIn');
  });

  test('a proxy that names this machine as the host takes nothing away', async () => {
    const own = { host: new URL(server.address).host };
    const held = pairOf(await signIn({ ...own, origin: ORIGIN }));
    expect(held).toMatch(/^__Host-/);
    expect(await state({ ...own, cookie: held })).toBe('signedIn');
    const [gone] = (await ask('/trpc/session.signOut', { ...own, cookie: held }, null)).cookies;
    expect(gone).toMatch(/^__Host-umbral\.session_token=; Max-Age=0; .*; Secure$/);
    expect(await state({ ...own, cookie: held })).toBe('signedOut');
  });

  test('it is prolonged as what it is', async () => {
    const held = pairOf(await signIn(BROWSER));
    await sql`update session set "expiresAt" = now() + interval '1 day'`.execute(server.db);
    const { cookies } = await ask('/trpc/session.current', { ...PROXIED, cookie: held });
    expect(cookies).toEqual([expect.stringMatching(/^__Host-umbral\.session_token=.*; Secure$/)]);
  });
});

describe('by http, on this machine', () => {
  test('a session is a cookie of the plain name, since browsers would not take the other', async () => {
    const own = { host: new URL(server.address).host };
    const cookies = await signIn(own);
    expect(cookies).toEqual([expect.stringMatching(/^umbral\.session_token=[^;]+; Max-Age=\d+; Path=\/; HttpOnly; SameSite=Lax$/)]);
    expect(await state({ ...own, cookie: pairOf(cookies) })).toBe('signedIn');
  });
});

test.each<[string | undefined, boolean, string]>([
  [undefined, true, ''],
  ['a=1; umbral.x=2', false, 'umbral.x=2'],
  ['a=1; umbral.x=2', true, ''],
  ['umbral.x=2;__Host-umbral.x=3', false, 'umbral.x=3'],
  ['__Host-a=1; __Secure-umbral.x=2', true, ''],
])('of %o (by https: %o) sign-in reads %o', (header, secure, read) => {
  expect(ownCookies(header, secure)).toBe(read);
});
