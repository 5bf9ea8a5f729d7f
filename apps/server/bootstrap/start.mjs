import { build, node, serverCommand, stopWithUs } from './tools.mjs';

/** Builds the web app and serves it. */
export default async function start() {
  console.log('Building the web app…');
  const built = await build();
  if (built.code !== 0) {
    console.error(built.output);
    process.exit(1);
  }
  const server = node(serverCommand());
  stopWithUs([server.child]);
  process.exit((await server.ended).code);
}
