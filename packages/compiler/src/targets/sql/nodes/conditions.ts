import type { Active } from '../../../program/index.ts';
import { type Emission, found, type NodeOf } from '../emission.ts';
import { number, type Sql, sql } from '../fragment.ts';
import { and, or, testSql } from '../tests.ts';

/** SPEC T6, as what must hold. */
function activeTests(active: Active, { now }: Emission): Sql[] {
  if (active === null) return [];
  const from = active.from === null ? [] : [sql`${now} >= ${number(active.from)}`];
  return active.until === null ? from : [...from, sql`${now} < ${number(active.until)}`];
}

/** That a node is active and its gate is open. */
export const openTests = ({ active, gate }: { active: Active; gate: string | null }, emission: Emission): Sql[] => [
  ...activeTests(active, emission),
  ...(gate === null ? [] : [found(emission.matches, gate)]),
];

export function segment({ id, active, when }: NodeOf<'segment'>, emission: Emission): void {
  emission.matches.set(id, emission.leads.column(and([...activeTests(active, emission), testSql(when, emission.scope)])));
}

const oneOfSegments = (matches: readonly string[], emission: Emission): Sql => or(matches.map((match) => found(emission.matches, match)));

/** SPEC Q1. */
export function disqualifier({ id, active, matches }: NodeOf<'disqualifier'>, emission: Emission): void {
  emission.matches.set(id, emission.leads.column(and([...activeTests(active, emission), oneOfSegments(matches, emission)])));
}

/** SPEC U1. One that is not active keeps nobody out. */
export function audience({ id, active, matches }: NodeOf<'audience'>, emission: Emission): void {
  const tests = activeTests(active, emission);
  const inactive = tests.length === 0 ? [] : [sql`not ${and(tests)}`];
  emission.matches.set(id, emission.leads.column(or([...inactive, oneOfSegments(matches, emission)])));
}
