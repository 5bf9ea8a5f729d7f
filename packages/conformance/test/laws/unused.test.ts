import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { runTool, withFiles } from '../../src/laws/run.ts';
import { TOP } from '../../src/laws/tree.ts';

const knip = (folder: string) => runTool('knip', ['--config', '.knip.json', '--no-progress'], folder);

/** A workspace in small, under the repository's own configuration. */
const HOUSE = {
  '.knip.json': readFileSync(path.join(TOP, '.knip.json'), 'utf8'),
  'package.json': '{ "name": "house", "private": true, "type": "module" }',
  'pnpm-workspace.yaml': 'packages:\n  - packages/*\n',
  'packages/model/package.json':
    '{ "name": "@umbral/model", "private": true, "type": "module", "exports": { ".": "./src/index.ts" }, "dependencies": { "zod": "4" } }',
  'packages/model/src/index.ts': "export { two } from './two.ts';\n",
  'packages/model/src/two.ts': "import { z } from 'zod';\nexport const two = z.literal(2);\n",
};

describe('dead code', () => {
  it('there is none; else remove what is listed, or name its entry in .knip.json', () => {
    const { ok, output } = knip(TOP);
    expect(ok, output).toBe(true);
  });

  it('passes a workspace in which everything is used', () => {
    expect(withFiles(HOUSE, knip)).toMatchObject({ ok: true });
  });

  it.each([
    [
      'export',
      { 'packages/model/src/two.ts': `${HOUSE['packages/model/src/two.ts']}export const three = 3;\n` },
      /unused exports[\s\S]*three/i,
    ],
    ['file', { 'packages/model/src/three.ts': 'export const three = 3;\n' }, /unused files[\s\S]*three\.ts/i],
    ['dependency', { 'packages/model/src/two.ts': 'export const two = 2;\n' }, /unused dependencies[\s\S]*zod/i],
    [
      'type',
      { 'packages/model/src/two.ts': `${HOUSE['packages/model/src/two.ts']}export type Three = 3;\n` },
      /unused exported types[\s\S]*Three/i,
    ],
  ])('reports an unused %s', (_, change, reported) => {
    const { ok, output } = withFiles({ ...HOUSE, ...change }, knip);
    expect(ok).toBe(false);
    expect(output).toMatch(reported);
  });
});
