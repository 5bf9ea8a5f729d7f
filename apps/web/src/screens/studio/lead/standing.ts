import type { Document, Node, NodeOf } from '@umbral/model';
import { labelText } from '../../../language/label.ts';
import type { Telling } from './reasons.ts';

const sourceOf = ({ edges }: Document, target: string, port: string): string | undefined =>
  edges.find((edge) => edge.target === target && edge.targetPort === port)?.source;

/** Where the score puts the lead, and why: its band or what disqualifies it, and its grades. */
export const standingOf = (telling: Telling, document: Document, key: string): string[] =>
  [disqualifiedReason(telling, key), bandReason(telling, document, key), ...gradeReasons(telling, document)].flatMap((each) => each ?? []);

function disqualifiedReason({ words, lead, nodes, titleOf }: Telling, key: string): string | null {
  const reason = lead.explanation.reasons[key];
  const node = reason?.kind === 'disqualified' ? nodes.get(reason.node) : undefined;
  return node ? words.t('why.disqualifiedBy', { name: titleOf(node) }) : null;
}

/** Why the lead is in its band, and how far the next one is: "Hot: from 70 on. 4 more would be Sales-ready." */
function bandReason({ words, lead, nodes }: Telling, document: Document, key: string): string | null {
  const { t, formats } = words;
  const score = lead.explanation.scores[key] ?? null;
  const id = lead.explanation.bands[key] ?? null;
  const bands = bandsOf(document, nodes, key)?.data.bands ?? [];
  const at = bands.findIndex((band) => band.id === id);
  const band = bands[at];
  if (score === null || !band) return null;
  const name = labelText(t, band.label);
  const from = formats.number(band.from ?? 0);
  const why =
    band.from === null
      ? t('why.band.lowest', { band: name })
      : t(score < band.from ? 'why.band.kept' : 'why.band.from', { band: name, from });
  const next = bands[at + 1];
  if (!next || next.from === null || next.from <= score) return why;
  const points = next.from - score;
  return `${why} ${t('why.band.next', { points: formats.number(points, 3), count: points, band: labelText(t, next.label) })}`;
}

function bandsOf(document: Document, nodes: Telling['nodes'], key: string): NodeOf<'bands'> | null {
  for (const node of document.nodes) {
    if (node.kind !== 'bands') continue;
    const score = nodes.get(sourceOf(document, node.id, 'in') ?? '');
    if (score?.kind === 'score' && score.data.key === key) return node;
  }
  return null;
}

/** Why the lead has each of its grades: "A2: Fit High and Engagement 55". */
function gradeReasons(telling: Telling, document: Document): string[] {
  const { words, lead } = telling;
  return document.nodes.flatMap((node) => {
    if (node.kind !== 'matrix') return [];
    const grade = node.data.grades.find(({ id }) => id === lead.explanation.grades[node.data.key]);
    const [rows, columns] = ['rows', 'columns'].map((port) => sideText(telling, document, sourceOf(document, node.id, port)));
    return grade && rows && columns ? [words.t('why.grade', { grade: labelText(words.t, grade.label), rows, columns })] : [];
  });
}

function sideText({ words, lead, nodes, titleOf }: Telling, document: Document, source: string | undefined): string | null {
  const side = nodes.get(source ?? '');
  const score: Node | undefined = side?.kind === 'bands' ? nodes.get(sourceOf(document, side.id, 'in') ?? '') : side;
  if (score?.kind !== 'score') return null;
  const { t, formats } = words;
  const value = lead.explanation.scores[score.data.key] ?? null;
  const band = side?.kind === 'bands' ? side.data.bands.find(({ id }) => id === lead.explanation.bands[score.data.key]) : undefined;
  if (value === null) return null;
  return t('why.side', { name: titleOf(score), value: band ? labelText(t, band.label) : formats.number(value) });
}
