import type { ActivityComparison, Comparison, Condition } from '@umbral/model';
import { compare, compareNumber } from './comparisons.ts';
import { measureOf, selectedEvents } from './events.ts';
import { holds } from './junctions.ts';
import type { Scene } from './scene.ts';
import { fieldValue } from './values.ts';

/** C: whether a condition holds for the lead. */
export function holdsForLead(condition: Condition, scene: Scene): boolean {
  return holds<Comparison | ActivityComparison>(condition, (leaf) =>
    leaf.kind === 'activity' ? holdsActivity(leaf, scene) : holdsField(leaf, scene),
  );
}

/** C2, C3: a field of the lead against a value. */
function holdsField(comparison: Comparison, scene: Scene): boolean {
  const field = scene.fields.get(comparison.field);
  if (!field) throw new Error(`There is no field ${comparison.field}`);
  return compare(comparison, fieldValue(field, scene.lead.attributes, scene.now), field);
}

/** C4: a measure of the selected events against a number. M2: where the measure is missing, only "also when missing" holds. */
function holdsActivity(comparison: ActivityComparison, scene: Scene): boolean {
  const measured = measureOf(comparison.measure, selectedEvents(comparison, scene), scene);
  return measured === null ? comparison.orMissing : compareNumber(comparison.operator, measured, comparison.value);
}
