import { isOff } from '../check/index.ts';
import type { Graph } from '../parse/index.ts';
import type { Program, ProgramNode, ProgramNodeKind } from '../program/index.ts';
import { attributesOf, eventsOf } from './inputs.ts';
import { lowerNode } from './nodes.ts';

/** `incomplete`: the nodes of the Program that miss an input because of an error, directly or further up. */
export type Lowered = { program: Program; incomplete: Set<string> };

/**
 * The Program of all sound nodes that reach a score. A node with an error of its own (`unsound`) is left out, its consumers go on
 * without it; a node into which nothing sound comes is left out too.
 */
export function lower(graph: Graph, unsound: ReadonlySet<string>): Lowered {
  const lowered = new Map<string, ProgramNode>();
  const incomplete = new Set([...unsound, ...graph.cyclic]);
  for (const node of graph.order) {
    const sources = (graph.incoming.get(node.id) ?? []).map((edge) => edge.source.id);
    if (sources.some((id) => incomplete.has(id))) incomplete.add(node.id);
    if (isOff(node) || unsound.has(node.id)) continue;
    const inputs = [...new Set(sources)].filter((id) => lowered.has(id)).sort();
    const result = lowerNode(node, { graph, inputs });
    if (result) lowered.set(node.id, result);
  }
  const nodes = inCanonicalOrder(scoring(lowered));
  const program: Program = {
    format: 'umbral.program',
    version: 1,
    attributes: attributesOf(nodes, graph),
    events: eventsOf(nodes, graph),
    nodes,
  };
  return { program, incomplete };
}

/** The ids of the nodes that a node reads. */
function inputsOf(node: ProgramNode): string[] {
  if (node.kind === 'group' || node.kind === 'score') return node.inputs;
  if (node.kind === 'decay') return [node.activity];
  return [];
}

/** The nodes that have a part in a score: what does not reach one is not exported. */
function scoring(lowered: ReadonlyMap<string, ProgramNode>): ProgramNode[] {
  const pending: ProgramNode[] = [...lowered.values()].filter((node) => node.kind === 'score' || node.kind === 'bands');
  const found = new Set(pending);
  for (let node = pending.pop(); node; node = pending.pop()) {
    for (const id of inputsOf(node)) {
      const input = lowered.get(id);
      if (!input || found.has(input)) continue;
      found.add(input);
      pending.push(input);
    }
  }
  return [...lowered.values()].filter((node) => found.has(node));
}

const KIND_ORDER: Record<ProgramNodeKind, number> = { criterion: 0, activity: 1, decay: 2, group: 3, score: 4, bands: 5 };

/**
 * By kind, groups by their level, then by id: an order in which every node comes after the nodes that it reads, and which depends on
 * what the document means only, not on how it was drawn. Expects the nodes in topological order.
 */
function inCanonicalOrder(nodes: readonly ProgramNode[]): ProgramNode[] {
  const levels = new Map<string, number>();
  for (const node of nodes) {
    if (node.kind === 'group') levels.set(node.id, 1 + Math.max(0, ...node.inputs.map((id) => levels.get(id) ?? 0)));
  }
  const level = (node: ProgramNode): number => levels.get(node.id) ?? 0;
  return nodes.toSorted((a, b) => KIND_ORDER[a.kind] - KIND_ORDER[b.kind] || level(a) - level(b) || (a.id < b.id ? -1 : 1));
}
