#!/usr/bin/env node
// This file has to run on any Node and before anything is installed, to say so.
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Umbral needs Node 20.19 or newer; this is Node ${process.versions.node}. You get a newer one at https://nodejs.org.`);
  process.exit(4);
}
const { register } = await import(import.meta.resolve('tsx/esm/api')).catch(() => {
  console.error('The packages of Umbral are not installed yet; "npx pnpm@12.21.0 install" installs them.');
  process.exit(4);
});
register();
await import(import.meta.url.replace(/bin\/umbral\.mjs$/, 'src/main.ts'));
