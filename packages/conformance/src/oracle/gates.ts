import type { NodeOf } from '@umbral/model';
import { holdsForLead } from './conditions.ts';
import { inputsOf, nodesOfKind, type Scene } from './scene.ts';
import { isOn } from './time.ts';

/** S1: whether a segment holds. One that is off or not active never does (T6). */
const segmentHolds = (segment: NodeOf<'segment'>, scene: Scene): boolean =>
  isOn(segment.data, scene.now) && holdsForLead(segment.data.condition, scene);

const matches = (target: string, port: string, scene: Scene): boolean[] =>
  inputsOf(scene, target, port)
    .filter((node) => node.kind === 'segment')
    .map((node) => segmentHolds(node, scene));

/** K1, A9: a gate, if connected, must hold. */
export const gateHolds = (target: string, scene: Scene): boolean => matches(target, 'gate', scene).every((match) => match);

/** Q1: the disqualifiers that hold for a score, first the first of the document. */
export function disqualifierOf(score: string, scene: Scene): NodeOf<'disqualifier'> | undefined {
  return nodesOfKind(scene, 'disqualifier').find(
    ({ id, data }) =>
      (data.target === null || data.target === score) && isOn(data, scene.now) && matches(id, 'in', scene).some((match) => match),
  );
}

/** U1: whether every audience holds for the lead; null if there are none. One that is not active keeps nobody out. */
export function audienceHolds(scene: Scene): boolean | null {
  const audiences = nodesOfKind(scene, 'audience');
  if (audiences.length === 0) return null;
  return audiences.every(({ id, data }) => !isOn(data, scene.now) || matches(id, 'in', scene).some((match) => match));
}
