import type { Node } from '@umbral/model';
import { about, type Diagnostic } from '../diagnostics/index.ts';
import type { Graph } from '../parse/index.ts';
import { isOff } from './nodes.ts';

/** Groups inside groups, at most. Each level multiplies by a weight of up to 1,000 %: without a bound a number could overflow. */
const GROUP_LEVELS = 32;

/** What the drawing leaves unconnected, and groups that are nested too deeply. */
export function checkConnections(graph: Graph): Diagnostic[] {
  const hasScore = [...graph.nodes.values()].some((node) => node.kind === 'score');
  const missing: Diagnostic[] = hasScore ? [] : [about(null, 'noScore', {})];
  return [...missing, ...checkInputs(graph), ...(hasScore ? checkOutputs(graph) : []), ...checkDepth(graph)];
}

/** A score needs an input that is switched on; for a group or decay it is enough to have an input. */
function checkInputs(graph: Graph): Diagnostic[] {
  const silent = new Set<Node>();
  const findings: Diagnostic[] = [];
  for (const node of graph.order) {
    const inputs = graph.incoming.get(node.id) ?? [];
    const allSilent = inputs.length > 0 && inputs.every((edge) => silent.has(edge.source));
    if (isOff(node) || allSilent) silent.add(node);
    const needsInput = node.kind === 'score' || node.kind === 'group' || node.kind === 'decay';
    if (needsInput && (inputs.length === 0 || (node.kind === 'score' && allSilent))) findings.push(about(node.id, 'noInputs', {}));
  }
  return findings;
}

/** Points that reach no score, bands without a score, scores without bands. */
function checkOutputs(graph: Graph): Diagnostic[] {
  const reaching = reachingScores(graph);
  const findings: Diagnostic[] = [];
  for (const node of graph.nodes.values()) {
    if (node.kind === 'note' || isOff(node)) continue;
    if (node.kind === 'score') {
      if (!graph.outgoing.has(node.id)) findings.push(about(node.id, 'noBands', {}));
    } else if (node.kind === 'bands' ? !graph.incoming.has(node.id) : !reaching.has(node.id)) {
      findings.push(about(node.id, 'notConnected', {}));
    }
  }
  return findings;
}

/** The ids of the nodes from which a path leads to a score. */
function reachingScores(graph: Graph): Set<string> {
  const pending = [...graph.nodes.values()].filter((node) => node.kind === 'score').map((node) => node.id);
  const reached = new Set(pending);
  for (let id = pending.pop(); id !== undefined; id = pending.pop()) {
    for (const { source } of graph.incoming.get(id) ?? []) {
      if (reached.has(source.id)) continue;
      reached.add(source.id);
      pending.push(source.id);
    }
  }
  return reached;
}

function checkDepth(graph: Graph): Diagnostic[] {
  const levels = new Map<string, number>();
  const findings: Diagnostic[] = [];
  for (const node of graph.order) {
    if (node.kind !== 'group') continue;
    const below = (graph.incoming.get(node.id) ?? []).map((edge) => levels.get(edge.source.id) ?? 0);
    const level = below.reduce((highest, each) => Math.max(highest, each), 0) + 1;
    levels.set(node.id, level);
    if (level > GROUP_LEVELS) findings.push(about(node.id, 'tooDeep', { limit: GROUP_LEVELS }));
  }
  return findings;
}
