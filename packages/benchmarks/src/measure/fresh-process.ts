import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Runs a script in a process of its own, in which no code is warm yet; gives what it writes as JSON. Throws with its words if it fails. */
export function inFreshProcess<T>(script: URL, ...args: string[]): T {
  const command = ['--import', import.meta.resolve('tsx'), fileURLToPath(script), ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}
