import type { Document } from '../document/document.ts';
import type { Edge } from '../document/edge.ts';
import { type Size, usualSize } from '../edits/size.ts';
import type { Node } from '../nodes/kinds.ts';
import type { Position } from '../nodes/node.ts';
import { type Change, diffDocuments } from './difference.ts';
import { ghostPlaces } from './ghosts.ts';

/** What became of something between two documents. `moved`: it has another place on the canvas, and nothing else is different. */
export type Fate = 'added' | 'removed' | 'changed' | 'moved' | 'unchanged';

/**
 * A node as it is drawn when two documents are drawn as one. `before` and `after`: as each document has it, null where it does not.
 * `key`: its id; of a removed node whose id another kind of node has now, the id with a tilde. `place`: where it is drawn.
 */
export type MergedNode = {
  key: string;
  fate: Fate;
  before: Node | null;
  after: Node | null;
  place: Position;
  changes: readonly Change[];
};

/** An edge of either document; `source` and `target` are keys of merged nodes. An edge that goes elsewhere is one removed and one added. */
export type MergedEdge = {
  key: string;
  fate: 'added' | 'removed' | 'unchanged';
  edge: Edge;
  source: string;
  target: string;
};

/** Two documents as one drawing: every node and edge that either of them has, and all changes from one to the other. */
export type Merged = { nodes: readonly MergedNode[]; edges: readonly MergedEdge[]; changes: readonly Change[] };

/** The key of something that is no more, where what has its id now is something else. No id has a tilde. */
const keyOfGone = (id: string, taken: boolean): string => (taken ? `${id}~` : id);

type ChangesOfNodes = ReadonlyMap<string, readonly Change[]>;

/** By the id of a node, what is different about it. */
function changesOfNodes(changes: readonly Change[]): ChangesOfNodes {
  const byNode = new Map<string, Change[]>();
  for (const change of changes)
    if ('node' in change && change.kind !== 'nodeRemoved') byNode.set(change.node.id, [...(byNode.get(change.node.id) ?? []), change]);
  return byNode;
}

function fateOf(changes: readonly Change[]): Fate {
  if (changes.some(({ kind }) => kind === 'nodeAdded')) return 'added';
  if (changes.some(({ kind }) => kind !== 'nodeMoved')) return 'changed';
  return changes.length > 0 ? 'moved' : 'unchanged';
}

function mergedNodes(before: Document, after: Document, changes: readonly Change[], sizeOf: (node: Node) => Size): MergedNode[] {
  const old = new Map(before.nodes.map((node) => [node.id, node]));
  const ids = new Set(after.nodes.map(({ id }) => id));
  const different = changesOfNodes(changes);
  const removed = changes.flatMap((change) => (change.kind === 'nodeRemoved' ? [change] : []));
  const places = ghostPlaces(
    removed.map(({ node }) => node),
    after.nodes,
    sizeOf,
  );
  const ghosts = removed.map((change): MergedNode => {
    const { node } = change;
    const place = places.get(node) ?? node.position;
    return { key: keyOfGone(node.id, ids.has(node.id)), fate: 'removed', before: node, after: null, place, changes: [change] };
  });
  const present = after.nodes.map((node): MergedNode => {
    const own = different.get(node.id) ?? [];
    const fate = fateOf(own);
    return {
      key: node.id,
      fate,
      before: fate === 'added' ? null : (old.get(node.id) ?? null),
      after: node,
      place: node.position,
      changes: own,
    };
  });
  return [...ghosts, ...present];
}

function mergedEdges(after: Document, nodes: readonly MergedNode[], changes: readonly Change[]): MergedEdge[] {
  const ghosts = new Set(nodes.filter(({ fate }) => fate === 'removed').map(({ key }) => key));
  const endOfGone = (id: string) => (ghosts.has(keyOfGone(id, true)) ? keyOfGone(id, true) : id);
  const ids = new Set(after.edges.map(({ id }) => id));
  const added = new Set(changes.flatMap((change) => (change.kind === 'edgeAdded' ? [change.edge] : [])));
  const removed = changes.flatMap((change) => (change.kind === 'edgeRemoved' ? [change.edge] : []));
  return [
    ...removed.map(
      (edge): MergedEdge => ({
        key: keyOfGone(edge.id, ids.has(edge.id)),
        fate: 'removed',
        edge,
        source: endOfGone(edge.source),
        target: endOfGone(edge.target),
      }),
    ),
    ...after.edges.map(
      (edge): MergedEdge => ({
        key: edge.id,
        fate: added.has(edge) ? 'added' : 'unchanged',
        edge,
        source: edge.source,
        target: edge.target,
      }),
    ),
  ];
}

/**
 * Draws two documents as one: what both have at its place after; what was removed at its old place, or beside what stands there now.
 * `sizeOf`: how large cards are drawn.
 */
export function mergeDocuments(before: Document, after: Document, sizeOf: (node: Node) => Size = usualSize): Merged {
  const changes = diffDocuments(before, after);
  const nodes = mergedNodes(before, after, changes, sizeOf);
  return { nodes, edges: mergedEdges(after, nodes, changes), changes };
}
