import { describe, expect, it } from 'vitest';
import { cycleFindings, importGraph, knots } from '../../src/laws/cycles.ts';
import { planted, readTree } from '../../src/laws/tree.ts';

const tree = readTree();

describe('import cycles', () => {
  it('there are none', () => {
    expect(cycleFindings(tree)).toEqual([]);
  });

  it('looks at every file and follows front doors', () => {
    const graph = importGraph(planted(tree, { 'packages/samples/src/planted.ts': "import { Document } from '@umbral/model';" }));
    expect(graph.get('packages/samples/src/planted.ts')).toEqual(['packages/model/src/index.ts']);
    expect(graph.get('packages/model/src/document/read.ts')).toContain('packages/model/src/document/document.ts');
  });

  it('reports a cycle of types only, with one way round', () => {
    const files = {
      'packages/model/src/a.ts': "import type { B } from './b.ts';",
      'packages/model/src/b.ts': "export type { C } from './c.ts';",
      'packages/model/src/c.ts': "export type C = import('./a.ts').A;",
    };
    expect(cycleFindings(planted(tree, files))).toEqual([
      expect.stringContaining('packages/model/src/a.ts → packages/model/src/b.ts → packages/model/src/c.ts → packages/model/src/a.ts'),
    ]);
  });

  it('reports a file that imports itself', () => {
    expect(cycleFindings(planted(tree, { 'packages/model/src/a.ts': "import './a.ts';" }))).toHaveLength(1);
  });

  it('tells knots apart', () => {
    const graph = { a: ['b'], b: ['c', 'd'], c: ['a'], d: ['e'], e: ['d'], f: ['a'] };
    expect(knots(new Map(Object.entries(graph))).map((knot) => knot.toSorted())).toEqual([
      ['d', 'e'],
      ['a', 'b', 'c'],
    ]);
  });
});
