import type { Active } from '../../../program/index.ts';
import { type Emission, found, type NodeOf } from '../emission.ts';
import { NOW } from '../facts/moments.ts';
import { number, type Sql, sql } from '../fragment.ts';
import { and, or, testSql } from '../tests.ts';

/** SPEC T6, as what must hold. */
export function activeTests(active: Active): Sql[] {
  if (active === null) return [];
  const from = active.from === null ? [] : [sql`${NOW} >= ${number(active.from)}`];
  return active.until === null ? from : [...from, sql`${NOW} < ${number(active.until)}`];
}

/** That a node is active and its gate is open. */
export const openTests = ({ active, gate }: { active: Active; gate: string | null }, emission: Emission): Sql[] => [
  ...activeTests(active),
  ...(gate === null ? [] : [found(emission.matches, gate)]),
];

export function segment({ id, active, when }: NodeOf<'segment'>, emission: Emission): void {
  emission.matches.set(id, emission.leads.column(and([...activeTests(active), testSql(when, emission.scope)])));
}

/** A disqualifier or an audience: that one of its segments holds. SPEC Q1, U1. */
export function anyOf({ id, active, matches }: NodeOf<'disqualifier' | 'audience'>, emission: Emission): void {
  const one = or(matches.map((match) => found(emission.matches, match)));
  emission.matches.set(id, emission.leads.column(and([...activeTests(active), one])));
}
