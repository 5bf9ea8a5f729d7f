import { type Group, type Logic, significant } from '../../program/index.ts';
import { type Case, firstOf, largest, limited, or, plus, times } from './logic.ts';
import type { Stages } from './stages.ts';

/** A group's inputs as one number, before its weight. SPEC G1. */
function combinedInputs({ combine, inputs }: Group, stages: Stages): Logic {
  const values = inputs.map((id) => stages.value(id));
  if (combine === 'sum') return plus(values);
  if (combine === 'maximum') return largest(values);
  return firstOf(
    inputs.map((id): Case => [stages.matches(id), stages.value(id)]),
    0,
  );
}

/** A group's points before its limits. */
export const weighted = (group: Group, stages: Stages): Logic => times(significant(group.weight / 100), combinedInputs(group, stages));

export const addGroup = (group: Group, level: number, stages: Stages): void =>
  stages.setValue('groups', group.id, limited(weighted(group, stages), group), level);

/** Adds whether a group matches, which only a first match asks for. */
export function addGroupMatch({ id, inputs }: Group, level: number, stages: Stages): void {
  stages.setMatch(id, stages.add('groupMatches', id, or(inputs.map((input) => stages.matches(input))), level));
}
