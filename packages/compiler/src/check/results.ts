import type { NodeOf } from '@umbral/model';
import { about, type Diagnostic } from '../diagnostics/index.ts';
import type { Graph } from '../parse/index.ts';

/** Scores of one document, at most. Each is explained line by line, so the rule set grows with scores times criteria. */
const MOST_SCORES = 50;

/** A result is found by its key: two scores cannot share one, nor two matrices, nor can two bands nodes share a score. The first one stays. */
export function checkResults(graph: Graph): Diagnostic[] {
  const findings: Diagnostic[] = [];
  const keys = new Map<string, string>();
  const grades = new Map<string, string>();
  const banded = new Map<string, string>();
  let scores = 0;
  for (const node of graph.nodes.values()) {
    if (node.kind === 'score') {
      scores += 1;
      if (scores > MOST_SCORES) findings.push(about(node.id, 'tooManyScores', { limit: MOST_SCORES }));
      findings.push(...takeKey(keys, node));
    }
    if (node.kind === 'matrix') findings.push(...takeKey(grades, node));
    if (node.kind === 'bands') {
      const score = graph.incoming.get(node.id)?.[0]?.source.id;
      const first = score === undefined ? undefined : banded.get(score);
      if (first !== undefined) findings.push(about(node.id, 'bandsTwice', { node: first }));
      else if (score !== undefined) banded.set(score, node.id);
    }
  }
  return findings;
}

function takeKey(taken: Map<string, string>, { id, data: { key } }: NodeOf<'score' | 'matrix'>): Diagnostic[] {
  const first = taken.get(key);
  if (first !== undefined) return [about(id, 'duplicateKey', { key, node: first })];
  if (key !== '') taken.set(key, id);
  return [];
}
