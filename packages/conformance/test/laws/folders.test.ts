import { describe, expect, it } from 'vitest';
import { directionFindings, siblingFindings } from '../../src/laws/folders.ts';
import { planted, readTree } from '../../src/laws/tree.ts';

const tree = readTree();
const direction = (at: string, line: string) =>
  directionFindings(planted(tree, { [at]: line })).filter((finding) => finding.startsWith(at));

describe('the direction of imports inside a package', () => {
  it('holds for every file', () => {
    expect(directionFindings(tree)).toEqual([]);
  });

  it('screens never import each other', () => {
    expect(siblingFindings(tree)).toEqual([]);
  });

  it.each([
    ['packages/model/src/document/planted.ts', "import '../nodes/kinds.ts';", 'document may not import nodes'],
    ['packages/model/src/document/planted.ts', "import './document.ts';", 'document may not import document/document.ts'],
    [
      'packages/model/src/nodes/planted.ts',
      "import type { Document } from '../document/document.ts';",
      'nodes may not import document/document.ts',
    ],
    ['packages/model/src/edits/planted.ts', "import '../templates/templates.ts';", 'edits may not import templates'],
    ['packages/model/src/edits/planted.ts', "import '../index.ts';", 'edits may not import index.ts'],
    ['packages/compiler/src/program/planted.ts', "import '../parse/graph.ts';", 'program may not import parse'],
    ['packages/compiler/src/parse/planted.ts', "export * from '../lower/lower.ts';", 'parse may not import lower'],
    ['packages/compiler/src/targets/json-logic/planted.ts', "import '../../parse/graph.ts';", 'targets/json-logic may not import parse'],
    ['packages/evaluator/src/closures/planted.ts', "import '../facts/facts.ts';", 'closures may not import facts'],
    ['packages/samples/src/files/planted.ts', "import '../join/join.ts';", 'files may not import join'],
    ['apps/server/src/database/planted.ts', "import '../models/store.ts';", 'database may not import models'],
    ['apps/web/src/ui/planted.tsx', "const lazy = import('../screens/studio/studio.tsx');", 'ui may not import screens'],
  ])('reports in %s: %s', (at, line, reason) => {
    expect(direction(at, line).join('\n')).toContain(reason);
  });

  it('reports a screen that imports another', () => {
    const files = { 'apps/web/src/screens/one/one.tsx': "import '../two/two.tsx';\nimport './part.tsx';" };
    expect(siblingFindings(planted(tree, files))).toEqual([expect.stringContaining('one.tsx:1: one imports two')]);
  });
});
