import { about, type Diagnostic } from '../diagnostics/index.ts';
import { type Interval, type Program, ranges } from '../program/index.ts';

/**
 * Thresholds above all that a score can reach, and thresholds that every lead reaches, so that the bands below stay empty.
 * `incomplete`: nodes that miss something because of an error upstream; their ranges would tell of the error, not of the threshold.
 */
export function checkThresholds(program: Program, incomplete: ReadonlySet<string>): Diagnostic[] {
  const found = ranges(program);
  return program.nodes.flatMap((node) => {
    const range = node.kind === 'bands' && !incomplete.has(node.id) ? found.get(node.score) : undefined;
    return node.kind === 'bands' && range ? node.bands.flatMap((band) => checkThreshold(node.id, band, range)) : [];
  });
}

function checkThreshold(node: string, band: { id: string; from: number | null }, { minimum, maximum }: Interval): Diagnostic[] {
  const { from } = band;
  if (from === null) return [];
  if (from > maximum) return [about(node, 'thresholdUnreachable', { band: band.id, from, highest: maximum })];
  return from <= minimum ? [about(node, 'thresholdAlwaysReached', { band: band.id, from, lowest: minimum })] : [];
}
