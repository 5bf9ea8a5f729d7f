import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { TOP } from './tree.ts';

export type Outcome = { ok: boolean; output: string };

/** Runs one of the top package's tools (biome, knip) in a folder. */
export function runTool(bin: 'biome' | 'knip', args: readonly string[], folder: string = TOP): Outcome {
  const script = path.join(TOP, 'node_modules', { biome: '@biomejs/biome/bin/biome', knip: 'knip/bin/knip.js' }[bin]);
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
  });
  return { ok: status === 0, output: `${stdout}\n${stderr}`.trim() };
}

/** A temporary folder with these files, for as long as `use` runs. */
export function withFiles<T>(files: Record<string, string>, use: (folder: string) => T): T {
  const folder = mkdtempSync(path.join(tmpdir(), 'umbral-law-'));
  try {
    for (const [at, text] of Object.entries(files)) {
      mkdirSync(path.dirname(path.join(folder, at)), { recursive: true });
      writeFileSync(path.join(folder, at), text);
    }
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
