import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addNode,
  type Change,
  connect,
  type Document,
  diffDocuments,
  type Edge,
  emptyDocument,
  type Merged,
  mergeDocuments,
  moveNodes,
  NODE_KINDS,
  type Node,
  type NodeKind,
  portsOf,
  removeEdges,
  removeNodes,
  stopsOf,
  updateNode,
  usualSize,
} from '../src/index.ts';
import { randomDocument } from './support/random-document.ts';

const KINDS = Object.keys(NODE_KINDS) as NodeKind[];
const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);

/** What a merged drawing says of one of the two documents. */
function sideOf({ nodes, edges }: Merged, side: 'before' | 'after'): { nodes: Node[]; edges: Edge[] } {
  const gone = side === 'before' ? 'added' : 'removed';
  return {
    nodes: nodes.flatMap((node) => node[side] ?? []).sort(byId),
    edges: edges.flatMap(({ fate, edge }) => (fate === gone ? [] : [edge])).sort(byId),
  };
}

const sorted = ({ nodes, edges }: Document) => ({ nodes: nodes.toSorted(byId), edges: edges.toSorted(byId) });

type Step = { what: 'remove' | 'move' | 'rekind' | 'cut' | 'rewire' | 'write' | 'add'; at: number; x: number; kind: NodeKind };

const WAYS: Record<Step['what'], (document: Document, node: Node, edge: Edge | undefined, step: Step) => Document> = {
  remove: (document, { id }) => removeNodes(document, new Set([id])),
  move: (document, { id }, _, { x }) => moveNodes(document, new Map([[id, { x, y: x }]])),
  rekind: (document, { id, position }, _, { kind }) => ({
    ...document,
    nodes: document.nodes.map((each) => (each.id === id ? ({ id, kind, position, data: NODE_KINDS[kind].defaults() } as Node) : each)),
  }),
  cut: (document, _, edge) => (edge ? removeEdges(document, new Set([edge.id])) : document),
  rewire: (document, { id, kind }, edge) => ({
    ...document,
    edges: document.edges.map((each) =>
      each.id === edge?.id ? { ...each, target: id, targetPort: portsOf(kind).in[0]?.id ?? 'in' } : each,
    ),
  }),
  write: (document, { id }, _, { x }) => {
    const data = { written: x };
    const written = (node: Node) => ({ ...node, data: { ...node.data, ...data } }) as Node;
    return { ...document, nodes: document.nodes.map((each) => (each.id === id ? written(each) : each)) };
  },
  add: (document, _, __, { kind, x, at }) => addNode(document, kind, `m${at}x${document.nodes.length}`, { x, y: at }),
};

const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.record({
    what: fc.constantFrom(...(Object.keys(WAYS) as Step['what'][])),
    at: fc.nat(60),
    x: fc.integer({ min: -500, max: 500 }),
    kind: fc.constantFrom(...KINDS),
  }),
  { maxLength: 25 },
);

/** The same drawing with its cards pushed together, so that many of them cover others. */
const crowded = (document: Document): Document =>
  moveNodes(document, new Map(document.nodes.map(({ id, position: { x, y } }) => [id, { x: x / 6, y: y / 6 }])));

/** Two documents of which the second is the first one worked on. */
const pairs = fc.tuple(randomDocument(30).map(crowded), steps).map(([before, work]) => {
  const after = work.reduce((document, step) => {
    const node = document.nodes[step.at % document.nodes.length];
    return node ? WAYS[step.what](document, node, document.edges[step.at % document.edges.length], step) : document;
  }, before);
  return { before, after };
});

const always = (holds: (documents: { before: Document; after: Document }, merged: Merged) => void) =>
  fc.assert(
    fc.property(pairs, (documents) => holds(documents, mergeDocuments(documents.before, documents.after))),
    { seed: 20_261, numRuns: 300 },
  );

describe('two documents drawn as one', () => {
  test('give both back', () => {
    always(({ before, after }, merged) => {
      expect(sideOf(merged, 'before')).toEqual(sorted(before));
      expect(sideOf(merged, 'after')).toEqual(sorted(after));
    });
  });

  test('have a key of its own for each node and each edge, and edges end at nodes of their own document', () => {
    always((_, { nodes, edges }) => {
      expect(new Set(nodes.map(({ key }) => key)).size).toBe(nodes.length);
      expect(new Set(edges.map(({ key }) => key)).size).toBe(edges.length);
      const byKey = new Map(nodes.map((node) => [node.key, node]));
      for (const { fate, edge, source, target } of edges) {
        const side = fate === 'removed' ? 'before' : 'after';
        expect([byKey.get(source)?.[side]?.id, byKey.get(target)?.[side]?.id]).toEqual([edge.source, edge.target]);
      }
    });
  });

  test('cover nothing with what was removed', () => {
    always((_, { nodes }) => {
      const cards = nodes.map(({ fate, place, before, after }) => ({ fate, ...place, ...usualSize(after ?? before ?? { kind: 'note' }) }));
      for (const ghost of cards.filter(({ fate }) => fate === 'removed'))
        for (const card of cards) {
          if (card === ghost) continue;
          const apart = [
            ghost.x + ghost.width <= card.x,
            card.x + card.width <= ghost.x,
            ghost.y + ghost.height <= card.y,
            card.y + card.height <= ghost.y,
          ];
          expect(apart).toContain(true);
        }
    });
  });

  test('stop at every change once, and at nothing else', () => {
    const written = (changes: readonly Change[]) => changes.map((change) => JSON.stringify(change)).sort();
    always(({ before, after }, merged) => {
      const stops = stopsOf(merged);
      expect(written(stops.flatMap(({ changes }) => changes))).toEqual(written(diffDocuments(before, after)));
      expect(new Set(stops.map(({ key }) => key)).size).toBe(stops.length);
      const keys = new Set(merged.nodes.map(({ key }) => key));
      expect(stops.flatMap(({ nodes }) => nodes).filter((key) => !keys.has(key))).toEqual([]);
    });
  });
});

describe('what becomes of a card', () => {
  const at = { x: 0, y: 0 };
  const wire = { source: 'c', sourcePort: 'out', target: 's', targetPort: 'in' };
  const before = connect(addNode(addNode(emptyDocument(), 'criterion', 'c', at), 'score', 's', { x: 400, y: 0 }), 'e', wire);
  const stops = (after: Document) => stopsOf(mergeDocuments(before, after)).map(({ key, fate }) => `${fate} ${key}`);
  const moved = moveNodes(before, new Map([['c', { x: 0, y: 10 }]]));

  test.each<[string, Document, string[]]>([
    ['nothing', before, []],
    ['moved, and nothing else', moved, ['moved card.c']],
    ['changed, and moved besides', updateNode(moved, 'c', 'criterion', { points: 25 }), ['changed card.c']],
    ['removed with its connection', removeNodes(before, new Set(['c'])), ['removed card.c']],
    ['cut off', removeEdges(before, new Set(['e'])), ['removed line.e']],
    ['added', addNode(before, 'note', 'n', at), ['added card.n']],
  ])('%s', (_, after, expected) => {
    expect(stops(after)).toEqual(expected);
  });

  test('its id goes to another kind of card: one came, the other is drawn below it', () => {
    const other = addNode(removeNodes(before, new Set(['c'])), 'note', 'c', at);
    const { nodes, edges } = mergeDocuments(before, other);
    expect(nodes.map(({ key, fate }) => `${fate} ${key}`)).toEqual(['removed c~', 'unchanged s', 'added c']);
    expect(nodes[0]?.place).toEqual({ x: 0, y: usualSize({ kind: 'note' }).height + 12 });
    expect(edges).toMatchObject([{ fate: 'removed', source: 'c~', target: 's' }]);
  });

  test('a definition has a stop without a place', () => {
    const field = { key: 'size', type: 'number' as const, label: { text: 'Size' } };
    expect(stopsOf(mergeDocuments(before, { ...before, fields: [field] }))).toMatchObject([
      { key: 'field.size', fate: 'added', of: null, nodes: [] },
    ]);
  });
});
