import type { Document, Label, NodeOf } from '@umbral/model';

type Named = { id: string; label: Label };

const scoreOf = (document: Document, key: string): NodeOf<'score'> | undefined =>
  document.nodes.find((node) => node.kind === 'score' && node.data.key === key) as NodeOf<'score'> | undefined;

/** The node behind a score or a grade of this key. */
export function nodeOfKey(document: Document, key: string): NodeOf<'score' | 'matrix'> | undefined {
  return scoreOf(document, key) ?? matrixOf(document, key);
}

function matrixOf(document: Document, key: string): NodeOf<'matrix'> | undefined {
  return document.nodes.find((node) => node.kind === 'matrix' && node.data.key === key) as NodeOf<'matrix'> | undefined;
}

/** The bands of the score of this key, from the lowest up. */
export function bandsOfScore(document: Document, key: string): readonly Named[] {
  const score = scoreOf(document, key);
  const targets = new Set(document.edges.filter(({ source }) => source === score?.id).map(({ target }) => target));
  return document.nodes.flatMap((node) => (node.kind === 'bands' && targets.has(node.id) ? node.data.bands : []));
}

/** The grades of the matrix of this key. */
export const gradesOfMatrix = (document: Document, key: string): readonly Named[] => matrixOf(document, key)?.data.grades ?? [];
