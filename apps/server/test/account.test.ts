import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { clientFor, OWNER, refusalOf } from './harness/client.ts';
import { newMember, type Person, signedInAs, tokenIn } from './harness/people.ts';
import { linkIn, startPostman } from './harness/postman.ts';
import { startTestServer, type TestServer } from './harness/server.ts';

const WRONG = { status: 401, problem: { code: 'wrongPassword', params: {} } };
const GONE = { status: 404, problem: { code: 'resetGone', params: {} } };
const NEXT = 'the password after that';

let server: TestServer;
let postman: Awaited<ReturnType<typeof startPostman>>;
beforeAll(async () => {
  server = await startTestServer();
  postman = await startPostman(server);
});
afterAll(async () => {
  await postman.stop();
  await server.close();
});

const isIn = async ({ client }: Person) => (await client.session.current.query()).state === 'signedIn';
const again = ({ email, password }: Person) => signedInAs(server, email, password);
const signIn = (email: string, password: string) => clientFor(server.address).session.signIn.mutate({ email, password });
const reset = (token: string, password = NEXT) => clientFor(server.address).session.reset.mutate({ token, password });

describe('sessions', () => {
  test('are listed with where they are from, but not with what would open them', async () => {
    const person = await newMember(server, 'viewer');
    const [newest, older] = await person.client.account.sessions.query();
    expect(newest).toEqual({
      id: expect.any(String),
      userAgent: expect.any(String),
      createdAt: expect.any(Number),
      usedAt: expect.any(Number),
      expiresAt: expect.any(Number),
      isCurrent: true,
    });
    expect(older?.isCurrent).toBe(false);
    const tokens = await sql<{ token: string }>`select token from session`.execute(server.db);
    for (const { token } of tokens.rows) expect(JSON.stringify([newest, older])).not.toContain(token);
  });

  test('can be ended one by one, or all others at once', async () => {
    const here = await newMember(server, 'viewer');
    const [phone, tablet, laptop] = [await again(here), await again(here), await again(here)];
    const before = await here.client.account.sessions.query();
    const [, second] = before;
    await here.client.account.revokeSession.mutate({ id: second?.id ?? '' });
    expect([await isIn(phone), await isIn(tablet), await isIn(laptop), await isIn(here)]).toEqual([true, false, true, true]);
    expect(await here.client.account.revokeOthers.mutate()).toEqual({ count: before.length - 2 });
    expect([await isIn(phone), await isIn(laptop), await isIn(here)]).toEqual([false, false, true]);
    expect(await here.client.account.sessions.query()).toHaveLength(1);
  });

  test('of others are not there', async () => {
    const [ann, ben] = [await newMember(server, 'owner'), await newMember(server, 'viewer')];
    const [session] = await ben.client.account.sessions.query();
    expect(await refusalOf(ann.client.account.revokeSession.mutate({ id: session?.id ?? '' }))).toEqual({
      status: 404,
      problem: { code: 'notFound', params: { what: 'session' } },
    });
    expect(await ann.client.account.revokeOthers.mutate()).toMatchObject({ count: 1 });
    expect(await isIn(ben)).toBe(true);
  });
});

describe('a password', () => {
  test('is changed by who knows it, which ends all other sessions', async () => {
    const person = await newMember(server, 'viewer');
    const phone = await again(person);
    const answer = await fetch(`${server.address}/trpc/account.changePassword`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: person.cookie },
      body: JSON.stringify({ current: person.password, next: NEXT }),
    });
    expect(await answer.json()).toEqual({ result: { data: { state: 'changed' } } });
    const [cookie = ''] = answer.headers.getSetCookie();
    expect((await clientFor(server.address, cookie.split(';')[0]).session.current.query()).user?.email).toBe(person.email);
    expect([await isIn(person), await isIn(phone)]).toEqual([false, false]);
    expect(await refusalOf(signIn(person.email, person.password))).toEqual(WRONG);
    expect((await signIn(person.email, NEXT)).state).toBe('signedIn');
  });

  test('stays when who asks does not know it, or the next one is too short', async () => {
    const person = await newMember(server, 'viewer');
    expect(await refusalOf(person.client.account.changePassword.mutate({ current: 'something else', next: NEXT }))).toEqual(WRONG);
    const short = person.client.account.changePassword.mutate({ current: person.password, next: 'short' });
    expect((await refusalOf(short)).problem?.code).toBe('invalidInput');
    expect((await signIn(person.email, person.password)).state).toBe('signedIn');
    expect(await isIn(person)).toBe(true);
  });

  test('that was forgotten is set anew by a link that works once, which ends every session', async () => {
    const person = await newMember(server, 'editor');
    const [first, second] = [await askedBy(person.email), await askedBy(person.email, 2)];
    expect(await reset(first)).toEqual({ state: 'signedOut' });
    expect(await isIn(person)).toBe(false);
    expect((await signIn(person.email, NEXT)).state).toBe('signedIn');
    expect(await refusalOf(reset(first))).toEqual(GONE);
    expect(await refusalOf(reset(second))).toEqual(GONE);
  });

  test('is set by one of two who use a link at the same time', async () => {
    const { email } = await newMember(server, 'viewer');
    const token = await askedBy(email);
    const results = await Promise.allSettled([reset(token, `${NEXT} 1`), reset(token, `${NEXT} 2`)]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  test('cannot be set by a link that is too old, made up, or from before the password was changed', async () => {
    const person = await newMember(server, 'viewer');
    const old = await askedBy(person.email);
    await server.db.updateTable('password_reset').set({ expires_at: sql`now()` }).execute();
    const before = await askedBy(person.email, 2);
    await person.client.account.changePassword.mutate({ current: person.password, next: NEXT });
    for (const token of [old, before, 'made up']) expect(await refusalOf(reset(token))).toEqual(GONE);
    expect((await signIn(person.email, NEXT)).state).toBe('signedIn');
  });
});

describe('a mail about a password', () => {
  test('tells whoever it belongs to that it was changed, in their language, and nothing that opens anything', async () => {
    const person = await newMember(server, 'viewer');
    await person.client.account.changePassword.mutate({ current: person.password, next: NEXT, language: 'es' });
    const { subject, text } = await postman.letterTo(person.email, 'password');
    expect(subject).toBe('La contraseña de su cuenta de Umbral es otra');
    expect(text).toMatch(/se cambió el \d+ de \w+ de \d{4}[^(]+\d:\d\d \(UTC\)\. Quien lo hizo había iniciado sesión/);
    expect(linkIn({ text })).toBe('https://umbral.test');
    expect(text).not.toContain(NEXT);
  });

  test('tells that it was set by a link', async () => {
    const { email } = await newMember(server, 'viewer');
    await reset(await askedBy(email));
    const { subject, text } = await postman.letterTo(email, 'password');
    expect(subject).toBe('The password of your Umbral account is another');
    expect(text).toMatch(/was changed on \w+ \d+, \d{4}[^(]+\d:\d\d\s[AP]M \(UTC\)\. Whoever did it had a link/);
  });

  test('is not written where the password stayed what it was', async () => {
    const { email, password, client } = await newMember(server, 'viewer');
    expect(await refusalOf(client.account.changePassword.mutate({ current: 'something else', next: NEXT }))).toEqual(WRONG);
    expect(await refusalOf(reset('made up'))).toEqual(GONE);
    await client.account.changePassword.mutate({ current: password, next: NEXT });
    await postman.letterTo(email, 'password');
    expect(postman.lettersTo(email, 'password')).toHaveLength(1);
  });
});

describe('asking for a new password', () => {
  test('is answered alike for an address without an account, to which nothing is sent', async () => {
    const { email } = await newMember(server, 'viewer');
    const ask = (address: string) => clientFor(server.address).session.requestReset.mutate({ email: address, language: 'es' });
    expect(await ask('unknown@example.com')).toEqual({ state: 'asked' });
    expect(await ask(email.toUpperCase())).toEqual({ state: 'asked' });
    expect((await postman.letterTo(email, 'reset')).subject).toBe('Elija una contraseña nueva para Umbral');
    await expect.poll(waiting).toBe(0);
    expect(postman.letters.filter(({ to }) => to === 'unknown@example.com')).toEqual([]);
  });

  test('fills nobody’s mailbox', async () => {
    const { email } = await newMember(server, 'viewer');
    for (let n = 0; n < 6; n++) await clientFor(server.address).session.requestReset.mutate({ email });
    await expect.poll(waiting).toBe(0);
    expect(postman.lettersTo(email, 'reset')).toHaveLength(3);
    expect(server.reported).toEqual([]);
  });
});

test('wrong passwords are counted where one is changed too', async () => {
  const fresh = await startTestServer();
  const wrong = () => refusalOf(fresh.client.account.changePassword.mutate({ current: 'wrong wrong', next: NEXT }));
  for (const refusal of await Promise.all(Array.from({ length: 10 }, wrong))) expect(refusal).toEqual(WRONG);
  expect((await wrong()).problem?.code).toBe('tooManyAttempts');
  expect((await refusalOf(cookieless(fresh).signIn.mutate(OWNER))).problem?.code).toBe('tooManyAttempts');
  await fresh.close();
});

const cookieless = ({ address }: TestServer) => clientFor(address).session;

/** The token that is mailed to somebody who asks for a new password. */
async function askedBy(email: string, count = 1): Promise<string> {
  await clientFor(server.address).session.requestReset.mutate({ email });
  return tokenIn(linkIn(await postman.letterTo(email, 'reset', count)));
}

async function waiting(): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from pgboss.job where name = 'mails' and state < 'completed'`.execute(
    server.db,
  );
  return rows[0]?.n ?? 0;
}
