import type { Node } from '@umbral/model';
import { type ToldLine, toldLines } from '../../../words/lines.ts';
import { liveState } from '../live/state.ts';
import { missingText } from '../live/told.ts';
import type { Told } from './conditionReasons.ts';
import { reasonsOf, type Telling } from './reasons.ts';

/** A row of the waterfall. */
export type Row = ToldLine;

/** The lines of a score's explanation as rows. */
export function rowsOf({ words, lead, nodes, titleOf }: Telling, key: string): Row[] {
  const nameOf = (id: string) => {
    const node = nodes.get(id);
    return node ? titleOf(node) : id;
  };
  return toldLines(words.t, lead.explanation.lines[key] ?? [], lead.explanation.scores[key] ?? 0, nameOf);
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
