import { type DataOf, type Document, type NodeKind, removeEdges, removeNodes, updateNode } from '@umbral/model';

/** An edit of a document, as data. */
export type Fix =
  | { kind: 'removeNodes'; nodes: string[] }
  | { kind: 'removeEdges'; edges: string[] }
  /** Takes a node out of a line: what came into it goes to where it went. */
  | { kind: 'bypassNode'; node: string }
  | { [K in NodeKind]: { kind: 'updateNode'; node: string; nodeKind: K; patch: Partial<DataOf<K>> } }[NodeKind]
  | { kind: 'all'; of: Fix[] };

/** What a fix makes of a document. A fix is for the document that it was found in; whatever is gone since is left alone. */
export function applyFix(document: Document, fix: Fix): Document {
  switch (fix.kind) {
    case 'removeNodes':
      return removeNodes(document, new Set(fix.nodes));
    case 'removeEdges':
      return removeEdges(document, new Set(fix.edges));
    case 'bypassNode':
      return bypass(document, fix.node);
    case 'updateNode':
      return updateNode(document, fix.node, fix.nodeKind, fix.patch);
    case 'all':
      return fix.of.reduce(applyFix, document);
  }
}

function bypass(document: Document, node: string): Document {
  const into = document.edges.find((edge) => edge.target === node);
  if (!into) return document;
  const edges = document.edges.map((edge) => (edge.source === node ? { ...edge, source: into.source, sourcePort: into.sourcePort } : edge));
  return removeNodes({ ...document, edges }, new Set([node]));
}

/** Changes some of the data of a node. */
export function patched<K extends NodeKind>(nodeKind: K, node: string, patch: Partial<DataOf<K>>): Fix {
  return { kind: 'updateNode', node, nodeKind, patch } as Fix;
}
