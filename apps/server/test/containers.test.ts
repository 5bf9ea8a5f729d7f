import fs from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { describe, expect, test } from 'vitest';
import { readEnvironment, VARIABLES } from '../src/environment/index.ts';
import { clientFor, cookieOf } from './harness/client.ts';
import { askedByCompose, composeWith, dockerfile, exampleNames, fileOf, REPOSITORY, rolesSql } from './harness/containers.ts';
import { createEmptyDatabase } from './harness/database.ts';
import { startProcess } from './harness/process.ts';

const bootstrap = (file: string) => import(new URL(`../bootstrap/${file}`, import.meta.url).href);
/** What npm start uses, which is no TypeScript: it runs before anything is installed. */
const { PNPM }: { PNPM: string } = await bootstrap('pnpm.mjs');
const { serverCommand }: { serverCommand: () => string[] } = await bootstrap('tools.mjs');

const NAMES = new Set(VARIABLES.map(({ name }) => name));
const SECRETS = { POSTGRES_PASSWORD: 'p0stgres', OWNER_PASSWORD: 'the0wner', APP_PASSWORD: 'the4pp' };
const instructions = dockerfile();
const all = (word: string): string[] => instructions.filter((each) => each.word === word).map(({ rest }) => rest);
/** Of the last stage, which is the image. */
const image = instructions.slice(instructions.findLastIndex(({ word }) => word === 'FROM'));
const inImage = (word: string): string[] => image.filter((each) => each.word === word).map(({ rest }) => rest);
const variables = Object.fromEntries(inImage('ENV').flatMap((rest) => rest.split(' ').map((pair) => pair.split('='))));
const service = (name: string) => {
  const found = composeWith(SECRETS).services[name];
  if (!found) throw new Error(`There is no service ${name}.`);
  return found;
};

describe('the Dockerfile', () => {
  test('builds every stage on one Node, which is new enough', () => {
    const bases = all('FROM').map((rest) => rest.split(' ')[0]);
    expect(new Set(bases).size).toBe(1);
    const [, major, minor] = /^node:(\d+)\.(\d+)\.\d+-\w+-slim$/.exec(bases[0] ?? '') ?? [];
    expect(Number(major) * 100 + Number(minor)).toBeGreaterThanOrEqual(20_19);
  });

  test('copies what there is, and what .dockerignore lets through', () => {
    const ignored = fileOf('.dockerignore').split('\n');
    const copied = all('COPY').filter((rest) => !rest.startsWith('--from'));
    for (const rest of copied)
      for (const source of rest.split(' ').slice(0, -1)) {
        expect(fs.existsSync(path.join(REPOSITORY, source)), source).toBe(true);
        expect(ignored, source).toContain(`!${source.split('/')[0]}`);
      }
    expect(ignored[0]).toBe('*');
  });

  test('copies for the server every room that it imports, and no other', () => {
    const rooms = (folder: string): string[] => {
      const { dependencies = {} } = JSON.parse(fileOf(`${folder}/package.json`));
      const own = Object.keys(dependencies).filter((name) => name.startsWith('@umbral/'));
      return own.flatMap((name) => [`packages/${name.slice(8)}`, ...rooms(`packages/${name.slice(8)}`)]);
    };
    const copied = all('COPY').flatMap((rest) => /^(packages\/\w+) \1$/.exec(rest)?.[1] ?? []);
    expect(copied.sort()).toEqual([...new Set(rooms('apps/server'))].sort());
  });

  test('installs with the package manager that wrote the lock file', () => {
    const installs = all('RUN').filter((rest) => rest.includes('pnpm'));
    expect(installs).toHaveLength(2);
    for (const rest of installs) expect(rest).toContain(` ${PNPM} install --frozen-lockfile`);
  });

  test('starts the server as npm start does, not as root, and without npm between', () => {
    const [command = ''] = inImage('CMD');
    const [, ...args] = JSON.parse(command);
    const [heap, maps, how, , main = ''] = serverCommand();
    expect(args).toEqual([heap, maps, how, 'tsx', path.relative(path.join(REPOSITORY, 'apps/server'), main)]);
    expect(inImage('WORKDIR')).toEqual(['/umbral/apps/server']);
    expect(inImage('USER')).toEqual(['node']);
    expect(inImage('VOLUME')).toEqual([variables.UMBRAL_DATA]);
    expect(inImage('EXPOSE')).toEqual([variables.PORT]);
  });

  test('sets variables that there are, to what they may be', () => {
    const { NODE_ENV, ...ours } = variables;
    expect(NODE_ENV).toBe('production');
    expect(Object.keys(ours).filter((name) => !NAMES.has(name))).toEqual([]);
    expect(readEnvironment(ours)).toMatchObject({ host: '0.0.0.0', port: 3210 });
  });
});

describe('compose.yaml', () => {
  test('says what is missing, and asks for nothing that .env.example does not name', () => {
    expect(() => composeWith({ ...SECRETS, APP_PASSWORD: '' })).toThrow('APP_PASSWORD is missing in .env');
    expect(exampleNames().sort()).toEqual(askedByCompose().sort());
  });

  test('gives the server variables that there are, to what they may be', () => {
    const { environment } = service('umbral');
    expect(Object.keys(environment).filter((name) => !NAMES.has(name))).toEqual([]);
    expect(readEnvironment(environment)).toMatchObject({ publicUrl: 'http://localhost:3210', proxies: [], mail: { server: null } });
  });

  test('waits longer for the server to stop than the server takes', () => {
    const { environment, stop_grace_period = '' } = service('umbral');
    const { shutdown } = readEnvironment(environment);
    // Ten seconds more are what main.ts gives to all but answers.
    expect(Number.parseInt(stop_grace_period, 10) * 1_000).toBeGreaterThan(shutdown + 10_000);
  });

  test('runs it with a root that nobody writes to, without capabilities, and reachable from this machine alone', () => {
    expect(service('umbral')).toMatchObject({ init: true, read_only: true, user: 'node', cap_drop: ['ALL'], tmpfs: ['/tmp'] });
    expect(service('umbral').ports).toEqual([`127.0.0.1:3210:${variables.PORT}`]);
    expect(service('umbral').volumes).toEqual([`data:${variables.UMBRAL_DATA}`]);
    expect(service('postgres').ports).toEqual([]);
  });

  test('mounts volumes and files that there are', () => {
    const { services, volumes } = composeWith(SECRETS);
    for (const [from = ''] of Object.values(services).flatMap((each) => each.volumes.map((volume) => volume.split(':')))) {
      if (from.startsWith('./')) expect(fs.existsSync(path.join(REPOSITORY, from)), from).toBe(true);
      else expect(volumes).toHaveProperty(from);
    }
    for (const each of Object.values(services)) if (each.image !== 'umbral') expect(each.image).toMatch(/:[\w.]+$/);
  });

  test('makes roles of which one owns the tables and the other is shown one workspace, and the server starts on them', async () => {
    const { adminUrl, drop } = await createEmptyDatabase();
    // Other runs may be on the same Postgres.
    const name = `umbral_compose_${process.pid}`;
    const renamed = (text: string) => text.replace(/\bumbral(?=_app\b|\b)/g, name);
    const admin = new pg.Client({ connectionString: adminUrl });
    await admin.connect();
    for (const statement of rolesSql(service('postgres').environment)) await admin.query(renamed(statement));
    const { rows } = await admin.query(
      `select rolname, rolsuper or rolcreaterole or rolcreatedb or rolbypassrls or rolreplication as more from pg_roles where rolname like $1 order by 1`,
      [`${name}%`],
    );
    expect(rows).toEqual([
      { rolname: name, more: false },
      { rolname: `${name}_app`, more: false },
    ]);
    const { port } = new URL(adminUrl);
    const environment = Object.fromEntries(
      Object.entries(service('umbral').environment).map(([key, value]) => [
        key,
        /DATABASE/.test(key) ? renamed(value).replace('@postgres:5432', `@127.0.0.1:${port}`) : value,
      ]),
    );
    const server = await startProcess(environment);
    try {
      expect((await fetch(`${server.address}${healthPath()}`)).status).toBe(200);
      const client = clientFor(server.address, await cookieOf(server.address, 'createOwner'));
      expect(await client.samples.list.query()).toHaveLength(1);
    } finally {
      server.process.kill('SIGTERM');
      await server.ended;
      await admin.query(`drop database ${name} with (force)`);
      await admin.query(`drop role ${name}_app`);
      await admin.query(`drop role ${name}`);
      await admin.end();
      await drop();
    }
  });
});

/** What the image's own look at the server asks for. */
function healthPath(): string {
  const [, found = ''] = /process\.env\.PORT\}(\/[\w/]+)`/.exec(inImage('HEALTHCHECK')[0] ?? '') ?? [];
  return found;
}
