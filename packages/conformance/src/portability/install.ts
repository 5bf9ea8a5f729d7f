import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Command, Program } from './runners.ts';

const CACHE = path.resolve(import.meta.dirname, '../../../../node_modules/.cache/portability');

/** What went wrong, or null. */
function execute(folder: string, { command, args, env }: Command, ...more: string[]): string | null {
  const { status, stdout, stderr, error } = spawnSync(command, [...args, ...more], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
    env: { ...process.env, ...env },
  });
  return status === 0 ? null : `${command} ${args[0] ?? ''} fails:\n${stdout ?? ''}${stderr ?? ''}${error ?? ''}`;
}

const isThere = ([tool, asked]: readonly [string, string]): boolean => spawnSync(tool, [asked], { stdio: 'ignore' }).status === 0;

/** Installs a runner, unless its sources are those of the last time; or says what is missing on this machine. */
export function installed({ from, place, sources, tools, install }: Program): { folder: string } | { missing: string } {
  const missing = tools.filter((tool) => !isThere(tool)).map(([tool]) => tool);
  if (missing.length > 0) return { missing: `this machine has no ${missing.join(' and no ')}` };
  const folder = path.join(CACHE, place);
  const stamp = path.join(folder, 'installed');
  const fileOf = (source: string): string => path.join(from, source);
  const wanted = sources.map((source) => readFileSync(fileOf(source), 'utf8')).join('\n');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return { folder };
  mkdirSync(folder, { recursive: true });
  for (const source of sources) copyFileSync(fileOf(source), path.join(folder, source));
  const problem = execute(folder, install(folder));
  if (problem !== null) return { missing: `it cannot be installed here. ${problem}` };
  writeFileSync(stamp, wanted);
  return { folder };
}

/** Runs models (a JSON text) and gives back the results, read from JSON. */
export function ran(runner: Program, folder: string, models: string): unknown {
  const [given, written] = [path.join(folder, 'models.json'), path.join(folder, 'results.json')];
  writeFileSync(given, models);
  const problem = execute(folder, runner.run(folder), given, written);
  if (problem !== null) throw new Error(problem);
  return JSON.parse(readFileSync(written, 'utf8'));
}
