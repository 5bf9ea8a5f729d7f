import type { NodeOf } from '@umbral/model';
import type { Activity, Criterion, CriterionAward, Test } from '../../program/index.ts';
import type { Context, Finder, Judge } from '../context.ts';
import { type Finding, finding } from '../finding.ts';
import { type Fix, patched } from '../fix.ts';
import { mostCounted } from '../limits.ts';
import { between, inBoth, whole } from '../values/numbers.ts';

/** Steps of ladders that no value gets to: their values are taken by earlier steps, shut out by the condition, or not there to be had. */
export const findLadders: Finder = (context, judge) => [
  ...context.of('criterion').flatMap((node) => ofCriterion(node, context, judge)),
  ...context.of('activity').flatMap((node) => ofActivity(node, context)),
];

type FieldAward = Exclude<CriterionAward, { kind: 'points' }>;

function ofCriterion(node: Criterion, context: Context, judge: Judge): Finding[] {
  const { award } = node;
  if (award.kind === 'points') return [];
  const condition = context.meaning.ofCriterion(node);
  if (judge.never(condition)) return [];
  const dead = award.steps.flatMap((_, step) => (judge.never(condition, context.meaning.ofLead(testOf(award, step))) ? [step] : []));
  return tell(node.id, dead, award.steps.length, context);
}

/** What a value meets that gets the points of a step. SPEC K2. */
function testOf(award: FieldAward, step: number): Test {
  const { field } = award;
  if (award.kind === 'ranges') {
    const [from, next] = [award.steps[step], award.steps[step + 1]];
    const bound = (at: { from: number } | undefined, inclusive: boolean) => (at ? { value: at.from, inclusive } : null);
    const operand = { kind: 'field', field } as const;
    return { kind: 'range', operand, from: bound(from, true), to: bound(next, false), negated: false, orMissing: false };
  }
  const taken = new Set(award.steps.slice(0, step).flatMap(({ values }) => values));
  const values = (award.steps[step]?.values ?? []).filter((value) => !taken.has(value));
  return { kind: 'oneOf', field, values, negated: false, orMissing: false };
}

/** Steps of a measure of the events that count: numbers of them are whole, ages are within the window. SPEC A6, A8. */
function ofActivity(node: Activity, context: Context): Finding[] {
  const { award } = node;
  if (award.kind !== 'ladder' || award.measure.kind === 'sum' || award.measure.kind === 'maximum') return [];
  const isAge = award.measure.kind === 'daysSinceLast';
  const most = isAge ? (node.withinDays ?? Number.POSITIVE_INFINITY) : mostCounted(node);
  const natural = between({ value: 0, inclusive: true }, { value: most, inclusive: true });
  const dead = award.steps.flatMap(({ from }, step) => {
    const next = award.steps[step + 1];
    const reached = inBoth(natural, between({ value: from, inclusive: true }, next ? { value: next.from, inclusive: false } : null));
    return (isAge ? reached : whole(reached)).length === 0 ? [step] : [];
  });
  return tell(node.id, dead, award.steps.length, context);
}

/** Only where the steps are the drawn ones: then their places are too. */
function tell(id: string, dead: readonly number[], steps: number, { drawing }: Context): Finding[] {
  const node = drawing.nodes.get(id);
  if ((node?.kind !== 'criterion' && node?.kind !== 'activity') || node.data.ladder?.steps.length !== steps || dead.length === 0) return [];
  return [finding(id, 'stepsNeverReached', { steps: [...dead] }, dead.length < steps ? withoutSteps(node, new Set(dead)) : null)];
}

function withoutSteps(node: NodeOf<'criterion' | 'activity'>, dead: ReadonlySet<number>): Fix | null {
  const rest = <S>(steps: readonly S[]): S[] => steps.filter((_, place) => !dead.has(place));
  if (node.kind === 'activity') {
    const { ladder } = node.data;
    return ladder && patched('activity', node.id, { ladder: { ...ladder, steps: rest(ladder.steps) } });
  }
  const { ladder } = node.data;
  if (!ladder) return null;
  const shorter = ladder.kind === 'ranges' ? { ...ladder, steps: rest(ladder.steps) } : { ...ladder, steps: rest(ladder.steps) };
  return patched('criterion', node.id, { ladder: shorter });
}
