#!/usr/bin/env node
// This file has to run on any Node and before anything is installed, to say so.
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Umbral needs Node 20.19 or newer; this is Node ${process.versions.node}. You get a newer one at https://nodejs.org.`);
  process.exit(4);
}
const { built } = await import('./built.mjs');
const program = await built().catch((error) => {
  if (['EACCES', 'EPERM', 'EROFS'].includes(error.code))
    console.error(`Umbral puts its program together once, and may not write it: ${error.path}`);
  else if (!['ENOENT', 'ERR_MODULE_NOT_FOUND'].includes(error.code)) throw error;
  else console.error('The packages of Umbral are not installed yet; "npx pnpm@12.21.0 install" installs them.');
  process.exit(4);
});
await import(program);
