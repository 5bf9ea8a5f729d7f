import type { Activity, Criterion, Limits, Logic, Part, Test } from '../../program/index.ts';
import { and, read } from './logic.ts';
import type { Stages } from './stages.ts';
import { openRules } from './switching.ts';
import { testRule } from './tests.ts';

/** Of a condition with more parts than a person reads, the first are told. */
const MOST_PARTS = 60;

/** The rules of the stage while it is filled: a rule goes in, its name comes out. */
export type AddRule = (rule: Logic) => string;

/** A condition and all that it is made of, each before what is inside it. */
export function partsOf(test: Test | null, add: AddRule): Part[] {
  const parts: Part[] = [];
  const walk = (each: Test, path: number[]): void => {
    if (parts.length >= MOST_PARTS) return;
    parts.push({ path, needs: needsOf(each), holdsRule: add(testRule(each, 'lead.')), ...subjectOf(each, add) });
    if ('of' in each) for (const [place, child] of each.of.entries()) walk(child, [...path, place]);
  };
  if (test) walk(test, []);
  return parts;
}

function needsOf(test: Test): Part['needs'] {
  if (!('of' in test)) return null;
  if (test.kind === 'none') return { least: 0, most: 0 };
  if (test.kind === 'atLeast') return { least: test.count, most: null };
  return { least: test.kind === 'all' ? test.of.length : 1, most: null };
}

/** What a comparison is about. Only a field can be missing in a way that a person could mend; a measure is counted. */
function subjectOf(test: Test, add: AddRule): Pick<Part, 'field' | 'valueRule'> {
  if ('of' in test) return { field: null, valueRule: null };
  if (test.kind === 'range' && test.operand.kind === 'measure')
    return { field: null, valueRule: add(read(`measures.${test.operand.measure}`)) };
  const field = test.kind !== 'range' ? test.field : test.operand.kind === 'field' ? test.operand.field : null;
  return { field, valueRule: field === null ? null : add(read(`lead.${field}`)) };
}

/** Whether the gate and the time of a node let it count; null where nothing could stop it. */
export function openRule({ gate, active }: Pick<Activity, 'gate' | 'active'>, stages: Stages, add: AddRule): string | null {
  const rules = openRules({ gate, active }, stages);
  return rules.length === 0 ? null : add(and(rules));
}

const within = (points: number, { minimum, maximum }: Limits): number =>
  Math.max(minimum ?? Number.NEGATIVE_INFINITY, Math.min(maximum ?? Number.POSITIVE_INFINITY, points));

/** The most that a criterion gives a lead that matches. SPEC K2, K3. */
export function mostOf(criterion: Criterion): number {
  const { award } = criterion;
  if (award.kind === 'points') return within(award.points, criterion);
  const given = award.steps.map(({ points }) => points);
  return within(Math.max(...given, award.kind === 'ranges' ? award.below : award.otherwise), criterion);
}
