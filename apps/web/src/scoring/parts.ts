import type { Condition, ConditionGroup } from '@umbral/model';

/** A part of a condition: the whole, a group or a line, by the places that lead to it ('' is the whole, '0.2' the third in the first). */
export type ConditionPart = { path: string; condition: Condition };

/** More parts than this are not counted. */
const MOST_PARTS = 120;

/** The parts of a condition, from the whole on level by level, so that of very many it is the innermost that are left out. */
export function partsOf(group: ConditionGroup): ConditionPart[] {
  const parts: ConditionPart[] = [{ path: '', condition: group }];
  for (const { path, condition } of parts) {
    if (!('of' in condition)) continue;
    for (const [place, child] of condition.of.entries()) {
      if (parts.length === MOST_PARTS) return parts;
      parts.push({ path: path === '' ? String(place) : `${path}.${place}`, condition: child });
    }
  }
  return parts;
}
