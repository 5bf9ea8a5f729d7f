import type { Matrix, Side } from '../../program/index.ts';
import type { Context, Finder } from '../context.ts';
import { finding } from '../finding.ts';

/** Grades whose cells are all in rows or columns that no score gets to. SPEC MX1, B. */
export const findGrades: Finder = (context) =>
  context.of('matrix').flatMap((node) => {
    const reached = gradesReached(node, context);
    const grades = new Set(node.cells.flat());
    return reached
      ? [...grades].filter((grade) => !reached.has(grade)).map((grade) => finding(node.id, 'gradeNeverReached', { grade }))
      : [];
  });

function gradesReached({ rows, columns, cells }: Matrix, context: Context): Set<string> | null {
  const [down, across] = [placesReached(rows, context), placesReached(columns, context)];
  if (!down || !across) return null;
  return new Set(cells.flatMap((row, place) => (down[place] ? row.filter((_, column) => across[column]) : [])));
}

/** A part of a side: a score gets in from `from` on, may stay from `stay` on, and leaves at the next part's `from`. */
type Part = { from: number; stay: number };

/** For each part of a side, from the lowest up, whether some score may be in it. */
function placesReached(side: Side, context: Context): boolean[] | null {
  const parts = side.kind === 'bands' ? bandsOf(side, context) : { score: side.node, parts: thresholdsOf(side.thresholds) };
  const reach = parts && context.ranges.get(parts.score);
  if (!parts || !reach || context.incomplete.has(parts.score)) return null;
  return parts.parts.map(({ from, stay }, place) => {
    const next = parts.parts[place + 1]?.from ?? Number.POSITIVE_INFINITY;
    return reach.maximum >= Math.min(from, stay) && reach.minimum < next;
  });
}

function bandsOf(side: Extract<Side, { kind: 'bands' }>, context: Context): { score: string; parts: Part[] } | null {
  const node = context.node(side.node, 'bands');
  const parts = node?.bands.map(({ from, exit }) => ({ from: from ?? Number.NEGATIVE_INFINITY, stay: exit ?? Number.POSITIVE_INFINITY }));
  return node && parts ? { score: node.score, parts } : null;
}

const thresholdsOf = (thresholds: readonly number[]): Part[] =>
  [Number.NEGATIVE_INFINITY, ...thresholds].map((from) => ({ from, stay: from }));
