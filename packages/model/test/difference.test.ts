import { describe, expect, test } from 'vitest';
import {
  addNode,
  connect,
  diffDocuments,
  emptyDocument,
  moveEdge,
  moveNodes,
  type Node,
  removeEdges,
  removeNodes,
  TEMPLATES,
  type TemplateId,
  updateNode,
} from '../src/index.ts';

const at = { x: 0, y: 0 };
const wire = { source: 'c', sourcePort: 'out', target: 's', targetPort: 'in' };
const before = connect(addNode(addNode(emptyDocument(), 'criterion', 'c', at), 'score', 's', at), 'e', wire);
type Documents = typeof before;
const kinds = (after: Documents) => diffDocuments(before, after).map(({ kind }) => kind);

/** As a database may hand it back: every object's keys the other way round. */
const keysReversed = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(keysReversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, inside]) => [key, keysReversed(inside)]),
  );
};

describe('what changed between two documents', () => {
  test('nothing', () => {
    expect(diffDocuments(before, JSON.parse(JSON.stringify(before)))).toEqual([]);
  });

  test.each(Object.keys(TEMPLATES) as TemplateId[])('nothing in %s, in whatever order it is written', (id) => {
    const document = TEMPLATES[id]();
    const shuffled = { ...document, nodes: document.nodes.toReversed(), fields: document.fields.toReversed() };
    expect(diffDocuments(document, keysReversed(shuffled) as Documents)).toEqual([]);
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

  test('an edge that goes elsewhere, as one that went and one that came', () => {
    const rewired = { ...before, edges: before.edges.map((edge) => ({ ...edge, targetPort: 'disqualified' })) };
    expect(kinds(rewired)).toEqual(['edgeRemoved', 'edgeAdded']);
  });

  test('another order at a port, at its node', () => {
    const two = connect(addNode(before, 'criterion', 'd', at), 'f', { ...wire, source: 'd' });
    expect(diffDocuments(two, moveEdge(two, 'f', -1))).toMatchObject([{ kind: 'edgesReordered', node: { id: 's' } }]);
    expect(diffDocuments(two, removeEdges(two, new Set(['e']))).map(({ kind }) => kind)).toEqual(['edgeRemoved']);
  });

  test('a value that only one of the two has', () => {
    const bare = { ...before, nodes: before.nodes.map((node) => ({ ...node, data: {} }) as Node) };
    const fields = (changes: ReturnType<typeof diffDocuments>) =>
      changes.flatMap((each) => (each.kind === 'nodeChanged' ? [each.field] : []));
    expect(fields(diffDocuments(before, bare)).sort()).toEqual(fields(diffDocuments(bare, before)).sort());
    expect(diffDocuments(before, bare)).toContainEqual(expect.objectContaining({ field: 'points', before: 10, after: undefined }));
  });

  test('an id that was given to another kind of node, as another node', () => {
    const other = addNode(removeNodes(before, new Set(['c'])), 'note', 'c', at);
    expect(kinds(connect(other, 'e', wire))).toEqual(['nodeRemoved', 'nodeAdded']);
  });

  test("the document's own definitions", () => {
    const field = { key: 'size', type: 'number' as const, label: { text: 'Size' } };
    const event = { key: 'called', label: { text: 'Called' }, properties: [] };
    const own = { ...before, fields: [field], events: [event] };
    expect(diffDocuments(before, own)).toEqual([
      { kind: 'fieldAdded', definition: field },
      { kind: 'eventAdded', definition: event },
    ]);
    expect(diffDocuments(own, before).map(({ kind }) => kind)).toEqual(['fieldRemoved', 'eventRemoved']);
    const changed = { ...own, fields: [{ ...field, type: 'text' as const }], events: [{ ...event, properties: [field] }] };
    expect(diffDocuments(own, changed)).toMatchObject([
      { kind: 'fieldChanged', definition: { type: 'text' } },
      { kind: 'eventChanged', definition: { properties: [field] } },
    ]);
  });
});

describe('of planted changes', () => {
  const places = Object.values(TEMPLATES).flatMap((template) => {
    const document = template();
    return document.nodes.flatMap((node) => Object.keys(node.data).map((field) => ({ document, node, field })));
  });

  test('none in any key of any node of the templates is missed, and nothing else is named', () => {
    expect(places.length).toBeGreaterThan(100);
    for (const { document, node, field } of places) {
      const data = { ...node.data, [field]: 'planted' };
      const after = { ...document, nodes: document.nodes.map((each) => (each === node ? ({ ...node, data } as Node) : each)) };
      const found = diffDocuments(document, after);
      expect(found).toMatchObject([{ kind: 'nodeChanged', field, after: 'planted', node: { id: node.id } }]);
    }
  });
});
