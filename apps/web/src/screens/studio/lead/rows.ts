import type { ExplainedLine } from '@umbral/evaluator';
import type { Node } from '@umbral/model';
import { roundToTotal } from '../../../charts/shares.ts';
import { liveState } from '../live/state.ts';
import { missingText } from '../live/told.ts';
import type { Told } from './conditionReasons.ts';
import { reasonsOf, type Telling } from './reasons.ts';

/** A row of the waterfall. `value`: exactly; `shown`: rounded so that the rows still add up to the score. */
export type Row = { id: string; kind: ExplainedLine['line']['kind']; node: string; name: string; value: number; shown: number };

const DECIMALS = 2;

/** Points first, the largest on top; then the adjustments in the order in which they took effect. */
function inReadingOrder(lines: readonly ExplainedLine[]): ExplainedLine[] {
  const points = lines.filter(({ line }) => line.kind === 'points').toSorted((a, b) => b.value - a.value);
  return [...points, ...lines.filter(({ line }) => line.kind !== 'points')];
}

/** The lines of a score's explanation as rows. */
export function rowsOf({ words, lead, nodes, titleOf }: Telling, key: string): Row[] {
  const lines = inReadingOrder(lead.explanation.lines[key] ?? []).filter(({ value }) => Math.abs(value) > 1e-9);
  const shown = roundToTotal(
    lines.map(({ value }) => value),
    lead.explanation.scores[key] ?? 0,
    DECIMALS,
  );
  return lines.map(({ line, value }, place) => {
    const node = nodes.get(line.node);
    const title = node ? titleOf(node) : line.node;
    const name = line.kind === 'points' ? title : words.t(`line.${line.kind}`, { name: title });
    return { id: line.id, kind: line.kind, node: line.node, name, value, shown: shown[place] ?? 0 };
  });
}

/** Why a row is what it is. */
export const whyRow = ({ id, kind, node, value }: Row, telling: Telling): Told[] => reasonsOf({ line: { id, kind, node }, value }, telling);

/** The criteria that could not tell for want of a value, each with what is missing and what it could give. */
export function missingData({ words, lead, nodes, titleOf }: Telling): { node: Node; name: string; text: string }[] {
  return [...nodes.values()].flatMap((node) => {
    if (node.kind !== 'criterion' || liveState(lead, node) !== 'missing') return [];
    const { missing = [], most = null } = lead.details.nodes[node.id] ?? {};
    return [{ node, name: titleOf(node), text: missingText(words, { missing: missing.join(' '), most }) }];
  });
}
