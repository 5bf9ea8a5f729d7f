import type { Node, NodeOf } from '@umbral/model';
import { activityGives } from './activity.ts';
import { criterionGives } from './criterion.ts';
import { commonFactor } from './factors.ts';
import { type Given, nothing, weighted } from './lines.ts';
import { inOrderOfIds, sum, within } from './numbers.ts';
import { inputsOf, type Scene } from './scene.ts';

/** What a node that gives points gives. */
export function pointsOf(node: Node, scene: Scene): Given {
  switch (node.kind) {
    case 'criterion':
      return criterionGives(node, scene);
    case 'activity':
      return activityGives(node, null, scene);
    case 'decay':
      return decayGives(node, scene);
    case 'group':
      return groupGives(node, scene);
    default:
      throw new Error(`A ${node.kind} gives no points`);
  }
}

/** D4–D6: of an activity before its limits; of everything else, what it gives. */
function decayGives(decay: NodeOf<'decay'>, scene: Scene): Given {
  const [input] = inputsOf(scene, decay.id, 'in');
  if (!input) return nothing(decay.id);
  if (input.kind === 'activity') return activityGives(input, decay, scene);
  const given = pointsOf(input, scene);
  const value = given.value * commonFactor(decay.data, scene);
  return {
    id: decay.id,
    value,
    matches: given.matches,
    lines: [...given.lines, { node: decay.id, kind: 'decay', value: value - given.value }],
  };
}

/** G1: before the weight. */
function combined(combine: 'sum' | 'maximum' | 'first', inputs: readonly Given[]): number {
  switch (combine) {
    case 'sum':
      return sum(inOrderOfIds(inputs).map(({ value }) => value));
    case 'maximum':
      return Math.max(...inputs.map(({ value }) => value));
    case 'first':
      return inputs.find(({ matches }) => matches)?.value ?? 0;
  }
}

/** G1, G2, E3. The choice is what the inputs that did not count would have added, the other way round. */
function groupGives({ id, data }: NodeOf<'group'>, scene: Scene): Given {
  const inputs = inputsOf(scene, id, 'in').map((input) => pointsOf(input, scene));
  const chosen = combined(data.combine, inputs);
  const weight = data.weight / 100;
  const value = within(chosen * weight, data.minimum, data.maximum);
  const choice = data.combine === 'sum' ? 0 : chosen - combined('sum', inputs);
  const before = [...inputs.flatMap(({ lines }) => lines), { node: id, kind: 'choice', value: choice } as const];
  return {
    id,
    value,
    matches: inputs.some(({ matches }) => matches),
    lines: [...weighted(before, weight), { node: id, kind: 'limit', value: value - chosen * weight }],
  };
}
