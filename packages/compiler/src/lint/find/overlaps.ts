import { LIMITS } from '@umbral/model';
import type { Criterion } from '../../program/index.ts';
import { significant } from '../../program/numbers.ts';
import type { Formula } from '../conditions/formula.ts';
import { neighbours } from '../conditions/neighbours.ts';
import type { Context, Finder, Judge } from '../context.ts';
import type { Drawing } from '../drawing.ts';
import { type Finding, finding } from '../finding.ts';
import { type Fix, patched } from '../fix.ts';

type Candidate = { node: Criterion; formula: Formula };

/** Criteria whose points add up although the one's condition says the same as the other's, or follows from it. */
export const findOverlaps: Finder = (context, judge) => {
  const told = new Set<string>();
  const found: Finding[] = [];
  for (const target of context.of('group', 'score')) {
    if (target.combine !== 'sum') continue;
    const inputs = target.kind === 'group' ? target.inputs : target.inputs.map(({ id }) => id);
    for (const [a, b] of neighbours(candidatesOf(inputs, context, judge))) {
      judge.spend(1);
      if (judge.tired) return found;
      const overlap = told.has(b.node.id) ? null : overlapOf(a, b, target.id, context.drawing, judge);
      if (!overlap || told.has(overlap.node)) continue;
      told.add(overlap.node);
      found.push(overlap);
    }
  }
  return found;
};

/** Criteria with a condition that some leads meet and some do not. A ladder asks more than its condition. */
function candidatesOf(inputs: readonly string[], context: Context, judge: Judge): Candidate[] {
  const wanted = new Set(inputs);
  return context.of('criterion').flatMap((node) => {
    if (!wanted.has(node.id) || node.when === null || node.award.kind !== 'points') return [];
    const formula = context.meaning.matchOf(node.id);
    return judge.never(formula) || judge.always(formula) ? [] : [{ node, formula }];
  });
}

function overlapOf(a: Candidate, b: Candidate, group: string, drawing: Drawing, judge: Judge): Finding | null {
  const [forth, back] = [judge.implies(a.formula, b.formula), judge.implies(b.formula, a.formula)];
  if (forth && back) return finding(b.node.id, 'sameCondition', { other: a.node.id, group }, merged(a.node, b.node, drawing));
  if (forth) return finding(b.node.id, 'criterionImplied', { by: a.node.id, group });
  return back ? finding(a.node.id, 'criterionImplied', { by: b.node.id, group }) : null;
}

/** One criterion with the points of both, if each goes to the same place only, and unlimited. */
function merged(into: Criterion, from: Criterion, drawing: Drawing): Fix | null {
  const [[a, ...more], [b, ...others]] = [drawing.outOf(into.id), drawing.outOf(from.id)];
  const limits = [into.minimum, into.maximum, from.minimum, from.maximum];
  if (more.length > 0 || others.length > 0 || a?.target !== b?.target || limits.some((limit) => limit !== null)) return null;
  if (into.award.kind !== 'points' || from.award.kind !== 'points') return null;
  const points = significant(into.award.points + from.award.points);
  if (Math.abs(points) > LIMITS.magnitude) return null;
  const removal = drawing.removal(from.id);
  return removal && { kind: 'all', of: [patched('criterion', into.id, { points }), removal] };
}
