import type { Node } from '../ir/node.ts';
import type { Taken } from '../ir/passes.ts';
import { isNumber } from '../ir/types.ts';

/** Loops by what they ask first: `own` ask nothing that another asks too. */
type Nest = { own: readonly Taken[]; inside: readonly { first: Node; takens: readonly Taken[] }[] };

type Limit = { subject: Node; most: number };

/** A predicate that a number is at most so much. */
function limitOf(predicate: Node): Limit | null {
  const [subject, most] = predicate.op === 'operation' && predicate.name === 'lessOrEqual' ? predicate.args : [];
  if (!subject || !isNumber(subject.type) || most?.op !== 'literal' || typeof most.value !== 'number') return null;
  return { subject, most: most.value };
}

/**
 * Parts loops by the widest limit of one number that they have, so that those with a narrower one are asked within it; what is at most
 * seven is also at most thirty. Else by their first predicate.
 */
export function nested(takens: readonly Taken[]): Nest {
  const own: Taken[] = [];
  const groups = new Map<Node, Taken[]>();
  const widest = widestLimit(takens);
  for (const taken of takens) {
    const isWithin = widest && taken.predicates.some((each) => isImplied(widest.limit, each));
    const first = isWithin ? widest.predicate : taken.predicates[0];
    if (!first) own.push(taken);
    else groups.set(first, [...(groups.get(first) ?? []), taken]);
  }
  return { own, inside: [...groups].map(([first, those]) => ({ first, takens: those })) };
}

/** Whether a predicate holds only where the limit does. */
function isImplied({ subject, most }: Limit, predicate: Node): boolean {
  const limit = limitOf(predicate);
  return limit !== null && limit.subject === subject && limit.most <= most;
}

/** The widest limit of the number that most loops have a limit of. */
function widestLimit(takens: readonly Taken[]): { predicate: Node; limit: Limit } | null {
  const bySubject = new Map<Node, { predicate: Node; limit: Limit; count: number }>();
  for (const { predicates } of takens) {
    for (const predicate of predicates) {
      const limit = limitOf(predicate);
      if (!limit) continue;
      const known = bySubject.get(limit.subject) ?? { predicate, limit, count: 0 };
      const wider = limit.most > known.limit.most ? { predicate, limit } : known;
      bySubject.set(limit.subject, { ...wider, count: known.count + 1 });
    }
  }
  return [...bySubject.values()].sort((a, b) => b.count - a.count)[0] ?? null;
}
