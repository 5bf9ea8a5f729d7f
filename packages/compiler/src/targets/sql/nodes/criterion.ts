import type { CriterionAward, Ranges } from '../../../program/index.ts';
import type { Emission, NodeOf } from '../emission.ts';
import { join, number, type Sql, sql } from '../fragment.ts';
import { and, oneOf, testSql } from '../tests.ts';
import { openTests } from './conditions.ts';
import { adjusted, limited } from './limits.ts';

/** The points of the highest step that a value reaches. SPEC K2, A4. */
export function pointsOfRange(value: Sql, { steps, below, missing }: Ranges): Sql {
  const cases = steps.toReversed().map(({ from, points }) => sql`when ${value} >= ${number(from)} then ${number(points)}`);
  return sql`case ${join([sql`when ${value} is null then ${number(missing)}`, ...cases], ' ')} else ${number(below)} end`;
}

function pointsOfValue(value: Sql, { steps, otherwise, missing }: CriterionAward & { kind: 'values' }): Sql {
  const listing = steps.filter(({ values }) => values.length > 0);
  const cases = listing.map(({ values, points }) => sql`when ${oneOf(value, values)} then ${number(points)}`);
  return sql`case ${join([sql`when ${value} is null then ${number(missing)}`, ...cases], ' ')} else ${number(otherwise)} end`;
}

function awarded(award: CriterionAward, { scope }: Emission): Sql {
  if (award.kind === 'points') return number(award.points);
  const value = scope.field(award.field);
  return award.kind === 'ranges' ? pointsOfRange(value, award) : pointsOfValue(value, award);
}

/** SPEC K. */
export function criterion(node: NodeOf<'criterion'>, emission: Emission): void {
  const { id, when, award } = node;
  const { leads, scope } = emission;
  const matches = leads.column(and([...openTests(node, emission), ...(when ? [testSql(when, scope)] : [])]));
  const ifMatching = (points: Sql): Sql => leads.column(sql`case when ${matches} then ${points} else ${number(0)} end`);
  const points = awarded(award, emission);
  const before = ifMatching(points);
  const value = ifMatching(limited(points, node));
  emission.matches.set(id, matches);
  const adjustments = [{ kind: 'points', node: id, value: before } as const, ...adjusted('limit', id, value, before)];
  emission.given.set(id, { value, matches, adjustments, inputs: [] });
}
