import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const TOP = path.resolve(import.meta.dirname, '../../../..');
const SITE = path.join(TOP, 'apps/web/dist/site');
/** Where the built scripts are. */
export const ASSETS = path.join(SITE, 'assets');
/** Everything that ends up in the built site. */
const SITE_SOURCES = [
  'apps/web',
  'packages/model',
  'packages/compiler',
  'packages/evaluator',
  'packages/bundle',
  'packages/samples',
  'packages/calibration',
  'vite.config.ts',
];
const START_WITHIN = 60_000;
const STOP_WITHIN = 15_000;

/** The latest moment at which something below a place was written; installed and built files do not count. */
function newest(place: string): number {
  const stat = statSync(place, { throwIfNoEntry: false });
  if (!stat) return 0;
  if (!stat.isDirectory()) return stat.mtimeMs;
  const inside = readdirSync(place).filter((name) => name !== 'node_modules' && name !== 'dist' && name !== 'test');
  return Math.max(0, ...inside.map((name) => newest(path.join(place, name))));
}

/** Builds the web site unless the built one is younger than everything it is made of. */
function buildSite(): void {
  const built = path.join(SITE, 'index.html');
  if (existsSync(built) && statSync(built).mtimeMs > Math.max(...SITE_SOURCES.map((each) => newest(path.join(TOP, each))))) return;
  // The test runner's NODE_ENV and BASE_URL would end up in the site.
  const { NODE_ENV: _, BASE_URL: __, ...env } = process.env;
  const vite = path.join(TOP, 'node_modules/vite/bin/vite.js');
  const { status, stdout, stderr } = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
    cwd: TOP,
    encoding: 'utf8',
    env,
  });
  if (status !== 0) throw new Error(`The web site does not build:\n${stdout}${stderr}`);
}

/** Waits for the line that says where the server is, and keeps everything that it writes for the message of a failure. */
function readyAt(child: ChildProcess, output: string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const fail = (reason: string) => reject(new Error(`${reason}; it wrote:\n${output.join('')}`));
    const timer = setTimeout(() => fail('The server was not ready in time'), START_WITHIN);
    const onOutput = (chunk: Buffer) => {
      output.push(chunk.toString());
      const url = /ready at (http:\/\/\S+)/.exec(output.join(''))?.[1];
      if (!url) return;
      clearTimeout(timer);
      resolve(url.replace(/\/$/, ''));
    };
    child.stdout?.on('data', onOutput);
    child.stderr?.on('data', onOutput);
    child.once('exit', (code) => {
      clearTimeout(timer);
      fail(`The server ended with code ${code}`);
    });
  });
}

async function stopChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const timer = setTimeout(() => child.kill('SIGKILL'), STOP_WITHIN);
  child.kill('SIGTERM');
  await ended;
  clearTimeout(timer);
}

export type RunningServer = {
  url: string;
  /** Where it keeps its data. */
  data: string;
  /** What it has written so far. */
  output: () => string;
  /** Stops it and removes its data. */
  stop: () => Promise<void>;
  /** Stops it and starts it again on the same data, at another address. */
  restart: () => Promise<RunningServer>;
  /** Stops it; what this gives starts it again on the same data, at the same address. */
  pause: () => Promise<() => Promise<RunningServer>>;
};

async function startOn(data: string, settings: Record<string, string>): Promise<RunningServer> {
  const server = path.join(TOP, 'apps/server');
  const tsx = pathToFileURL(createRequire(path.join(server, 'package.json')).resolve('tsx')).href;
  const { NODE_ENV: _, BASE_URL: __, DATABASE_URL: ___, VITEST: ____, ...env } = process.env;
  const child = spawn(process.execPath, ['--enable-source-maps', '--import', tsx, 'apps/server/src/main.ts'], {
    cwd: TOP,
    env: { ...env, PORT: '0', ...settings, UMBRAL_DATA: data },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  // Should the tests end without stopping it, it must not go on alone.
  const orphaned = () => child.kill('SIGTERM');
  process.once('exit', orphaned);
  child.once('exit', () => process.off('exit', orphaned));
  const output: string[] = [];
  try {
    const url = await readyAt(child, output);
    return {
      url,
      data,
      output: () => output.join(''),
      stop: async () => {
        await stopChild(child);
        rmSync(data, { recursive: true, force: true });
      },
      restart: async () => {
        await stopChild(child);
        return startOn(data, settings);
      },
      pause: async () => {
        await stopChild(child);
        return () => startOn(data, { ...settings, PORT: new URL(url).port });
      },
    };
  } catch (error) {
    await stopChild(child);
    throw error;
  }
}

/**
 * Starts the real server, as `npm start` does, with a database of its own in a temporary folder. Builds the site first if need be.
 * `settings`: environment variables for it.
 */
export async function startServer(settings: Record<string, string> = {}): Promise<RunningServer> {
  buildSite();
  return startApi(settings);
}

/** The same for who asks for no page: whether the site is built makes no difference. */
export async function startApi(settings: Record<string, string> = {}): Promise<RunningServer> {
  const data = mkdtempSync(path.join(tmpdir(), 'umbral-'));
  try {
    return await startOn(data, settings);
  } catch (error) {
    rmSync(data, { recursive: true, force: true });
    throw error;
  }
}
