import fc from 'fast-check';
import {
  addNode,
  connect,
  connectionRefusal,
  type Document,
  declareField,
  moveEdge,
  moveNodes,
  NODE_KINDS,
  type Node,
  type NodeKind,
  portsOf,
  redirectEdge,
  removeEdges,
  removeNodes,
} from '../../src/index.ts';
import { randomDocument } from './random-document.ts';

const KINDS = Object.keys(NODE_KINDS) as NodeKind[];
const DEEDS = [
  'add',
  'remove',
  'move',
  'change',
  'change',
  'inside',
  'inside',
  'connect',
  'disconnect',
  'reorder',
  'redirect',
  'define',
  'undefine',
] as const;

type Deed = { deed: (typeof DEEDS)[number]; at: number; other: number; value: number; kind: NodeKind };

const changed = (document: Document, node: Node, data: object): Document => ({
  ...document,
  nodes: document.nodes.map((each) => (each === node ? ({ ...node, data: { ...node.data, ...data } } as Node) : each)),
});

const ofKind = (node: Node, value: number): object => {
  if (node.kind === 'note') return { text: `${value}` };
  return 'points' in node.data ? { points: value } : { title: { text: `${value}` } };
};

/** Another value at one place of a list or a record of the node's data. */
function changedInside(document: Document, node: Node, value: number): Document {
  if (node.kind === 'bands') {
    const bands = node.data.bands.map((band, place) => (place === value % 3 ? { ...band, exit: value } : band));
    const more = { id: `b${value % 4}`, label: { text: `${value}` }, colour: 'red' as const, from: value, exit: null };
    return changed(document, node, {
      bands: value % 2 === 0 ? bands : bands.some(({ id }) => id === more.id) ? bands.slice(1) : [...bands, more],
    });
  }
  if (node.kind === 'matrix') {
    const cells = node.data.cells.map((row, down) => row.map((cell, across) => (down === value % 4 && across === value % 3 ? 'A1' : cell)));
    return changed(document, node, { cells });
  }
  if (node.kind === 'decay') return changed(document, node, { curve: { ...node.data.curve, days: value + 1 } });
  if (node.kind === 'score') return changed(document, node, { weights: { ...node.data.weights, [`n${value % 3}`]: value } });
  return document;
}

function done(document: Document, { deed, at, other, value, kind }: Deed, name: string): Document {
  const [node, second] = [document.nodes[at % (document.nodes.length || 1)], document.nodes[other % (document.nodes.length || 1)]];
  const edge = document.edges[at % (document.edges.length || 1)];
  switch (deed) {
    case 'add':
      return addNode(document, kind, name, { x: value, y: 0 });
    case 'remove':
      return node ? removeNodes(document, new Set([node.id])) : document;
    case 'move':
      return node ? moveNodes(document, new Map([[node.id, { x: value, y: other }]])) : document;
    case 'change':
      return node ? changed(document, node, ofKind(node, value)) : document;
    case 'inside':
      return node ? changedInside(document, node, value) : document;
    case 'connect': {
      if (!node || !second) return document;
      const connection = { source: node.id, sourcePort: 'out', target: second.id, targetPort: portsOf(second.kind).in[0]?.id ?? '' };
      return connectionRefusal(document, connection) === null ? connect(document, name, connection) : document;
    }
    case 'disconnect':
      return edge ? removeEdges(document, new Set([edge.id])) : document;
    case 'reorder':
      return edge ? moveEdge(document, edge.id, value % 2 === 0 ? 1 : -1) : document;
    case 'redirect':
      return edge && second ? redirectEdge(document, edge.id, { target: second.id, targetPort: edge.targetPort }) : document;
    case 'define':
      return declareField(document, { key: `f${value % 4}`, type: 'number', label: { text: `${value}` } });
    case 'undefine':
      return { ...document, fields: document.fields.slice(1) };
  }
}

const deeds = fc.array(
  fc.record({
    deed: fc.constantFrom(...DEEDS),
    at: fc.nat(40),
    other: fc.nat(40),
    value: fc.nat(9),
    kind: fc.constantFrom(...KINDS),
  }),
  { maxLength: 8 },
);

const after = (document: Document, list: readonly Deed[], who: string): Document =>
  list.reduce((before, deed, place) => done(before, deed, `${who}${place}`), document);

/** A document, and what two people made of it, each by a few edits. */
export const randomThree: fc.Arbitrary<{ base: Document; mine: Document; theirs: Document }> = fc
  .record({ base: randomDocument(14), first: deeds, before: deeds, second: deeds })
  .map(({ base: drawn, before, first, second }) => {
    const base = after(drawn, before, 'b');
    return { base, mine: after(base, first, 'm'), theirs: after(base, second, 't') };
  });
