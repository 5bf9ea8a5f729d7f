import type { Node, NodeOf } from '@umbral/model';
import type { ProgramNode, Side } from '../program/index.ts';
import { significant } from '../program/index.ts';
import { limit } from './awards.ts';
import type { Surroundings } from './surroundings.ts';

/** The disqualifiers that are for a score, in the document's order (Q1). */
const disqualifiersOf = (score: string, { graph, lowered }: Surroundings): string[] =>
  [...graph.nodes.values()].flatMap((node) => {
    if (node.kind !== 'disqualifier' || !lowered.has(node.id)) return [];
    return node.data.target === null || node.data.target === score ? [node.id] : [];
  });

export function lowerScore({ id, data }: NodeOf<'score'>, around: Surroundings): ProgramNode | null {
  const isAverage = data.combine === 'average';
  const weightOf = (input: string): number => (isAverage && Object.hasOwn(data.weights, input) ? (data.weights[input] ?? 1) : 1);
  const inputs = around
    .inputs('in')
    .sort()
    .map((input) => ({ id: input, weight: significant(weightOf(input)) }));
  if (inputs.length === 0 || inputs.every(({ weight }) => weight === 0)) return null;
  const { minimum, maximum, from } = data.scale;
  const scale = {
    minimum: significant(minimum),
    maximum: significant(maximum),
    from: from && { minimum: significant(from.minimum), maximum: significant(from.maximum) },
  };
  const { key, combine, decimals } = data;
  return { kind: 'score', id, key, inputs, combine, disqualifiers: disqualifiersOf(id, around), scale, decimals };
}

export function lowerBands({ id, data }: NodeOf<'bands'>, { inputs }: Surroundings): ProgramNode | null {
  const [score] = inputs('in');
  const bands = data.bands.map((band) => ({ id: band.id, from: limit(band.from), exit: limit(band.exit) }));
  return score === undefined ? null : { kind: 'bands', id, score, bands };
}

function sideOf(source: Node | undefined, thresholds: readonly number[]): Side | null {
  if (source?.kind === 'bands') return { kind: 'bands', node: source.id, bands: source.data.bands.map((band) => band.id) };
  return source?.kind === 'score' ? { kind: 'score', node: source.id, thresholds: thresholds.map(significant) } : null;
}

export function lowerMatrix({ id, data }: NodeOf<'matrix'>, { graph, inputs }: Surroundings): ProgramNode | null {
  const sourceAt = (port: string): Node | undefined => graph.nodes.get(inputs(port)[0] ?? '');
  const rows = sideOf(sourceAt('rows'), data.rowThresholds);
  const columns = sideOf(sourceAt('columns'), data.columnThresholds);
  return rows && columns && { kind: 'matrix', id, key: data.key, rows, columns, cells: data.cells };
}
