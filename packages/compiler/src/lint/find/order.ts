import type { Criterion, Group } from '../../program/index.ts';
import type { Formula } from '../conditions/formula.ts';
import { neighbours } from '../conditions/neighbours.ts';
import type { Context, Finder, Judge } from '../context.ts';
import { type Finding, finding } from '../finding.ts';
import { beforeLimits, limited } from '../limits.ts';

/** Inputs of a group that never decide what it gives: in a first match, or in a maximum. */
export const findOrder: Finder = (context, judge) =>
  context.of('group').flatMap((group) => {
    if (group.combine === 'first') return ofFirst(group, context, judge);
    return group.combine === 'maximum' ? ofMaximum(group, context, judge) : [];
  });

type Input = { id: string; formula: Formula };

/** Whoever matches a later input matches an earlier one already. SPEC G1. */
function ofFirst(group: Group, { meaning, drawing }: Context, judge: Judge): Finding[] {
  const all = group.inputs.map((id): Input => ({ id, formula: meaning.matchOf(id) }));
  const inputs = all.filter(({ formula }) => !judge.never(formula));
  const shadows = new Map<string, string>();
  const end = inputs.findIndex(({ formula }) => judge.always(formula));
  const last = inputs[end];
  if (last) for (const { id } of inputs.slice(end + 1)) shadows.set(id, last.id);
  for (const [earlier, later] of neighbours(last ? inputs.slice(0, end + 1) : inputs)) {
    judge.spend(1);
    if (judge.tired) break;
    if (!shadows.has(later.id) && judge.implies(later.formula, earlier.formula)) shadows.set(later.id, earlier.id);
  }
  return [...shadows].map(([id, by]) => finding(id, 'firstMatchShadowed', { by, group: group.id }, drawing.cut(id, group.id)));
}

type Rival = { node: Criterion; formula: Formula };

/** Whoever matches one criterion matches another that gives as much, and never less than nothing. */
function ofMaximum(group: Group, context: Context, judge: Judge): Finding[] {
  const wanted = new Set(group.inputs);
  const rivals = context.of('criterion').flatMap((node): Rival[] => {
    if (!wanted.has(node.id) || node.when === null) return [];
    const formula = context.meaning.matchOf(node.id);
    return judge.never(formula) || judge.always(formula) ? [] : [{ node, formula }];
  });
  const shadows = new Map<Rival, Rival>();
  const outdoes = (one: Rival, other: Rival): boolean => {
    const given = ({ node }: Rival) => limited(beforeLimits(node, context.ranges), node);
    const [winner, loser] = [given(one), given(other)];
    if (winner.minimum < 0 || winner.minimum < loser.maximum || shadows.has(one)) return false;
    return judge.implies(other.formula, one.formula);
  };
  for (const [earlier, later] of neighbours(rivals)) {
    judge.spend(1);
    if (judge.tired) break;
    if (!shadows.has(later) && outdoes(earlier, later)) shadows.set(later, earlier);
    else if (!shadows.has(earlier) && outdoes(later, earlier)) shadows.set(earlier, later);
  }
  return [...shadows].map(([{ node }, by]) =>
    finding(node.id, 'maximumShadowed', { by: by.node.id, group: group.id }, context.drawing.cut(node.id, group.id)),
  );
}
