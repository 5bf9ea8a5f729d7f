import { type LineKind, type Logic, type Score, significant } from '../../program/index.ts';
import type { Built } from './build.ts';
import { type Case, choose, firstOf, minus, plus, read } from './logic.ts';

/** A line before it has an id; what it comes to is its value times its factor. */
export type Draft = { kind: LineKind; node: string; factor: number; value: Logic };

/** What a score itself adds: its choice of one input, a disqualifier that holds, its scale and its rounding. */
export function scoreLines(score: Score, factor: number, built: Built): Draft[] {
  const { stages, scores } = built;
  const { id, combine, inputs } = score;
  const parts = scores.get(id);
  if (!parts) throw new Error(`The score ${id} has no parts`);
  const { total, scaled } = parts;
  const drafts: Omit<Draft, 'factor'>[] = [];
  if (combine === 'maximum' && inputs.length > 1) {
    const all = plus(inputs.map((input) => stages.value(input.id)));
    drafts.push({ kind: 'choice', node: id, value: minus(total, all) });
  }
  const values = disqualifierValues(score, built);
  for (const [node, value] of values) {
    const holds: Logic = parts.disqualified === null ? false : { '===': [read(parts.disqualified), node] };
    drafts.push({ kind: 'disqualifier', node, value: choose(holds, minus(value, total), 0) });
  }
  const held = values.map(([node, value]): Case => [stages.matches(node), value]);
  drafts.push({ kind: 'scale', node: id, value: minus(scaled, firstOf(held, total)) });
  drafts.push({ kind: 'rounding', node: id, value: minus(stages.value(id), scaled) });
  return drafts.map((draft) => ({ ...draft, factor: significant(factor) }));
}

const disqualifierValues = ({ disqualifiers }: Score, { nodes }: Built): [node: string, value: number][] =>
  disqualifiers.flatMap((id): [string, number][] => {
    const node = nodes.get(id);
    return node?.kind === 'disqualifier' ? [[id, node.value]] : [];
  });
