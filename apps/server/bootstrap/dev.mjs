import net from 'node:net';
import { node, serverCommand, stopWithUs, tool } from './tools.mjs';

const FIRST_PAGE_PORT = 5173;

/** Serves the web app from its sources, with the server behind it; both begin again when their sources change. */
export default async function dev() {
  const pagePort = await freePort(FIRST_PAGE_PORT);
  const page = `http://localhost:${pagePort}`;
  const apiPort = process.env.PORT || '3210';
  const origins = [process.env.UMBRAL_ORIGINS, page].filter(Boolean).join(',');

  const server = node(['--watch', '--watch-preserve-output', ...serverCommand()], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, UMBRAL_ORIGINS: origins },
  });
  const web = node(tool('vite', '--port', String(pagePort), '--strictPort', '--clearScreen', 'false', '--logLevel', 'warn'), {
    env: { ...process.env, UMBRAL_API: `http://127.0.0.1:${apiPort}` },
  });
  stopWithUs([server.child, web.child]);
  server.child.stdout.pipe(process.stdout);
  server.child.stdout.on('data', (chunk) => {
    if (String(chunk).includes('Umbral is ready')) console.log(`The web app, fresh from its sources, is at ${page}`);
    // Before it was ever ready there is nothing to watch: a taken port will not change with the sources.
    if (String(chunk).includes('Failed running')) web.child.kill('SIGTERM');
  });
  const { code } = await Promise.race([server.ended, web.ended]);
  for (const each of [server, web]) each.child.kill('SIGTERM');
  await Promise.all([server.ended, web.ended]);
  process.exit(code);
}

function freePort(port) {
  return new Promise((resolve) => {
    const probe = net.createServer();
    probe.once('error', () => resolve(freePort(port + 1)));
    probe.listen(port, 'localhost', () => probe.close(() => resolve(port)));
  });
}
