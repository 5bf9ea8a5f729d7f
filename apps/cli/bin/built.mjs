import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, realpathSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const HOME = path.resolve(import.meta.dirname, '..');
const BUILT = path.join(HOME, 'dist');
const PROGRAM = 'umbral.mjs';
/** A day: until then somebody may still be running it. */
const KEPT = 86_400_000;

/** Our own packages that one needs, itself among them, by their folders. */
function packagesOf(folder, found = new Set()) {
  if (found.has(folder)) return found;
  found.add(folder);
  const { dependencies = {} } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  for (const [name, version] of Object.entries(dependencies))
    if (version.startsWith('workspace:')) packagesOf(realpathSync(path.join(folder, 'node_modules', name)), found);
  return found;
}

/** Says of which state the sources are: when the last of them was written, and how many there are. */
function stamp() {
  let [files, last] = [0, 0];
  for (const folder of packagesOf(HOME))
    for (const entry of readdirSync(path.join(folder, 'src'), { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      files++;
      last = Math.max(last, statSync(path.join(entry.parentPath, entry.name)).mtimeMs);
    }
  return `${Math.round(last * 1000).toString(36)}-${files}`;
}

/** Where the program is as one file and its parts, which start three times as fast as the sources. It is made anew when these have changed. */
export async function built() {
  const wanted = path.join(BUILT, stamp());
  if (!existsSync(wanted)) await build(wanted);
  return pathToFileURL(path.join(wanted, PROGRAM)).href;
}

/** Others may be building it too, or running what was built before: whoever is first puts a whole folder in its place. */
async function build(wanted) {
  const vite = await import(import.meta.resolve('vite'));
  const making = path.join(BUILT, randomUUID());
  mkdirSync(making, { recursive: true });
  await vite.build({
    root: HOME,
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true, external: ['@duckdb/node-api'] },
    build: {
      ssr: 'src/main.ts',
      outDir: making,
      target: 'node20',
      minify: false,
      rolldownOptions: { output: { entryFileNames: PROGRAM } },
    },
  });
  try {
    renameSync(making, wanted);
  } catch {
    rmSync(making, { recursive: true, force: true });
  }
  clearOld();
}

/** Takes away what was built long ago. */
function clearOld() {
  for (const name of readdirSync(BUILT)) {
    const folder = path.join(BUILT, name);
    if (statSync(folder).mtimeMs < Date.now() - KEPT) rmSync(folder, { recursive: true, force: true });
  }
}
