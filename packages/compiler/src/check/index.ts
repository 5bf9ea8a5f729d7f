import type { Diagnostic } from '../diagnostics/index.ts';
import type { Graph } from '../parse/index.ts';
import type { Program } from '../program/index.ts';
import { checkConnections } from './connections.ts';
import { checkAnchors } from './decay.ts';
import { checkNode } from './nodes.ts';
import { checkResults } from './results.ts';
import { checkThresholds } from './thresholds.ts';

export { eventScope, leadScope, type Scope } from './scope.ts';
export { isOff } from './switching.ts';

/** Everything about a graph that can be told before it is lowered. */
export function check(graph: Graph): Diagnostic[] {
  const nodes = [...graph.nodes.values()].flatMap((node) => checkNode(node, graph));
  return [...checkConnections(graph), ...nodes, ...checkResults(graph)];
}

/**
 * What only the Program tells. `incomplete`: nodes that miss something because of an error upstream, whose ranges would tell of that error.
 */
export const checkProgram = (program: Program, incomplete: ReadonlySet<string>): Diagnostic[] => [
  ...checkAnchors(program),
  ...checkThresholds(program, incomplete),
];
