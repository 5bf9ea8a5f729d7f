import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { CASES, filesThere, filesToBe } from './folder.ts';

/** Writes the cases anew: `npm run cases` in packages/conformance. */
const files = filesToBe();
for (const file of filesThere()) if (!files.has(file)) rmSync(path.join(CASES, file));
for (const [file, text] of files) {
  const at = path.join(CASES, file);
  mkdirSync(path.dirname(at), { recursive: true });
  writeFileSync(at, text);
}
console.log(`${files.size} files of cases written`);
