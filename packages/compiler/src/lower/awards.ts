import type { DataOf, FieldDefinition } from '@umbral/model';
import type { Graph } from '../parse/index.ts';
import { type ActivityAward, type Counting, type CriterionAward, type Limits, type Ranges, significant } from '../program/index.ts';
import { lowerMeasure } from './measures.ts';
import { normalisedList } from './operators.ts';

export const limit = (value: number | null): number | null => (value === null ? null : significant(value));
export const limits = ({ minimum, maximum }: Limits): Limits => ({ minimum: limit(minimum), maximum: limit(maximum) });

function lowerRanges({ steps, below, missing }: Ranges): Ranges {
  const lowered = steps.map(({ from, points }) => ({ from: significant(from), points: significant(points) }));
  return { steps: lowered, below: significant(below), missing: significant(missing) };
}

function definitionOf(field: string, graph: Graph): FieldDefinition {
  const found = graph.fields.get(field);
  if (!found) throw new Error(`The field ${field} was not checked`);
  return found;
}

/** What a criterion that matches gives. */
export function lowerAward({ points, ladder }: DataOf<'criterion'>, graph: Graph): CriterionAward {
  if (!ladder) return { kind: 'points', points: significant(points) };
  const { field } = ladder;
  if (ladder.kind === 'ranges') return { kind: 'ranges', field, ...lowerRanges(ladder) };
  const definition = definitionOf(field, graph);
  const steps = ladder.steps.map((step) => ({ values: normalisedList(step.values, definition), points: significant(step.points) }));
  return { kind: 'values', field, steps, otherwise: significant(ladder.otherwise), missing: significant(ladder.missing) };
}

/** What the events of an activity give. */
export function lowerActivityAward({ points, atMost, ladder }: DataOf<'activity'>): ActivityAward {
  if (!ladder) return { kind: 'each', points: significant(points), atMost };
  return { kind: 'ladder', measure: lowerMeasure(ladder.measure), ...lowerRanges(ladder) };
}

export function lowerCounting(counts: DataOf<'activity'>['counts']): Counting {
  switch (counts.kind) {
    case 'oncePerDay':
      return { kind: 'perPeriod', days: 1, most: 1 };
    case 'perPeriod':
      return { kind: 'perPeriod', days: counts.days, most: counts.most };
    case 'oncePerValue':
      return { kind: 'oncePerValue', property: counts.property };
    default:
      return { kind: counts.kind };
  }
}
