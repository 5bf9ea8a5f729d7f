import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { type ServerProcess, startProcess } from './process.ts';

/** A server whose clock can be set while it runs: so many milliseconds fast, or slow. */
export type ClockedServer = ServerProcess & { setClock: (offset: number) => Promise<void>; stop: () => Promise<void> };

export async function startClocked(environment: NodeJS.ProcessEnv): Promise<ClockedServer> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'umbral-clock-'));
  const file = path.join(folder, 'offset');
  const shim = new URL('shifted-clock.mjs', import.meta.url).href;
  const server = await startProcess({ ...environment, UMBRAL_DATA: folder, NODE_OPTIONS: `--import ${shim}`, CLOCK_FILE: file });
  const setClock = async (offset: number) => {
    fs.writeFileSync(file, String(offset));
    server.process.kill('SIGUSR2');
    // It takes the file away when it has heard.
    for (let waited = 0; fs.existsSync(file); waited++) {
      if (waited > 200) throw new Error('The server does not hear of its clock.');
      await setTimeout(50);
    }
  };
  const stop = async () => {
    server.process.kill('SIGTERM');
    await server.ended;
    fs.rmSync(folder, { recursive: true });
  };
  return { ...server, setClock, stop };
}
