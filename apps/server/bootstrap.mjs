// `npm start`, `npm run dev` and `npm test` on a machine that has only Node and npm. This file has to run on any Node, to say so when it is too old.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { PNPM } from './bootstrap/pnpm.mjs';

const MODES = {
  start: () => import('./bootstrap/start.mjs'),
  dev: () => import('./bootstrap/dev.mjs'),
  test: () => import('./bootstrap/test.mjs'),
};
const root = fileURLToPath(new URL('../..', import.meta.url));

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Umbral needs Node 20.19 or newer; this is Node ${process.versions.node}. You get a newer one at https://nodejs.org.`);
  process.exit(1);
}
const load = MODES[process.argv[2]];
if (!load) {
  console.error(`Say what to do: node apps/server/bootstrap.mjs ${Object.keys(MODES).join(' | ')}`);
  process.exit(1);
}
install();
const { default: run } = await load();
await run();

/** Installs what the lock file says, by the package manager that wrote it. Quiet, unless it fails. */
function install() {
  console.log('Checking the packages…');
  const args = ['--yes', '--prefer-offline', PNPM, 'install', '--frozen-lockfile', '--prefer-offline', '--reporter=append-only'];
  const { status, stdout, stderr, error } = spawnSync('npx', args, {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
    shell: process.platform === 'win32',
    // CI: never ask; there may be nobody to answer.
    env: { ...process.env, CI: 'true', npm_config_update_notifier: 'false' },
  });
  if (status === 0) return;
  console.error([stdout, stderr, error && String(error)].filter(Boolean).join('\n'));
  console.error('The packages could not be installed. The lines above say why.');
  process.exit(1);
}
