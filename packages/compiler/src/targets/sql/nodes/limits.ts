import type { Limits } from '../../../program/index.ts';
import type { Adjustment } from '../emission.ts';
import { number, type Sql, sql } from '../fragment.ts';

export function limited(value: Sql, { minimum, maximum }: Limits): Sql {
  const below = maximum === null ? value : sql`least(${number(maximum)}, ${value})`;
  return minimum === null ? below : sql`greatest(${number(minimum)}, ${below})`;
}

/** What came out of a step is no longer what went in. */
export const adjusted = (kind: Adjustment['kind'], node: string, after: Sql, before: Sql): Adjustment[] =>
  after.text === before.text ? [] : [{ kind, node, value: sql`(${after} - ${before})` }];
