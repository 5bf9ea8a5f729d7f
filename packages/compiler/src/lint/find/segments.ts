import type { Activity, Criterion } from '../../program/index.ts';
import { allOf } from '../conditions/formula.ts';
import type { Context, Finder, Judge } from '../context.ts';
import { type Finding, finding } from '../finding.ts';

/** Gates that stay shut, segments for nothing, and disqualifiers and audiences for everybody or nobody. */
export const findSegments: Finder = (context, judge) => [
  ...unused(context),
  ...shut(context),
  ...context.of('criterion', 'activity').flatMap((node) => ofGate(node, context, judge)),
  ...ofDisqualifiers(context, judge),
  ...ofAudiences(context, judge),
];

function unused({ document, drawing }: Context): Finding[] {
  const segments = document.nodes.filter(({ id, kind }) => kind === 'segment' && drawing.outOf(id).length === 0);
  return segments.map(({ id }) => finding(id, 'segmentUnused', {}, drawing.discard(id)));
}

/** Gates whose segment is off. SPEC S1. */
function shut({ document, drawing }: Context): Finding[] {
  return document.nodes.flatMap((node) => {
    if ((node.kind !== 'criterion' && node.kind !== 'activity') || !node.data.enabled) return [];
    const segments = drawing.into(node.id, 'gate').map((edge) => drawing.node(edge.source, 'segment'));
    const off = segments.find((segment) => segment?.data.enabled === false);
    return off ? [finding(node.id, 'gateNeverOpens', { segment: off.id }, drawing.removal(node.id))] : [];
  });
}

function ofGate(node: Criterion | Activity, context: Context, judge: Judge): Finding[] {
  const segment = node.gate === null ? null : context.node(node.gate, 'segment');
  if (!segment || context.drawing.node(segment.id, 'segment')?.data.enabled === false) return [];
  const gate = context.meaning.ofLead(segment.when);
  if (judge.never(gate)) return [finding(node.id, 'gateNeverOpens', { segment: segment.id }, context.drawing.removal(node.id))];
  const own = node.kind === 'criterion' ? context.meaning.ofCriterion(node) : context.meaning.ofActivity(node);
  if (judge.never(own) || !judge.never(own, gate)) return [];
  return [finding(node.id, 'gateContradicts', { segment: segment.id }, context.drawing.removal(node.id))];
}

function ofDisqualifiers(context: Context, judge: Judge): Finding[] {
  return context.of('disqualifier').flatMap(({ id, matches }): Finding[] => {
    const match = context.meaning.matchOf(id);
    if (matches.length === 0 || context.incomplete.has(id)) return [];
    if (judge.never(match)) return [finding(id, 'disqualifierNever', {}, context.drawing.discard(id))];
    return judge.always(match) ? [finding(id, 'disqualifierAlways', {})] : [];
  });
}

function ofAudiences(context: Context, judge: Judge): Finding[] {
  const audiences = context.of('audience').filter(({ id, matches }) => matches.length > 0 && !context.incomplete.has(id));
  const found = audiences.flatMap(({ id }): Finding[] => {
    const match = context.meaning.matchOf(id);
    if (judge.never(match)) return [finding(id, 'audienceNobody', {})];
    return judge.always(match) ? [finding(id, 'audienceEverybody', {}, context.drawing.discard(id))] : [];
  });
  const constant = audiences.filter(({ active }) => active === null);
  const last = constant.at(-1);
  const nobody = found.some(({ code }) => code === 'audienceNobody');
  if (!last || nobody || !judge.never(allOf(constant.map(({ id }) => context.meaning.matchOf(id))))) return found;
  return [...found, finding(last.id, 'audiencesContradict', {})];
}
