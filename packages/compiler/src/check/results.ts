import { about, type Diagnostic } from '../diagnostics/index.ts';
import type { Graph } from '../parse/index.ts';

/** Scores of one document, at most. Each is explained line by line, so the rule set grows with scores times criteria. */
const MOST_SCORES = 50;

/** Results are found by the score's key: two scores cannot share one, nor can two bands nodes share a score. The first one stays. */
export function checkResults(graph: Graph): Diagnostic[] {
  const findings: Diagnostic[] = [];
  const keys = new Map<string, string>();
  const banded = new Map<string, string>();
  let scores = 0;
  for (const node of graph.nodes.values()) {
    if (node.kind === 'score') {
      scores += 1;
      if (scores > MOST_SCORES) findings.push(about(node.id, 'tooManyScores', { limit: MOST_SCORES }));
      const { key } = node.data;
      const first = keys.get(key);
      if (first !== undefined) findings.push(about(node.id, 'duplicateKey', { key, node: first }));
      else if (key !== '') keys.set(key, node.id);
    }
    if (node.kind === 'bands') {
      const score = graph.incoming.get(node.id)?.[0]?.source.id;
      const first = score === undefined ? undefined : banded.get(score);
      if (first !== undefined) findings.push(about(node.id, 'bandsTwice', { node: first }));
      else if (score !== undefined) banded.set(score, node.id);
    }
  }
  return findings;
}
