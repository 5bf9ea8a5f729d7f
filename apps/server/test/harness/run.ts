import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const ROOM = fileURLToPath(new URL('../..', import.meta.url));

/** Runs a TypeScript file of this room (as `src/main.ts`) in a process of its own. */
export const run = (file: string, args: string[], options: SpawnOptions): ChildProcess =>
  spawn(process.execPath, ['--enable-source-maps', '--import', 'tsx', file, ...args], { cwd: ROOM, ...options });
