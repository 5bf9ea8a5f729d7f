import type { Document, Label, NodeOf } from '@umbral/model';

/** A part of a side of a matrix: a band, or what of a score lies between two thresholds, null where it has no end. */
export type Part = { key: string; label: Label } | { key: string; from: number | null; to: number | null };
/** A side of a matrix: the node that it comes from, null where none is connected, and its parts from the lowest. */
export type Side = { node: string | null; parts: readonly Part[] };

type Port = 'rows' | 'columns';

/** What is on a side of a matrix, as the document draws it. */
export function sideOf({ nodes, edges }: Document, matrix: NodeOf<'matrix'>, port: Port): Side {
  const source = edges.find(({ target, targetPort }) => target === matrix.id && targetPort === port)?.source ?? null;
  const node = nodes.find(({ id }) => id === source);
  if (node?.kind === 'bands') return { node: source, parts: node.data.bands.map(({ id, label }) => ({ key: id, label })) };
  const thresholds = port === 'rows' ? matrix.data.rowThresholds : matrix.data.columnThresholds;
  const edgesOf = [null, ...thresholds, null];
  const parts = edgesOf.slice(1).map((to, place) => ({ key: String(place), from: edgesOf[place] ?? null, to }));
  return { node: source, parts };
}

/** Whether a grade stands in more than one cell, so that how many leads it has says nothing of each of them. */
export const hasShared = (cells: readonly (readonly string[])[]): boolean => new Set(cells.flat()).size < cells.flat().length;
