import type { ScoreOutput, Statistics } from '../simulation.ts';

type Line = Statistics['lines'][number];

/**
 * What a criterion, or an adjustment, did over all leads. `matched`: the leads for which it gave or took points; `sum`: all those points;
 * `average`: over the leads for which it did, null where there is none; `limited`: the leads for which a limit of the same node took
 * points away, null where it has none.
 */
export type LineRow = {
  id: string;
  kind: Line['kind'];
  node: string;
  matched: number;
  sum: number;
  average: number | null;
  limited: number | null;
};

/** The lines of a score as rows: criteria with their own limits in one row, then each adjustment. */
export function lineRows(lines: readonly Line[], output: ScoreOutput): LineRow[] {
  const told = new Map(lines.map((line) => [line.id, line]));
  const known = output.lines.flatMap(({ id }) => told.get(id) ?? []);
  const points = new Set(known.filter(({ kind }) => kind === 'points').map(({ node }) => node));
  const limits = new Map(known.filter(({ kind }) => kind === 'limit').map((line) => [line.node, line.matched]));
  const isOwnLimit = ({ kind, node }: Line) => kind === 'limit' && points.has(node);
  return known
    .filter((line) => !isOwnLimit(line))
    .map(({ id, kind, node, matched, sum }) => ({
      id,
      kind,
      node,
      matched,
      sum,
      average: matched === 0 ? null : sum / matched,
      limited: kind === 'points' ? (limits.get(node) ?? null) : null,
    }));
}

export type LineColumn = 'name' | 'matched' | 'sum' | 'average' | 'limited';
export type LineOrder = { by: LineColumn; descending: boolean };

/** Rows in an order; what is not known comes last in either direction, and equals by name. */
export function sortedRows<R extends LineRow & { name: string }>(rows: readonly R[], { by, descending }: LineOrder): R[] {
  const sign = descending ? -1 : 1;
  const byName = (a: R, b: R) => a.name.localeCompare(b.name);
  return rows.toSorted((a, b) => {
    if (by === 'name') return sign * byName(a, b);
    const [left, right] = [a[by], b[by]];
    if (left === null || right === null) return Number(left === null) - Number(right === null) || byName(a, b);
    return sign * (left - right) || byName(a, b);
  });
}
