import type { NodeOf } from '@umbral/model';
import { about, type Diagnostic } from '../diagnostics/index.ts';
import { type Graph, sourcesAt } from '../parse/index.ts';
import { checkReserved } from './bands.ts';

type MatrixNode = NodeOf<'matrix'>;
type Side = 'rows' | 'columns';

export function checkMatrix(node: MatrixNode, graph: Graph): Diagnostic[] {
  const { id, data } = node;
  const keyless = data.key === '' ? [about(id, 'emptyKey', {})] : [];
  return [...keyless, ...checkSide(node, 'rows', graph), ...checkSide(node, 'columns', graph), ...checkGrades(node)];
}

/** A side is bands, or a score that the matrix itself parts; and there are cells for each of its parts. */
function checkSide({ id, data }: MatrixNode, side: Side, graph: Graph): Diagnostic[] {
  const [source] = sourcesAt(graph, id, side);
  if (!source) return [about(id, 'matrixSide', { side, reason: 'missing' })];
  if (source.kind === 'matrix') return [about(id, 'matrixSide', { side, reason: 'matrix' })];
  const thresholds = side === 'rows' ? data.rowThresholds : data.columnThresholds;
  const expected = source.kind === 'bands' ? source.data.bands.length : thresholds.length + 1;
  const falling =
    source.kind === 'score' ? thresholds.findIndex((from, index) => from <= (thresholds[index - 1] ?? Number.NEGATIVE_INFINITY)) : -1;
  const findings = falling < 0 ? [] : [about(id, 'matrixThresholds', { side, part: falling + 1 })];
  return [...findings, ...checkShape(id, side, expected, data.cells)];
}

function checkShape(node: string, side: Side, expected: number, cells: readonly string[][]): Diagnostic[] {
  const found = side === 'rows' ? [cells.length] : cells.map((row) => row.length);
  const wrong = found.find((each) => each !== expected);
  return wrong === undefined ? [] : [about(node, 'matrixShape', { side, expected, found: wrong })];
}

function checkGrades({ id, data: { grades, cells } }: MatrixNode): Diagnostic[] {
  const names = grades.map((grade) => grade.id);
  const known = new Set(names);
  const twice = new Set(names.filter((name, index) => names.indexOf(name) < index));
  const unknown = new Set(cells.flat().filter((grade) => !known.has(grade)));
  return [
    ...checkReserved(id, names),
    ...[...twice].map((grade) => about(id, 'duplicateGrade', { grade })),
    ...[...unknown].map((grade) => about(id, 'matrixGrade', { grade })),
  ];
}
