import fc from 'fast-check';
import {
  addNode,
  connect,
  connectionRefusal,
  type Document,
  emptyDocument,
  moveNodes,
  NODE_KINDS,
  type NodeKind,
  portsOf,
} from '../../src/index.ts';

const KINDS = Object.keys(NODE_KINDS) as NodeKind[];

type Step = { kind: NodeKind; from: number; to: number; x: number; y: number };

/** Draws step by step: a node at a place, and a connection between two nodes wherever their ports allow one. */
function drawn(steps: readonly Step[]): Document {
  return steps.reduce((before, { kind, from, to, x, y }, index) => {
    const document = moveNodes(addNode(before, kind, `n${index}`, { x: 0, y: 0 }), new Map([[`n${index}`, { x, y }]]));
    const [source, target] = [document.nodes[from % document.nodes.length], document.nodes[to % document.nodes.length]];
    if (!source || !target) return document;
    const connection = { source: source.id, sourcePort: 'out', target: target.id, targetPort: portsOf(target.kind).in[0]?.id ?? '' };
    return connectionRefusal(document, connection) === null ? connect(document, `e${index}`, connection) : document;
  }, emptyDocument());
}

const coordinate = fc.integer({ min: -3_000, max: 3_000 });
const step = fc.record({ kind: fc.constantFrom(...KINDS), from: fc.nat(60), to: fc.nat(60), x: coordinate, y: coordinate });

/** Drawings as a person could have made them, of up to so many nodes. */
export const randomDocument = (most = 60): fc.Arbitrary<Document> => fc.array(step, { maxLength: most }).map(drawn);
