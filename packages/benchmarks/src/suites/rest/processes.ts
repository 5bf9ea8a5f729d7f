import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Question, Told } from './tells.ts';

/** Started as anybody starts it, not imported: this room knows nothing of the server's inside. */
const SERVER = path.resolve(import.meta.dirname, '../../../../../apps/server/src/main.ts');
const BARE = fileURLToPath(new URL('bare.ts', import.meta.url));
const TELLS = new URL('tells.ts', import.meta.url).href;

/** A server in a process of its own, which tells what it cost so far. */
export type Running = { url: string; ask: (question: Question) => Promise<Told>; stop: () => Promise<void> };

/** As `npm start` starts the server: the megabytes of garbage and all that its heap may hold. */
const HEAP = '--max-old-space-size=512';

/** Starts a script and waits until it has said where it is. */
async function start(script: string, input: string, environment: Record<string, string>): Promise<Running> {
  const child = spawn(process.execPath, [HEAP, '--expose-gc', '--import', import.meta.resolve('tsx'), '--import', TELLS, script], {
    env: { ...process.env, ...environment },
    stdio: ['pipe', 'pipe', 'inherit', 'ipc'],
  });
  child.stdin?.end(input);
  const url = await readyAt(child);
  const ended = new Promise((resolve) => child.once('exit', resolve));
  return {
    url,
    ask: (question) => ask(child, question),
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

function readyAt(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    child.stdout?.on('data', (chunk) => {
      said += chunk;
      const url = /ready at (http:\S+)\n/.exec(said)?.[1];
      if (url) resolve(url);
    });
    child.once('exit', (code) => reject(new Error(`${code}: ${said}`)));
  });
}

function ask(child: ChildProcess, question: Question): Promise<Told> {
  return new Promise((resolve, reject) => {
    child.once('message', (told: Told) => resolve(told));
    child.send(question, (error) => error && reject(error));
  });
}

/** The real server, with a database of its own that is gone afterwards, or on the one that is given. */
export async function startUmbral(database = ''): Promise<Running> {
  const data = mkdtempSync(path.join(tmpdir(), 'umbral-rest-'));
  const running = await start(SERVER, '', { PORT: '0', UMBRAL_DATA: data, DATABASE_URL: database });
  const stop = async () => {
    await running.stop();
    rmSync(data, { recursive: true, force: true });
  };
  return { ...running, stop };
}

export const startBare = (ruleSet: string): Promise<Running> => start(BARE, ruleSet, {});
