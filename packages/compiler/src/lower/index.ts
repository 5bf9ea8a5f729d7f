import type { Node } from '@umbral/model';
import { isOff } from '../check/index.ts';
import { type Graph, sourcesAt } from '../parse/index.ts';
import type { Program, ProgramNode, Test } from '../program/index.ts';
import { attributesOf, eventsOf } from './inputs.ts';
import { numberMeasures, withMeasureIds } from './measures.ts';
import { lowerNode } from './nodes.ts';
import { inCanonicalOrder, inputsOf } from './order.ts';

/** `incomplete`: the nodes of the Program that miss an input because of an error, directly or further up. */
export type Lowered = { program: Program; incomplete: Set<string> };

/**
 * The Program of all sound nodes that have a part in a score. A node with an error of its own (`unsound`) is left out, its consumers go
 * on without it; a node into which nothing sound comes is left out too.
 */
export function lower(graph: Graph, unsound: ReadonlySet<string>): Lowered {
  const lowered = new Map<string, ProgramNode>();
  const incomplete = new Set([...unsound, ...graph.cyclic]);
  for (const node of inLoweringOrder(graph)) {
    if ((graph.incoming.get(node.id) ?? []).some((edge) => incomplete.has(edge.source.id))) incomplete.add(node.id);
    if (isOff(node) || unsound.has(node.id)) continue;
    const inputs = (port: string): string[] =>
      sourcesAt(graph, node.id, port)
        .map((source) => source.id)
        .filter((id) => lowered.has(id));
    const result = lowerNode(node, { graph, lowered, inputs });
    if (result) lowered.set(node.id, result);
  }
  return { program: programOf(inCanonicalOrder(withPart(lowered)), graph), incomplete };
}

/** Every node after those that it reads. No edge leads from a disqualifier to the scores that it is for, so disqualifiers come early. */
function inLoweringOrder({ order }: Graph): Node[] {
  const isEarly = (node: Node): boolean => node.kind === 'segment' || node.kind === 'disqualifier';
  return [...order.filter(isEarly), ...order.filter((node) => !isEarly(node))];
}

/** The nodes that have a part in a score: what does not reach one is not exported. */
function withPart(lowered: ReadonlyMap<string, ProgramNode>): ProgramNode[] {
  const isResult = ({ kind }: ProgramNode): boolean => kind === 'score' || kind === 'bands' || kind === 'matrix' || kind === 'audience';
  const pending = [...lowered.values()].filter(isResult);
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

const testOf = (node: ProgramNode): Test[] => ((node.kind === 'criterion' || node.kind === 'segment') && node.when ? [node.when] : []);

function withMeasures(node: ProgramNode, ids: ReadonlyMap<string, string>): ProgramNode {
  if (node.kind === 'segment') return { ...node, when: withMeasureIds(node.when, ids) };
  return node.kind === 'criterion' && node.when ? { ...node, when: withMeasureIds(node.when, ids) } : node;
}

/** "Any activity" is every type of event that the Program otherwise knows (D4). */
function withAnchors(node: ProgramNode, known: readonly string[]): ProgramNode {
  if (node.kind !== 'decay' || node.anchor.kind !== 'lastActivity' || node.anchor.events.length > 0) return node;
  return { ...node, anchor: { kind: 'lastActivity', events: [...known] } };
}

function programOf(drawn: readonly ProgramNode[], graph: Graph): Program {
  const { measures, ids } = numberMeasures(drawn.flatMap(testOf));
  const read = drawn.map((node) => withMeasures(node, ids));
  const events = eventsOf(read, measures, graph);
  const keys = events.map((event) => event.key);
  const nodes = read.map((node) => withAnchors(node, keys));
  return { format: 'umbral.program', version: 2, attributes: attributesOf(nodes, graph), events, measures, nodes };
}
