import { describe, expect, it } from 'vitest';
import { bootstrapFindings, importFindings, manifestFindings } from '../../src/laws/import-table.ts';
import { planted, readTree } from '../../src/laws/tree.ts';

const tree = readTree();
const withImport = (at: string, line: string) =>
  importFindings(planted(tree, { [at]: `${line}\n` })).filter((finding) => finding.startsWith(at));

describe('who may import whom', () => {
  it('holds for every package.json', () => {
    expect(manifestFindings(tree)).toEqual([]);
  });

  it('holds for every import', () => {
    expect(importFindings(tree)).toEqual([]);
  });

  it('reports a dependency that the table does not allow', () => {
    const manifest = JSON.stringify({ name: '@umbral/model', dependencies: { '@umbral/compiler': 'workspace:*' } });
    const findings = manifestFindings(planted(tree, { 'packages/model/package.json': manifest }));
    expect(findings).toEqual([expect.stringContaining('@umbral/model may not import @umbral/compiler')]);
  });

  it('reports a package that is no room of the house', () => {
    const findings = manifestFindings(planted(tree, { 'packages/utils/package.json': '{ "name": "@umbral/utils" }' }));
    expect(findings).toEqual([expect.stringContaining('@umbral/utils is no room of the house')]);
  });

  it.each([
    ['packages/model/src/planted.ts', "import { compile } from '@umbral/compiler';", 'is not open to @umbral/model'],
    ['packages/evaluator/src/planted.ts', "import { compile } from '@umbral/compiler';", 'only @umbral/compiler/program is'],
    ['packages/samples/src/planted.ts', "import type { Program } from '@umbral/compiler/program';", 'is not open to @umbral/samples'],
    ['apps/web/src/planted.ts', "import { router } from '@umbral/server/router';", 'must be "import type"'],
    ['apps/web/src/planted.ts', "import { type Router } from '@umbral/server/router';", 'must be "import type"'],
    ['apps/server/src/planted.ts', "import '@umbral/conformance';", 'is not open to @umbral/server'],
    ['packages/compiler/src/planted.ts', "import { limits } from '@umbral/model/src/document/limits.ts';", 'is inside of @umbral/model'],
    ['packages/compiler/src/planted.ts', "import { LIMITS } from '../../model/src/document/limits.ts';", 'leaves packages/compiler'],
    ['packages/compiler/test/planted.test.ts', "import { LIMITS } from '../../model/src/document/limits.ts';", 'leaves packages/compiler'],
    ['packages/model/src/planted.ts', "import { LIMITS } from './document/limits';", 'names no file'],
    ['packages/model/src/planted.ts', "import { readFileSync } from 'fs';", 'write node:fs'],
    ['packages/model/src/planted.ts', "import dayjs from 'dayjs';", 'is not declared in packages/model/package.json'],
    ['packages/model/src/planted.ts', "import fc from 'fast-check';", 'add it to dependencies'],
    ['packages/model/src/planted.ts', "import { expect } from 'vitest';", 'add it to dependencies'],
    ['packages/model/test/planted.test.ts', "import pg from 'pg';", 'add it to devDependencies'],
  ])('reports in %s: %s', (at, line, reason) => {
    expect(withImport(at, line).join('\n')).toContain(reason);
  });

  it.each([
    ['packages/evaluator/src/planted.ts', "import type { Program } from '@umbral/compiler/program';"],
    ['apps/web/src/planted.ts', "import type { Router } from '@umbral/server/router';"],
    ['packages/model/test/planted.test.ts', "import fc from 'fast-check';\nimport { it } from 'vitest';\nimport 'node:fs';"],
  ])('allows in %s: %s', (at, line) => {
    expect(withImport(at, line)).toEqual([]);
  });

  it('holds before anything is installed', () => {
    expect(bootstrapFindings(tree)).toEqual([]);
  });

  it('reports a bootstrap script that imports a package', () => {
    const files = {
      'apps/server/planted.mjs': "import 'node:fs';\nimport './planted/deeper.mjs';\n",
      'apps/server/planted/deeper.mjs': "import 'tsx';\n",
    };
    expect(bootstrapFindings(planted(tree, files))).toEqual([expect.stringContaining('deeper.mjs:1: "tsx" is not installed yet')]);
  });
});
