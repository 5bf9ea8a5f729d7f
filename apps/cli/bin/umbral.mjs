#!/usr/bin/env node
// This file has to run on any Node, to say so when it is too old.
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Umbral needs Node 20.19 or newer; this is Node ${process.versions.node}. You get a newer one at https://nodejs.org.`);
  process.exit(4);
}
const { register } = await import('tsx/esm/api');
register();
await import('../src/main.ts');
