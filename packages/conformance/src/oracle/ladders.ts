import type { DataOf } from '@umbral/model';
import type { Scene } from './scene.ts';
import { comparable, fieldValue, type Value } from './values.ts';

type Ranges = { steps: { from: number; points: number }[]; below: number; missing: number };

/** K2, A4: the points of the highest step that the value reaches; below the first, `below`; missing, `missing`. */
export function pointsOfRange({ steps, below, missing }: Ranges, value: number | null): number {
  if (value === null) return missing;
  const reached = steps.filter((step) => value >= step.from).toSorted((a, b) => b.from - a.from);
  return reached[0]?.points ?? below;
}

/** K2: by the range or by the value of a field of the lead. */
export function pointsOfField(ladder: NonNullable<DataOf<'criterion'>['ladder']>, scene: Scene): number {
  const field = scene.fields.get(ladder.field);
  if (!field) throw new Error(`There is no field ${ladder.field}`);
  const value: Value = fieldValue(field, scene.lead.attributes, scene.now);
  if (ladder.kind === 'ranges') return pointsOfRange(ladder, value === null ? null : Number(value));
  if (value === null) return ladder.missing;
  const step = ladder.steps.find(({ values }) => values.some((each) => comparable(each, field) === value));
  return step?.points ?? ladder.otherwise;
}
