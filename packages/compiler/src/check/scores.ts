import type { NodeOf } from '@umbral/model';
import { about, type Diagnostic } from '../diagnostics/index.ts';
import { type Graph, sourcesAt } from '../parse/index.ts';
import { isOff } from './switching.ts';

export function checkScore({ id, data: { key, combine, weights, scale } }: NodeOf<'score'>, graph: Graph): Diagnostic[] {
  const findings: Diagnostic[] = key === '' ? [about(id, 'emptyKey', {})] : [];
  const { minimum, maximum, from } = scale;
  if (minimum >= maximum) findings.push(about(id, 'scaleOrder', { minimum, maximum }));
  if (from && from.minimum >= from.maximum) findings.push(about(id, 'scaleFromOrder', from));
  // Weights of nodes that do not come in are left from before: they mean nothing.
  const inputs = sourcesAt(graph, id, 'in').filter((source) => !isOff(source));
  const weightless = inputs.length > 0 && inputs.every((source) => Object.hasOwn(weights, source.id) && weights[source.id] === 0);
  return combine === 'average' && weightless ? [...findings, about(id, 'averageWithoutWeight', {})] : findings;
}

export function checkDisqualifier({ id, data: { target } }: NodeOf<'disqualifier'>, graph: Graph): Diagnostic[] {
  const findings: Diagnostic[] = sourcesAt(graph, id, 'in').length === 0 ? [about(id, 'noMatches', {})] : [];
  const isUnknown = target !== null && graph.nodes.get(target)?.kind !== 'score';
  return isUnknown ? [...findings, about(id, 'disqualifierTarget', { score: target })] : findings;
}

/** Segments that are off never hold: with none but those nobody would be scored. */
export function checkAudience({ id }: NodeOf<'audience'>, graph: Graph): Diagnostic[] {
  return sourcesAt(graph, id, 'in').every(isOff) ? [about(id, 'noMatches', {})] : [];
}
