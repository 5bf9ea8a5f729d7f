import type { Document } from '../document/document.ts';
import type { Node, NodeOf } from '../nodes/kinds.ts';

type Switched = Extract<Node, { data: { enabled: boolean } }>;
type Pointed = NodeOf<'criterion'> | NodeOf<'activity'>;

/** Whether a node can be switched on and off. */
export const isSwitched = (node: Node): node is Switched => 'enabled' in node.data;

/** Whether a node gives points of its own, and not a ladder's. */
export const hasPoints = (node: Node): node is Pointed =>
  (node.kind === 'criterion' || node.kind === 'activity') && node.data.ladder === null;

/** Changes the nodes that are meant, and leaves the document itself if none of them changes. */
function changed(document: Document, ids: ReadonlySet<string>, change: (node: Node) => Node): Document {
  let changes = 0;
  const nodes = document.nodes.map((node) => {
    const next = ids.has(node.id) ? change(node) : node;
    if (next !== node) changes++;
    return next;
  });
  return changes === 0 ? document : { ...document, nodes };
}

/** Switches nodes on or off; those that cannot be are left alone. */
export function switchNodes(document: Document, ids: ReadonlySet<string>, enabled: boolean): Document {
  return changed(document, ids, (node) =>
    isSwitched(node) && node.data.enabled !== enabled ? ({ ...node, data: { ...node.data, enabled } } as Node) : node,
  );
}

/** Gives nodes the same points; those that have none of their own are left alone. */
export function setPoints(document: Document, ids: ReadonlySet<string>, points: number): Document {
  return changed(document, ids, (node) =>
    hasPoints(node) && node.data.points !== points ? ({ ...node, data: { ...node.data, points } } as Node) : node,
  );
}
