import type { NodeOf } from '@umbral/model';
import { holdsForLead } from './conditions.ts';
import { gateHolds } from './gates.ts';
import { pointsOfField } from './ladders.ts';
import { type Given, nothing } from './lines.ts';
import { within } from './numbers.ts';
import type { Scene } from './scene.ts';
import { isOn } from './time.ts';

/** K1–K3, E2, E3. */
export function criterionGives({ id, data }: NodeOf<'criterion'>, scene: Scene): Given {
  if (!isOn(data, scene.now) || !gateHolds(id, scene) || !holdsForLead(data.condition, scene)) return nothing(id);
  const points = data.ladder ? pointsOfField(data.ladder, scene) : data.points;
  const value = within(points, data.minimum, data.maximum);
  const lines = [
    { node: id, kind: 'points', value: points },
    { node: id, kind: 'limit', value: value - points },
  ] as const;
  return { id, value, matches: true, lines: [...lines] };
}
