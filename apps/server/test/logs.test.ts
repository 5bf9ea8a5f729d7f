import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { describeError } from '../src/observing/described.ts';
import { type Level, openLog } from '../src/observing/log.ts';
import { Refusal } from '../src/problems/refusal.ts';
import { clientFor, OWNER } from './harness/client.ts';
import { documentWith } from './harness/documents.ts';
import { publishedModel } from './harness/rest.ts';
import { startTestServer, type TestServer } from './harness/server.ts';

/** What must never be written, wherever it turns up. */
const SECRET = 'pl4nted-s3cret';

let written = '';
const lines = (): Record<string, unknown>[] =>
  written
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
const logAt = (level: Level) =>
  openLog(level, {
    write: (text) => {
      written += text;
    },
  });

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ log: logAt('debug') });
  await sql`create table planted (
    id int primary key, name text not null check (name <> ${sql.lit(SECRET)}), small varchar(3), of int references planted, unique (name))`.execute(
    server.db,
  );
});
afterAll(() => server.close());

const failure = async (ask: Promise<unknown>): Promise<unknown> => {
  try {
    await ask;
  } catch (error) {
    return error;
  }
  throw new Error('Nothing failed.');
};

describe('an error of the database says what it was about and holds nothing of a row or a parameter', () => {
  const kept = sql`insert into planted values (1, ${`${SECRET}.`}) on conflict do nothing`;
  test.each([
    ['23514', sql`insert into planted values (2, ${SECRET})`],
    ['23502', sql`insert into planted (id, small) values (3, ${SECRET.slice(0, 3)})`],
    ['23505', sql`insert into planted values (1, ${SECRET}||'!')`],
    ['23503', sql`insert into planted values (4, ${`${SECRET}?`}, null, 5)`],
    ['22001', sql`insert into planted values (6, 'a', ${SECRET})`],
    ['22P02', sql`select ${SECRET}::uuid`],
    ['22P02', sql`select ${`{"a": ${SECRET}}`}::jsonb`],
    ['22007', sql`select ${SECRET}::timestamptz`],
    ['22003', sql`select ${'99999999999999'}::int`],
    ['42703', sql`select ${sql.ref(SECRET)} from planted`],
    ['42601', sql`select ${sql.raw(SECRET)} ${sql.raw(SECRET)} ${sql.raw(SECRET)}`],
    [
      'P0001',
      sql`do ${sql.lit(`begin raise exception '${SECRET}' using detail = '${SECRET}', hint = '${SECRET}', table = '${SECRET}!'; end`)}`,
    ],
  ])('%s', async (code, statement) => {
    await kept.execute(server.db);
    const error = await failure(statement.execute(server.db));
    const described = describeError(new Refusal({ code: 'unexpected', params: {} }, error));
    expect(described.cause).toMatchObject({ code, severity: 'ERROR' });
    expect(JSON.stringify(described)).not.toContain(SECRET);
    expect(JSON.stringify(described)).not.toContain('99999999999999');
    expect(described.cause?.stack.join()).toMatch(/at .*\.(ts|js):\d+/);
  });
});

test('nor do other errors say more than where they happened', () => {
  const parsed = (() => {
    try {
      return JSON.parse(`{"lead": ${SECRET}`);
    } catch (error) {
      return error;
    }
  })();
  const lying = Object.assign(new Error(`line\n    at /${SECRET}:1:1\n    at (${SECRET}:1:1)`), {
    code: `a ${SECRET}`,
    name: `${SECRET} x`,
  });
  for (const error of [
    parsed,
    lying,
    SECRET,
    { message: SECRET },
    z.strictObject({}).safeParse({ [SECRET]: SECRET }).error,
    new AggregateError([new Error(SECRET)], SECRET),
    new Error(SECRET, { cause: new Error(SECRET, { cause: SECRET }) }),
    new Error(`${SECRET}\n    at ${SECRET} (/a/b.ts:1:1)`),
  ])
    expect(JSON.stringify(describeError(error))).not.toContain(SECRET);
  expect(describeError(parsed)).toMatchObject({ name: 'SyntaxError' });
  expect(describeError(parsed).stack[0]).toContain('logs.test.ts');
});

test('an error that nobody foresaw is told once, with the id of the request that met with it', async () => {
  await sql`alter table scoring_model add constraint planted_name check (name not like ${sql.lit(`${SECRET}%`)})`.execute(server.db);
  written = '';
  const answer = await fetch(`${server.address}/trpc/models.create`, {
    method: 'POST',
    headers: { cookie: server.cookie, 'content-type': 'application/json', 'x-request-id': 'asked-for-1' },
    body: JSON.stringify({ name: `${SECRET} model`, document: documentWith(1) }),
  });
  expect(answer.status).toBe(500);
  const [error, ...more] = lines().filter(({ level }) => level === 'error');
  expect(more).toEqual([]);
  expect(error).toMatchObject({ request: 'asked-for-1', error: { code: '23514', table: 'scoring_model', constraint: 'planted_name' } });
  expect(await answer.text()).not.toContain(SECRET);
  expect(written).not.toContain(SECRET);
});

test('requests are told by what they asked, how it ended and how long it took, and by nothing that was sent', async () => {
  written = '';
  const { post, get, key } = await publishedModel(server);
  await post('/score', { lead: { attributes: { country: SECRET }, events: [] } });
  await post('/score', `{"lead": ${SECRET}`);
  await get(`/rule-set?${SECRET}`);
  await fetch(`${server.address}/${SECRET}?${SECRET}`);
  await fetch(`${server.address}/api/v1/${SECRET}`, { headers: { authorization: `Bearer umbral_${SECRET.padEnd(43, 'x')}` } });
  await fetch(`${server.address}/trpc/${SECRET},models.list?input=${SECRET}`, { headers: { cookie: SECRET } });
  await clientFor(server.address)
    .session.signIn.mutate({ ...OWNER, password: SECRET })
    .catch(() => {});
  const told = lines();
  expect(told.length).toBeGreaterThan(8);
  for (const line of told)
    expect(line).toMatchObject({ msg: 'request', request: expect.stringMatching(/^[\w-]{36}$/), ms: expect.any(Number) });
  expect(told).toContainEqual(expect.objectContaining({ route: '/trpc/:path', procedure: 'none,models.list', method: 'GET' }));
  expect(told).toContainEqual(expect.objectContaining({ procedure: 'session.signIn', status: 401, level: 'info' }));
  expect(told).toContainEqual(expect.objectContaining({ route: '/api/v1/models/:model/labels/:label/score', status: 200, level: 'debug' }));
  for (const secret of [SECRET, key, OWNER.email, OWNER.password, server.cookie]) expect(written).not.toContain(secret);
});

test('unless asked for, scores that succeed are not told, and with errors only nothing is that was foreseen', async () => {
  const count = async (level: Level): Promise<string[]> => {
    const other = await startTestServer({ log: logAt(level) });
    const { post } = await publishedModel(other);
    written = '';
    await post('/score', { lead: { attributes: {} } });
    await post('/score', '{');
    await other.client.models.list.query();
    await other.client.models.create.mutate({ name: 'a', document: documentWith(1) });
    await other.close();
    return lines().map(({ procedure, route, status }) => `${procedure ?? route} ${status}`);
  };
  expect(await count('info')).toEqual(['/api/v1/models/:model/labels/:label/score 400', 'models.create 200']);
  expect(await count('error')).toEqual([]);
});
