import { noConditions } from '@umbral/model';
import type { Activity, Criterion } from '../../program/index.ts';
import { ALWAYS } from '../conditions/formula.ts';
import type { Context, Finder, Judge } from '../context.ts';
import { type Finding, finding } from '../finding.ts';
import { patched } from '../fix.ts';
import { limited } from '../limits.ts';

/** Criteria, activities and segments whose conditions never or always hold. */
export const findConditions: Finder = (context, judge) => [
  ...context.of('criterion').flatMap((node) => ofCriterion(node, context, judge)),
  ...context.of('activity').flatMap((node) => ofActivity(node, context, judge)),
  ...context.of('segment').flatMap(({ id, when }): Finding[] => {
    const condition = context.meaning.ofLead(when);
    if (judge.never(condition)) return [finding(id, 'segmentNeverHolds', {})];
    return judge.always(condition) ? [finding(id, 'segmentAlwaysHolds', {})] : [];
  }),
];

function ofCriterion(node: Criterion, { meaning, drawing }: Context, judge: Judge): Finding[] {
  if (node.when === null) return [];
  const condition = meaning.ofCriterion(node);
  if (judge.never(condition)) return [finding(node.id, 'criterionNeverMatches', {}, drawing.removal(node.id))];
  if (!judge.always(condition)) return [];
  const withoutCondition = patched('criterion', node.id, { condition: noConditions() });
  return [finding(node.id, 'criterionAlwaysMatches', {}, node.award.kind === 'points' ? null : withoutCondition)];
}

function ofActivity(node: Activity, { meaning, drawing }: Context, judge: Judge): Finding[] {
  const passes = meaning.ofEvent(node);
  if (passes === ALWAYS) return [];
  if (judge.never(passes)) return [finding(node.id, 'activityNeverCounts', {}, givesNothing(node) ? drawing.removal(node.id) : null)];
  if (!judge.always(passes)) return [];
  return [finding(node.id, 'activityFilterPointless', {}, patched('activity', node.id, { where: noConditions() }))];
}

/** Whether an activity for which nothing counted gives nothing: its limits apply then too (SPEC A5), and a ladder has a step for it. */
function givesNothing(node: Activity): boolean {
  const { minimum, maximum } = limited({ minimum: 0, maximum: 0 }, node);
  return node.award.kind === 'each' && minimum === 0 && maximum === 0;
}
