import { type RawBuilder, sql } from 'kysely';
import type { Scope } from '../../database/scope.ts';
import { bandOf, type Columns, columnsOf, scoreOf } from '../results.ts';
import { readRun } from '../store.ts';

/** Two runs of which a score that both have is compared. */
export type Compared = { before: string; after: string; score: string };

/** What the leads of two runs are: `pairs` is a query with a row for each lead that either has. */
export type Pairs = { before: Columns; after: Columns; contentId: string; pairs: RawBuilder<unknown> };

/** Differences so small come from the order in which fractions were added. */
export const NOTHING = 1e-9;

/**
 * Puts the results of two runs side by side: by their leads where both ran over the same ones, else by the leads' own ids. `moved`: whether the
 * band is another, or the score where there are no bands; `differs`: whether either is. Both are null for a lead that only one of them has.
 */
export async function pairsOf(scope: Scope, { before, after, score }: Compared): Promise<Pairs> {
  const [old, now] = [await readRun(scope, before), await readRun(scope, after)];
  const [was, is] = [columnsOf(old.outputs, score), columnsOf(now.outputs, score)];
  const same = old.contentId === now.contentId ? sql`old.lead_id = new.lead_id` : sql`old.external_id = new.external_id`;
  const rescored = sql`(coalesce(abs(score_after - score_before) > ${sql.lit(NOTHING)}, score_after is distinct from score_before))`;
  const banded = sql`band_before is distinct from band_after`;
  const pairs = sql`
    select *,
      case when has_before and has_after then ${was.band === null && is.band === null ? rescored : banded} end as moved,
      case when has_before and has_after then ${banded} or ${rescored} end as differs
    from (
      select coalesce(new.external_id, old.external_id) as external_id, coalesce(new.lead_id, old.lead_id) as place,
        old.lead_id is not null as has_before, new.lead_id is not null as has_after,
        ${scoreOf(was, 'old')} as score_before, ${scoreOf(is, 'new')} as score_after,
        ${bandOf(was, 'old')} as band_before, ${bandOf(is, 'new')} as band_after,
        ${linesIn(was, 'old')} as lines_before, ${linesIn(is, 'new')} as lines_after
      from (${resultsOf(scope, before)}) as old
      full join (${resultsOf(scope, after)}) as new on ${same}
    ) as both_sides`;
  return { before: was, after: is, contentId: now.contentId, pairs };
}

const resultsOf = ({ workspace }: Scope, id: string) =>
  sql`select * from simulation_result where workspace_id = ${workspace} and simulation_id = ${id}`;

const linesIn = ({ lines }: Columns, table: string) =>
  sql`${sql.ref(`${table}.lines`)}[${sql.lit(lines.from)}:${sql.lit(lines.from + lines.count - 1)}]`;
