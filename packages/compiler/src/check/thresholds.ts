import { about, type Diagnostic } from '../diagnostics/index.ts';
import { type Interval, type Program, type ProgramNode, ranges } from '../program/index.ts';

type Bands = Extract<ProgramNode, { kind: 'bands' }>;
type Matrix = Extract<ProgramNode, { kind: 'matrix' }>;
type Found = ReadonlyMap<string, Interval>;

/** Thresholds above all that a score can reach, and thresholds that every lead reaches, so that the bands below stay empty. */
export function checkThresholds(program: Program, incomplete: ReadonlySet<string>): Diagnostic[] {
  const found = ranges(program);
  return program.nodes.flatMap((node) => {
    if (incomplete.has(node.id)) return [];
    if (node.kind === 'bands') return checkBandThresholds(node, found);
    return node.kind === 'matrix' ? [...checkSide(node, 'rows', found), ...checkSide(node, 'columns', found)] : [];
  });
}

function checkBandThresholds({ id, score, bands }: Bands, found: Found): Diagnostic[] {
  const range = found.get(score);
  return range ? bands.flatMap((band) => checkThreshold(id, band, range)) : [];
}

function checkThreshold(node: string, band: { id: string; from: number | null }, { minimum, maximum }: Interval): Diagnostic[] {
  const { from } = band;
  if (from === null) return [];
  if (from > maximum) return [about(node, 'thresholdUnreachable', { band: band.id, from, highest: maximum })];
  return from <= minimum ? [about(node, 'thresholdAlwaysReached', { band: band.id, from, lowest: minimum })] : [];
}

function checkSide({ id, ...matrix }: Matrix, side: 'rows' | 'columns', found: Found): Diagnostic[] {
  const { node, ...parts } = matrix[side];
  const highest = found.get(node)?.maximum;
  if (parts.kind !== 'score' || highest === undefined) return [];
  return parts.thresholds.flatMap((from) => (from > highest ? [about(id, 'matrixUnreachable', { side, from, highest })] : []));
}
