import type { Activity, ProgramNode } from '../../program/index.ts';
import type { Formula } from '../conditions/formula.ts';
import { neighbours } from '../conditions/neighbours.ts';
import type { Finder, Judge } from '../context.ts';
import { type Finding, finding } from '../finding.ts';

type Candidate = { node: Activity; formula: Formula; filter: Formula; readers: ReadonlySet<ProgramNode> };

/** Activities that select events which another one selects too, so that one event gives points twice. */
export const findDuplicateEvents: Finder = (context, judge) => {
  const candidates = context.of('activity').map((node): Candidate => {
    const [formula, filter] = [context.meaning.ofActivity(node), context.meaning.ofEvent(node)];
    return { node, formula, filter, readers: context.allReadersOf(node.id) };
  });
  const told = new Map<string, Finding>();
  for (const [a, b] of neighbours(candidates)) {
    judge.spend(1);
    if (judge.tired) break;
    const [narrow, wide] = selects(a, b, judge) ? [b, a] : selects(b, a, judge) ? [a, b] : [];
    if (!narrow || !wide || told.has(narrow.node.id)) continue;
    judge.spend(narrow.readers.size);
    const score = scoreOfBoth(narrow, wide);
    if (score) told.set(narrow.node.id, finding(narrow.node.id, 'duplicateEventCount', { other: wide.node.id, score }));
  }
  return [...told.values()];
};

/** A score that adds both up; null if only one of them may be chosen on the way. */
function scoreOfBoth(a: Candidate, b: Candidate): string | null {
  const shared = [...a.readers].filter((reader) => b.readers.has(reader));
  const chosen = shared.some((node) => (node.kind === 'group' || node.kind === 'score') && node.combine !== 'sum' && !isAverage(node));
  return chosen ? null : (shared.find((node) => node.kind === 'score')?.id ?? null);
}

const isAverage = (node: ProgramNode): boolean => node.kind === 'score' && node.combine === 'average';

/** Whether one selects every event that the other selects, and there are some. */
function selects(one: Candidate, other: Candidate, judge: Judge): boolean {
  const [wide, narrow] = [one.node, other.node];
  const events = new Set(wide.events);
  const longer = wide.withinDays === null || (narrow.withinDays !== null && narrow.withinDays <= wide.withinDays);
  if (!longer || narrow.events.length === 0 || !narrow.events.every((event) => events.has(event))) return false;
  return !judge.never(other.filter) && judge.implies(other.filter, one.filter);
}
