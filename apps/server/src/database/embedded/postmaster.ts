import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { binary } from './binaries.ts';
import { commandLine, environment, ownerOf } from './identity.ts';

/** A server of ours that runs; `stop` ends it and waits until it is gone. */
export type Postmaster = { port: number; stop: () => Promise<void> };

/**
 * Runs a command until it ends or until our end of its input closes, which happens even when this process is killed:
 * then the command gets SIGINT, which Postgres takes as "disconnect everybody, write everything down, end".
 */
const TIED_TO_INPUT = `
  exec 3<&0
  "$@" </dev/null 3<&- & server=$!
  { cat <&3 >/dev/null 2>&1; kill -INT $server; } 2>/dev/null & watcher=$!
  exec 3<&-
  wait $server; status=$?
  kill $watcher 2>/dev/null
  exit $status`;

/** Loopback only, no socket files; what is acknowledged is on disk (fsync is on, as always in Postgres). */
const SETTINGS = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'max_connections=100', 'shared_buffers=64MB', 'timezone=UTC'];

/** Starts Postgres on a data folder and waits until it accepts connections. */
export async function startPostmaster(data: string, port: number): Promise<Postmaster> {
  const identity = ownerOf(data);
  const server = [binary('postgres'), '-D', data, '-p', String(port), ...SETTINGS.flatMap((setting) => ['-c', setting])];
  const [command, args] = commandLine(identity, server);
  const options = { ...identity.user, env: environment(), detached: true } as const;
  const child =
    process.platform === 'win32'
      ? spawn(command, args, { ...options, stdio: ['pipe', 'ignore', 'pipe'] })
      : spawn('/bin/sh', ['-c', TIED_TO_INPUT, 'sh', command, ...args], { ...options, stdio: ['pipe', 'ignore', 'pipe'] });
  await untilReady(child);
  // Neither the server nor the pipes to it keep this process alive.
  child.unref();
  for (const pipe of [child.stdin, child.stderr]) if ('unref' in pipe && typeof pipe.unref === 'function') pipe.unref();
  child.once('exit', () => child.stdin.destroy());
  return { port, stop: () => stop(child, data) };
}

function untilReady(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let log = '';
    // Read on for as long as it runs: a full pipe would stop the server.
    child.stderr?.on('data', (chunk) => {
      log = (log + String(chunk)).slice(-10_000);
      if (log.includes('ready to accept connections')) resolve();
    });
    child.once('error', reject);
    child.once('exit', () => reject(new Error(log.match(/FATAL: {2}(.*)/)?.[1] ?? log.trim())));
  });
}

function stop(child: ChildProcess, data: string): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    child.ref();
    child.once('exit', () => resolve());
    if (process.platform === 'win32') execFileSync(binary('pg_ctl'), ['stop', '-D', data, '-m', 'fast'], { stdio: 'ignore' });
    else child.stdin?.end();
  });
}

/** The server that runs on a data folder, if one does; without a port while it is still on its way up. */
export function runningServer(data: string): { port: number | null } | null {
  const file = path.join(data, 'postmaster.pid');
  if (!fs.existsSync(file)) return null;
  const [pid, , , port] = fs.readFileSync(file, 'utf8').split('\n');
  const state = stateOf(Number(pid));
  if (state === 'server') return { port: Number(port) || null };
  // A killed server left its number behind, and another process has it now: Postgres would take that one for a server.
  if (state === 'other') fs.rmSync(file, { force: true });
  return null;
}

function stateOf(pid: number): 'server' | 'other' | 'gone' {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EPERM')) return 'gone';
  }
  if (process.platform !== 'linux') return 'server';
  // The name of the program in brackets, then the state; Z is one that has ended and that nobody has buried.
  const status = fs.existsSync(`/proc/${pid}/stat`) ? fs.readFileSync(`/proc/${pid}/stat`, 'utf8') : '';
  return /\(postgres\) [^Z]/.test(status) ? 'server' : 'other';
}
