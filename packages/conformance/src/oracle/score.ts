import type { DataOf, NodeOf } from '@umbral/model';
import type { Contribution } from '../cases/format.ts';
import { disqualifierOf } from './gates.ts';
import { weighted } from './lines.ts';
import { inOrderOfIds, rounded, sum, within } from './numbers.ts';
import { pointsOf } from './points.ts';
import { inputsOf, type Scene } from './scene.ts';

export type Scored = { id: string; value: number; lines: Contribution[]; disqualified: string | null };

/** R1: a sum, an average by weights, or the largest. An average without any weight is 0. */
function combined(data: DataOf<'score'>, inputs: readonly { id: string; value: number }[]): number {
  if (data.combine === 'maximum') return Math.max(...inputs.map(({ value }) => value));
  return sum(inOrderOfIds(inputs).map(({ id, value }) => value * shareOf(id, data, inputs)));
}

/** What one point of an input is worth before any choice. */
function shareOf(id: string, { combine, weights }: DataOf<'score'>, inputs: readonly { id: string }[]): number {
  if (combine !== 'average') return 1;
  const weightOf = (input: string): number => weights[input] ?? 1;
  const all = sum(inOrderOfIds(inputs).map((input) => weightOf(input.id)));
  return all === 0 ? 0 : weightOf(id) / all;
}

/** R3: mapped from one interval to the scale, where there is one to map from. */
function mapped(value: number, { minimum, maximum, from }: DataOf<'score'>['scale']): number {
  if (from === null) return value;
  return minimum + ((value - from.minimum) * (maximum - minimum)) / (from.maximum - from.minimum);
}

/** R1–R4, Q1, E3, E4: combine, disqualify, scale, round. */
export function scoreOf({ id, data }: NodeOf<'score'>, scene: Scene): Scored {
  const inputs = inputsOf(scene, id, 'in').map((input) => (input.kind === 'score' ? scoreOf(input, scene) : pointsOf(input, scene)));
  const before = combined(data, inputs);
  const disqualifier = disqualifierOf(id, scene);
  const replaced = disqualifier ? disqualifier.data.value : before;
  const onScale = within(disqualifier ? replaced : mapped(replaced, data.scale), data.scale.minimum, data.scale.maximum);
  const value = rounded(onScale, data.decimals);
  const choice = data.combine === 'maximum' ? before - sum(inputs.map((input) => input.value)) : 0;
  const lines: Contribution[] = [
    ...inputs.flatMap((input) => weighted(input.lines, shareOf(input.id, data, inputs))),
    { node: id, kind: 'choice', value: choice },
    { node: disqualifier?.id ?? id, kind: 'disqualifier', value: replaced - before },
    { node: id, kind: 'scale', value: onScale - replaced },
    { node: id, kind: 'rounding', value: value - onScale },
  ];
  return { id, value, lines, disqualified: disqualifier?.id ?? null };
}
