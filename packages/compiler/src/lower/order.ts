import { levelsOf, type ProgramNode, type ProgramNodeKind } from '../program/index.ts';

/** The ids of the nodes that a node reads. */
export function inputsOf(node: ProgramNode): string[] {
  switch (node.kind) {
    case 'segment':
      return [];
    case 'criterion':
    case 'activity':
      return node.gate === null ? [] : [node.gate];
    case 'disqualifier':
    case 'audience':
      return node.matches;
    case 'decay':
      return [node.input];
    case 'group':
      return node.inputs;
    case 'score':
      return [...node.inputs.map((input) => input.id), ...node.disqualifiers];
    case 'bands':
      return [node.score];
    case 'matrix':
      return [node.rows.node, node.columns.node];
  }
}

/** Decays and groups read each other. */
const KIND_ORDER: Record<ProgramNodeKind, number> = {
  segment: 0,
  disqualifier: 1,
  audience: 2,
  criterion: 3,
  activity: 4,
  decay: 5,
  group: 5,
  score: 6,
  bands: 7,
  matrix: 8,
};

/**
 * By kind, decays and groups together by their level, scores by theirs, then by id: an order in which every node comes after the nodes
 * that it reads, and which depends on what the document means only, not on how it was drawn. Expects the nodes in such an order already.
 */
export function inCanonicalOrder(nodes: readonly ProgramNode[]): ProgramNode[] {
  const levels = levelsOf(nodes);
  const level = (node: ProgramNode): number => levels.get(node.id) ?? 0;
  const decayFirst = (node: ProgramNode): number => (node.kind === 'decay' ? 0 : 1);
  return nodes.toSorted(
    (a, b) => KIND_ORDER[a.kind] - KIND_ORDER[b.kind] || level(a) - level(b) || decayFirst(a) - decayFirst(b) || (a.id < b.id ? -1 : 1),
  );
}
