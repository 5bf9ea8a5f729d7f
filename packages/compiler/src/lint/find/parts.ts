import type { Condition, ConditionGroup, PropertyCondition, PropertyGroup } from '@umbral/model';
import type { ConditionPath } from '../../diagnostics/index.ts';
import type { Test } from '../../program/index.ts';
import { type Formula, shareOne, subjectsOf } from '../conditions/formula.ts';
import type { Context, Finder, Judge } from '../context.ts';
import { type Finding, finding } from '../finding.ts';
import { type Fix, patched } from '../fix.ts';

type AnyGroup = ConditionGroup | PropertyGroup;

/** A node's condition, drawn and compiled, and the fix that draws it without the part at a path. */
type Place = { node: string; drawn: AnyGroup; test: Test; formula: (test: Test) => Formula; drop: (at: ConditionPath) => Fix };

/** Parts of conditions that say nothing: they never or always hold, or another part beside them says as much. */
export const findParts: Finder = (context, judge) =>
  placesOf(context).flatMap((place) => {
    if (!alike(place.drawn, place.test)) return [];
    const whole = place.formula(place.test);
    return judge.never(whole) || judge.always(whole) ? [] : partsOf(place, place.test, [], judge);
  });

function placesOf(context: Context): Place[] {
  const { drawing, meaning } = context;
  const ofLead = (test: Test) => meaning.ofLead(test);
  return context.of('criterion', 'segment', 'activity').flatMap((node): Place[] => {
    const drawn = drawing.nodes.get(node.id);
    if (node.kind === 'activity') {
      if (drawn?.kind !== 'activity' || node.where === null) return [];
      const { where } = drawn.data;
      const drop = (at: ConditionPath): Fix => patched('activity', node.id, { where: without(where, at) });
      return [{ node: node.id, drawn: where, test: node.where, formula: (test) => meaning.ofEvent({ ...node, where: test }), drop }];
    }
    if (node.when === null || (drawn?.kind !== 'criterion' && drawn?.kind !== 'segment')) return [];
    const { kind, data } = drawn;
    const drop = (at: ConditionPath): Fix => patched(kind, node.id, { condition: without(data.condition, at) });
    return [{ node: node.id, drawn: data.condition, test: node.when, formula: ofLead, drop }];
  });
}

/** Whether a compiled condition is built as it was drawn, so that the same path leads to the same part of both. */
function alike(drawn: Condition | PropertyCondition, test: Test): boolean {
  if (!('of' in drawn) || !('of' in test)) return 'of' in drawn === 'of' in test;
  return drawn.kind === test.kind && drawn.of.length === test.of.length && test.of.every((each, index) => alikeAt(drawn, index, each));
}

function alikeAt(drawn: AnyGroup, index: number, test: Test): boolean {
  const child = drawn.of[index];
  return child !== undefined && alike(child, test);
}

function partsOf(place: Place, group: Test, at: ConditionPath, judge: Judge): Finding[] {
  if (!('of' in group)) return [];
  const undecided: Part[] = [];
  const inside = group.of.flatMap((test, index): Finding[] => {
    const part = { at: [...at, index], formula: place.formula(test) };
    const [never, always] = [judge.never(part.formula), judge.always(part.formula)];
    if (never || always) {
      const droppable = group.of.length > 1 && group.kind !== 'atLeast';
      const fix = droppable ? place.drop(part.at) : null;
      return [finding(place.node, never ? 'conditionNeverHolds' : 'conditionAlwaysHolds', { at: part.at }, fix)];
    }
    undecided.push(part);
    return partsOf(place, test, part.at, judge);
  });
  return group.kind === 'atLeast' ? inside : [...inside, ...redundant(place, undecided, group.kind === 'all', judge)];
}

type Part = { at: ConditionPath; formula: Formula };

/** Of what must all hold, what another implies; of what any may hold, what implies another. Of two that are equal, the later. */
function redundant(place: Place, parts: readonly Part[], all: boolean, judge: Judge): Finding[] {
  const kept = new Map(parts.map((part) => [part, subjectsOf(part.formula)]));
  return parts.toReversed().flatMap((part) => {
    const subjects = kept.get(part) ?? new Set();
    const by = [...kept].find(([other, others]) => {
      if (other === part || !shareOne(subjects, others)) return false;
      return all ? judge.implies(other.formula, part.formula) : judge.implies(part.formula, other.formula);
    });
    if (!by) return [];
    kept.delete(part);
    return [finding(place.node, 'conditionRedundant', { at: part.at, by: by[0].at }, place.drop(part.at))];
  });
}

/** A condition without the part at a path. */
function without<G extends AnyGroup>(group: G, [index, ...rest]: ConditionPath): G {
  const of = [...group.of].flatMap((child, place) => {
    if (place !== index) return [child];
    return rest.length > 0 && 'of' in child ? [without(child, rest)] : [];
  });
  return { ...group, of };
}
