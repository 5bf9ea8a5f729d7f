import type { ChildProcess } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { run } from './run.ts';

export type ServerProcess = { process: ChildProcess; address: string; ended: Promise<number | null> };

/** Runs `main.ts` as its users do, on any free port, and waits for its address. */
export async function startProcess(environment: NodeJS.ProcessEnv): Promise<ServerProcess> {
  const { process, output, ended } = launch({ PORT: '0', ...environment });
  const address = await new Promise<string>((resolve, reject) => {
    process.stdout?.on('data', () => {
      const ready = output().match(/Umbral is ready at (http:\S+)\n$/);
      if (ready?.[1]) resolve(ready[1]);
    });
    process.once('close', () => reject(new Error(`The server ended: ${output()}`)));
  });
  return { process, address, ended };
}

/** Runs `main.ts` where it cannot start: its exit code and all that it said. */
export async function failToStart(environment: NodeJS.ProcessEnv): Promise<{ code: number | null; output: string }> {
  const { output, ended } = launch(environment);
  return { code: await ended, output: output() };
}

function launch(environment: NodeJS.ProcessEnv) {
  const { DATABASE_URL: _, UMBRAL_DATABASE_APP_URL: _____, PORT: __, HOST: ___, UMBRAL_DATA: ____, ...inherited } = globalThis.process.env;
  const process = run('src/main.ts', [], { env: { ...inherited, ...environment }, stdio: ['ignore', 'pipe', 'pipe'] });
  let text = '';
  for (const stream of [process.stdout, process.stderr])
    stream?.on('data', (chunk) => {
      text += chunk;
    });
  const ended = new Promise<number | null>((resolve) => process.once('close', (code) => resolve(code)));
  return { process, output: () => text, ended };
}

/** A folder of its own for an embedded database. */
export const makeFolder = (): string => fs.mkdtempSync(path.join(os.tmpdir(), 'umbral-data-'));

/** The process of the database server in a folder, or null when none runs. */
export function databaseProcess(folder: string): number | null {
  const file = path.join(folder, 'postgres', 'data', 'postmaster.pid');
  return fs.existsSync(file) ? Number(fs.readFileSync(file, 'utf8').split('\n')[0]) : null;
}
