import type { Line } from '@umbral/compiler/program';
import type { TFunction } from 'i18next';
import { roundToTotal } from '../charts/shares.ts';

/** A line of a score's explanation to be read. `value`: exactly; `shown`: rounded so that the lines still add up to the score. */
export type ToldLine = Line & { name: string; value: number; shown: number };

const DECIMALS = 2;
/** Less than this took no effect. */
const NOTHING = 1e-9;

/** What a line is called: criteria as their nodes, adjustments by what they do. */
export const lineName = (t: TFunction, { kind, node }: Line, titleOf: (node: string) => string): string =>
  kind === 'points' ? titleOf(node) : t(`line.${kind}`, { name: titleOf(node) });

/** The lines of a score that took effect: points first, the largest on top; then the adjustments in the order in which they did. */
export function toldLines(
  t: TFunction,
  lines: readonly { line: Line; value: number }[],
  score: number,
  titleOf: (node: string) => string,
): ToldLine[] {
  const points = lines.filter(({ line }) => line.kind === 'points').toSorted((a, b) => b.value - a.value);
  const read = [...points, ...lines.filter(({ line }) => line.kind !== 'points')].filter(({ value }) => Math.abs(value) > NOTHING);
  const shown = roundToTotal(
    read.map(({ value }) => value),
    score,
    DECIMALS,
  );
  return read.map(({ line, value }, place) => ({ ...line, name: lineName(t, line, titleOf), value, shown: shown[place] ?? 0 }));
}
