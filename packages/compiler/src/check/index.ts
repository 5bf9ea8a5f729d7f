import type { Diagnostic } from '../diagnostics/index.ts';
import type { Graph } from '../parse/index.ts';
import { checkConnections } from './connections.ts';
import { checkNode } from './nodes.ts';
import { checkResults } from './results.ts';

export { isOff } from './nodes.ts';
export { eventScope, leadScope, type Scope } from './scope.ts';
export { checkThresholds } from './thresholds.ts';

/** Everything about a graph that can be told before it is lowered. */
export function check(graph: Graph): Diagnostic[] {
  const nodes = [...graph.nodes.values()].flatMap((node) => checkNode(node, graph));
  return [...checkConnections(graph), ...nodes, ...checkResults(graph)];
}
