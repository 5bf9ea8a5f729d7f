import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../..', import.meta.url));

/**
 * The most megabytes of its own that the server may keep. It holds nothing that grows with the data, but without a bound Node lets
 * garbage of streams pile up to several times this before it collects it.
 */
const HEAP = 512;

/** The arguments with which Node runs the server: from its sources, and with their lines in stack traces. */
export const serverCommand = () => [
  `--max-old-space-size=${HEAP}`,
  '--enable-source-maps',
  '--import',
  import.meta.resolve('tsx'),
  path.join(root, 'apps/server/src/main.ts'),
];

/** The arguments with which Node runs a tool of the repository; no shell between us and it, so that signals arrive. */
export const tool = (name, ...args) => {
  const folder = path.join(root, 'node_modules', name);
  const { bin } = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'));
  return [path.join(folder, Object.values(bin)[0]), ...args];
};

/** Runs Node with these arguments; ends with its exit code, and with its output where that is not shown at once. */
export function node(args, options = {}) {
  const child = spawn(process.execPath, args, { cwd: root, stdio: 'inherit', ...options });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (output += chunk));
  const ended = new Promise((resolve) => child.once('close', (code, signal) => resolve({ code: code ?? (signal ? 1 : 0), output })));
  return { child, ended };
}

/** Hands signals on to long-running processes, and stops them when whoever started us is gone. */
export function stopWithUs(children) {
  const stop = (signal) => {
    for (const child of children) child.kill(signal);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => stop(signal));
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && stop('SIGTERM'), 500).unref();
}

/** Builds the web app; what it says is only worth reading when it fails. */
export async function build() {
  const { ended } = node(tool('vite', 'build', '--logLevel', 'warn'), { stdio: ['ignore', 'pipe', 'pipe'] });
  return await ended;
}
