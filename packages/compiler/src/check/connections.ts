import type { Node, NodeKind } from '@umbral/model';
import { about, type Diagnostic } from '../diagnostics/index.ts';
import { type Graph, sourcesAt } from '../parse/index.ts';
import { isOff } from './switching.ts';

/**
 * Groups and decays behind each other, at most, and scores. Each group multiplies by a weight of up to 1,000 %: without a bound a number
 * could overflow. And each level is a stage of the rule set.
 */
const LEVELS = 32;

/** What the drawing leaves unconnected, and what is nested too deeply. */
export function checkConnections(graph: Graph): Diagnostic[] {
  const hasScore = [...graph.nodes.values()].some((node) => node.kind === 'score');
  const missing: Diagnostic[] = hasScore ? [] : [about(null, 'noScore', {})];
  return [...missing, ...checkInputs(graph), ...(hasScore ? checkOutputs(graph) : []), ...checkDepth(graph)];
}

/** A score needs an input that is switched on; for a group or decay it is enough to have an input. Gates may stay open. */
function checkInputs(graph: Graph): Diagnostic[] {
  const silent = new Set<Node>();
  const findings: Diagnostic[] = [];
  for (const node of graph.order) {
    const inputs = sourcesAt(graph, node.id, 'in');
    const allSilent = inputs.length > 0 && inputs.every((source) => silent.has(source));
    if (isOff(node) || allSilent) silent.add(node);
    const needsInput = node.kind === 'score' || node.kind === 'group' || node.kind === 'decay';
    if (needsInput && (inputs.length === 0 || (node.kind === 'score' && allSilent))) findings.push(about(node.id, 'noInputs', {}));
  }
  return findings;
}

/** Points and segments that reach nothing, bands without a score, scores that nothing reads. What a matrix misses is its own error. */
function checkOutputs(graph: Graph): Diagnostic[] {
  const reaching = reachingResults(graph);
  const findings: Diagnostic[] = [];
  for (const node of graph.nodes.values()) {
    if (node.kind === 'note' || node.kind === 'matrix' || isOff(node)) continue;
    if (node.kind === 'score') {
      if (!graph.outgoing.has(node.id)) findings.push(about(node.id, 'noBands', {}));
    } else if (node.kind === 'bands' ? !graph.incoming.has(node.id) : !reaching.has(node.id)) {
      findings.push(about(node.id, 'notConnected', {}));
    }
  }
  return findings;
}

const TAKES_PART: readonly NodeKind[] = ['score', 'disqualifier', 'audience'];

/** The ids of the nodes from which a path leads to a score, a disqualifier or an audience. */
function reachingResults(graph: Graph): Set<string> {
  const pending = [...graph.nodes.values()].filter((node) => TAKES_PART.includes(node.kind)).map((node) => node.id);
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
    const isScore = node.kind === 'score';
    if (node.kind !== 'group' && node.kind !== 'decay' && !isScore) continue;
    // Scores count their own levels: they come after all groups.
    const below = sourcesAt(graph, node.id, 'in').map((source) => (isScore && source.kind !== 'score' ? 0 : (levels.get(source.id) ?? 0)));
    const level = below.reduce((highest, each) => Math.max(highest, each), 0) + 1;
    levels.set(node.id, level);
    if (level > LEVELS) findings.push(about(node.id, 'tooDeep', { limit: LEVELS }));
  }
  return findings;
}
