import type { MeasureKind } from '../../program/index.ts';
import { number, type Sql, sql } from './fragment.ts';

/** Some events, as a condition on each, and their properties. */
export type Chosen = { when: Sql; age: Sql; property: (key: string) => Sql };

type Aggregates = { [K in MeasureKind['kind']]: (chosen: Chosen, property: Sql) => Sql };

/** What is read off the events of a lead, as an aggregate. SPEC A6–A8. */
const AGGREGATES: Aggregates = {
  count: ({ when }) => sql`count(*) filter (where ${when})`,
  daysSinceLast: ({ when, age }) => sql`min(${age}) filter (where ${when})`,
  sum: ({ when }, property) => sql`sum(${property}) filter (where ${when})`,
  maximum: ({ when }, property) => sql`max(${property}) filter (where ${when})`,
  distinct: ({ when }, property) => sql`count(distinct ${property}) filter (where ${when})`,
};

/** None of these is missing where there are no events. */
const ZERO_OF_NONE: readonly MeasureKind['kind'][] = ['count', 'sum', 'distinct'];

/** A measure of the chosen events, null where it is missing; `total` reads an aggregate. */
export function measured(measure: MeasureKind, chosen: Chosen, total: (aggregate: Sql) => Sql): Sql {
  const property = 'property' in measure ? chosen.property(measure.property) : chosen.age;
  const found = total(AGGREGATES[measure.kind](chosen, property));
  return ZERO_OF_NONE.includes(measure.kind) ? zeroOfNone(found) : found;
}

/** A count is a whole number where it comes from: here all numbers are doubles. */
export const zeroOfNone = (total: Sql): Sql => sql`coalesce(${total}::float8, ${number(0)})`;
