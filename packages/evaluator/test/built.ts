import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { afterAll, beforeAll } from 'vitest';

/** Builds a script, before the tests of a file, into one file that any Node runs as it is; gives where that will be. */
export function built(script: URL): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'umbral-built-'));
  const entryFileNames = 'script.mjs';
  beforeAll(async () => {
    const rolldownOptions = { output: { entryFileNames } };
    await build({
      configFile: false,
      logLevel: 'silent',
      ssr: { noExternal: true },
      build: { ssr: fileURLToPath(script), outDir: folder, rolldownOptions },
    });
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return path.join(folder, entryFileNames);
}
