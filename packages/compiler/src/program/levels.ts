import type { ProgramNode } from './program.ts';

/**
 * How many decays or groups stand one after the other up to each decay or group, and scores up to each score. The decays of a level come
 * before its groups, so a group directly behind a decay has that decay's level. Expects every node after the nodes that it reads.
 */
export function levelsOf(nodes: readonly ProgramNode[]): Map<string, number> {
  const levels = new Map<string, number>();
  const kinds = new Map(nodes.map((node) => [node.id, node.kind]));
  for (const node of nodes) {
    if (node.kind === 'decay') levels.set(node.id, 1 + (levels.get(node.input) ?? 0));
    if (node.kind === 'group') {
      const below = node.inputs.map((id) => (levels.get(id) ?? 0) + (kinds.get(id) === 'decay' ? 0 : 1));
      levels.set(node.id, Math.max(...below));
    }
    if (node.kind === 'score') {
      const below = node.inputs.map(({ id }) => (kinds.get(id) === 'score' ? (levels.get(id) ?? 0) : 0));
      levels.set(node.id, 1 + Math.max(...below));
    }
  }
  return levels;
}
