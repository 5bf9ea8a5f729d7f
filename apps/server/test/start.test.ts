import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readEnvironment, VARIABLES } from '../src/environment/index.ts';
import { clientFor, cookieOf } from './harness/client.ts';
import { createEmptyDatabase, type TestDatabase } from './harness/database.ts';
import { failToStart, makeFolder, startProcess } from './harness/process.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createEmptyDatabase();
});
afterAll(() => database.drop());

const taken = async (): Promise<net.Server> => {
  const server = net.createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
};
const portOf = (server: net.Server) => {
  const address = server.address();
  return typeof address === 'object' && address ? address.port : 0;
};

test.each([
  [{ PORT: 'abc' }, 'PORT is to be a whole number from 0 to 65535 (0 takes any free port).'],
  [{ PORT: '70000' }, 'PORT is to be a whole number from 0 to 65535 (0 takes any free port).'],
  [{ HOST: 'http://x' }, 'HOST is to be the name or address to listen on, for example 127.0.0.1 or 0.0.0.0.'],
  [{ DATABASE_URL: 'mysql://x' }, 'DATABASE_URL is to be an address such as postgres://user:password@host:5432/database.'],
  [
    { UMBRAL_ORIGINS: 'example.com' },
    'UMBRAL_ORIGINS is to be a list of origins with commas between them, for example https://umbral.example.com.',
  ],
  [{ UMBRAL_CODE_GENERATION: 'yes' }, 'UMBRAL_CODE_GENERATION is to be on or off.'],
  [{ UMBRAL_WEBHOOKS_ALLOW_PRIVATE: 'yes' }, 'UMBRAL_WEBHOOKS_ALLOW_PRIVATE is to be on or off.'],
  [{ UMBRAL_WEBHOOKS_ALLOW_HTTP: '1' }, 'UMBRAL_WEBHOOKS_ALLOW_HTTP is to be on or off.'],
  [{ UMBRAL_SHUTDOWN_SECONDS: '-1' }, 'UMBRAL_SHUTDOWN_SECONDS is to be a whole number from 0 to 3600.'],
  [{ UMBRAL_RATE_KEY: 'many' }, 'UMBRAL_RATE_KEY is to be a whole number of requests a minute, 0 for as many as anybody likes.'],
  [{ UMBRAL_RATE_ADDRESS: '1.5' }, 'UMBRAL_RATE_ADDRESS is to be a whole number of requests a minute, 0 for as many as anybody likes.'],
  ...['true', '*', '10.0.0.0/33', 'proxy.example.com'].map((proxies): [NodeJS.ProcessEnv, string] => [
    { UMBRAL_PROXIES: proxies },
    'UMBRAL_PROXIES is to be a list of addresses and ranges with commas between them, for example 10.0.0.7,192.168.0.0/16.',
  ]),
  [
    { UMBRAL_TRACES: 'localhost:4318' },
    'UMBRAL_TRACES is to be the address of a receiver of OTLP over HTTP, for example http://localhost:4318/v1/traces.',
  ],
  [{ UMBRAL_LOG: 'all' }, 'UMBRAL_LOG is to be error, info or debug.'],
])('%o is refused with a sentence', (environment, sentence) => {
  expect(() => readEnvironment(environment)).toThrow(sentence);
});

test('absent and empty variables take their defaults', () => {
  const settings = readEnvironment({ PORT: '', DATABASE_URL: '' });
  expect(settings).toMatchObject({
    port: 3210,
    host: '127.0.0.1',
    databaseUrl: null,
    origins: [],
    codeGeneration: true,
    shutdown: 25_000,
    log: 'info',
  });
  expect(settings.webhooks).toEqual({ allowPrivate: false, allowHttp: false });
  expect(path.basename(settings.dataFolder)).toBe('.umbral');
});

test('every variable has a name of its own and says what it is for', () => {
  const names = VARIABLES.map(({ name }) => name);
  expect(names).toContain('PORT');
  expect(new Set(names).size).toBe(names.length);
  expect(VARIABLES.filter(({ about }) => !/^[A-Z].+\.$/.test(about))).toEqual([]);
});

test('a wrong variable ends the start', async () => {
  const { code, output } = await failToStart({ PORT: 'abc', HOST: '/' });
  expect(code).toBe(1);
  expect(output.trim().split('\n')).toHaveLength(2);
});

test('a taken port ends the start, whether it was asked for or not', async () => {
  const server = await taken();
  const port = portOf(server);
  const { code, output } = await failToStart({ ...database.environment, PORT: String(port) });
  expect(code).toBe(1);
  expect(output).toBe(
    `Port ${port} on 127.0.0.1 is taken by another program, perhaps by an Umbral that is running already. End it, or choose another port: PORT=${port + 1} npm start\n`,
  );
  server.close();
});

test('a database that nobody runs ends the start', async () => {
  const server = await taken();
  const port = portOf(server);
  server.close();
  const { code, output } = await failToStart({ DATABASE_URL: `postgres://me:secret@127.0.0.1:${port}/leads` });
  expect(code).toBe(1);
  expect(output).toBe(
    `The database at 127.0.0.1:${port}/leads cannot be reached. Start it or correct DATABASE_URL; without DATABASE_URL, Umbral brings its own database.\n`,
  );
});

test('a database that refuses us ends the start', async () => {
  const wrong = Object.assign(new URL(database.url), { pathname: 'nothing_here' });
  const { code, output } = await failToStart({ DATABASE_URL: wrong.href });
  expect(code).toBe(1);
  expect(output).toMatch(/^The database at \S+\/nothing_here does not have this database\. .*\n$/);
});

test('a folder that cannot be written ends the start', async () => {
  const folder = makeFolder();
  fs.writeFileSync(path.join(folder, 'file'), '');
  const data = path.join(folder, 'file', 'data');
  const { code, output } = await failToStart({ UMBRAL_DATA: data });
  expect(code).toBe(1);
  expect(output).toBe(
    `Umbral cannot write to its data folder ${data} (ENOTDIR). Give this user the right to write there, or set UMBRAL_DATA to another folder.\n`,
  );
  fs.rmSync(folder, { recursive: true });
});

test('with a given database it starts, serves and ends when told', async () => {
  const server = await startProcess(database.environment);
  expect(await clientFor(server.address).health.query()).toEqual({ database: 'ok' });
  const cookie = await cookieOf(server.address, 'createOwner');
  expect(await clientFor(server.address, cookie).samples.list.query()).toHaveLength(1);
  server.process.kill('SIGTERM');
  expect(await server.ended).toBe(0);
});
