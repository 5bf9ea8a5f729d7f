import { describe, expect, test } from 'vitest';
import { addNode, connect, diffDocuments, emptyDocument, moveNodes, removeNodes, updateNode } from '../src/index.ts';

const at = { x: 0, y: 0 };
const wire = { source: 'c', sourcePort: 'out', target: 's', targetPort: 'in' };
const before = connect(addNode(addNode(emptyDocument(), 'criterion', 'c', at), 'score', 's', at), 'e', wire);
const kinds = (after: typeof before) => diffDocuments(before, after).map(({ kind }) => kind);

describe('what changed between two documents', () => {
  test('nothing', () => {
    expect(diffDocuments(before, JSON.parse(JSON.stringify(before)))).toEqual([]);
  });

  test('a field, with the value before and after', () => {
    const [change, ...others] = diffDocuments(before, updateNode(before, 'c', 'criterion', { points: 25 }));
    expect(change).toMatchObject({ kind: 'nodeChanged', field: 'points', before: 10, after: 25, node: { id: 'c' } });
    expect(others).toEqual([]);
  });

  test('added, removed, moved', () => {
    expect(kinds(addNode(before, 'note', 'n', at))).toEqual(['nodeAdded']);
    expect(kinds(removeNodes(before, new Set(['c'])))).toEqual(['nodeRemoved', 'edgeRemoved']);
    expect(kinds(moveNodes(before, new Map([['c', { x: 1, y: 0 }]])))).toEqual(['nodeMoved']);
    expect(kinds(connect(before, 'f', { ...wire, source: 's' }))).toEqual(['edgeAdded']);
  });
});
