import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Started as anybody starts it, not imported: this room knows nothing of the server's inside. */
const SERVER = path.resolve(import.meta.dirname, '../../../../../apps/server/src/main.ts');
const BARE = fileURLToPath(new URL('bare.ts', import.meta.url));
const PAGE = 4_096;
/** Linux tells processor time in hundredths of a second. */
const TICKS = 100;

/**
 * A server in a process of its own. `memory`: what it holds at present, in MB; `processor`: the seconds that it has computed so far; null
 * where the system does not tell (it does on Linux).
 */
export type Running = { url: string; memory: () => number | null; processor: () => number | null; stop: () => Promise<void> };

/** Starts a script and waits until it has said where it is. */
async function start(script: string, input: string, environment: Record<string, string>): Promise<Running> {
  const child = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), script], {
    env: { ...process.env, ...environment },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  child.stdin?.end(input);
  const url = await readyAt(child);
  const ended = new Promise((resolve) => child.once('exit', resolve));
  return {
    url,
    memory: () => residentMemory(child.pid),
    processor: () => processorTime(child.pid),
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

function residentMemory(pid: number | undefined): number | null {
  try {
    const pages = Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]);
    return (pages * PAGE) / 2 ** 20;
  } catch {
    return null;
  }
}

function processorTime(pid: number | undefined): number | null {
  try {
    // After the name in brackets, which may have blanks in it, the 12th and 13th fields are the time in user and in system mode.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
    return (Number(fields[11]) + Number(fields[12])) / TICKS;
  } catch {
    return null;
  }
}

/** The real server, with a database of its own that is gone afterwards. */
export async function startUmbral(): Promise<Running> {
  const data = mkdtempSync(path.join(tmpdir(), 'umbral-rest-'));
  const running = await start(SERVER, '', { PORT: '0', UMBRAL_DATA: data, DATABASE_URL: '' });
  const stop = async () => {
    await running.stop();
    rmSync(data, { recursive: true, force: true });
  };
  return { ...running, stop };
}

export const startBare = (ruleSet: string): Promise<Running> => start(BARE, ruleSet, {});
