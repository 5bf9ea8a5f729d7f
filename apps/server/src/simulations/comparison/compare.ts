import { sql } from 'kysely';
import type { Scope } from '../../database/scope.ts';
import type { Columns } from '../results.ts';
import { type Compared, NOTHING, type Pairs, pairsOf } from './pairs.ts';

/** How many leads went from one band to another, or stayed; null outside the audience, or where there are no bands. */
type Move = { from: string | null; to: string | null; leads: number };
/** What a node gives more (or less) to the leads that moved: to how many, and in all. */
type Cause = { node: string; leads: number; difference: number };

/**
 * What the second run does differently. `leads`: those that both have; `changed`: of these, whose band is another (or whose score, where there
 * are no bands). `average`: by how much the score is higher, over those that both score. `causes`: of the leads that changed, the largest first.
 */
export type Comparison = {
  leads: number;
  onlyBefore: number;
  onlyAfter: number;
  changed: number;
  average: number | null;
  moves: Move[];
  causes: Cause[];
};

/** Compares two runs by one score. */
export async function compareSimulations(scope: Scope, compared: Compared): Promise<Comparison> {
  const pairs = await pairsOf(scope, compared);
  const cells = await countMoves(scope, pairs);
  const shared = cells.filter(({ side }) => side === 'both');
  const sum = (of: readonly { leads: number }[]) => of.reduce((all, { leads }) => all + leads, 0);
  const scored = shared.reduce((all, cell) => all + cell.scored, 0);
  const difference = shared.reduce((all, cell) => all + (cell.difference ?? 0), 0);
  return {
    leads: sum(shared),
    onlyBefore: sum(cells.filter(({ side }) => side === 'before')),
    onlyAfter: sum(cells.filter(({ side }) => side === 'after')),
    changed: shared.reduce((all, { moved }) => all + moved, 0),
    average: scored === 0 ? null : difference / scored,
    moves: shared.map(({ from, to, leads }) => ({ from, to, leads })),
    causes: await findCauses(scope, pairs),
  };
}

type Cell = Move & { side: 'both' | 'before' | 'after'; moved: number; scored: number; difference: number | null };

async function countMoves({ db }: Scope, { pairs }: Pairs): Promise<Cell[]> {
  const { rows } = await sql<Cell>`
    select case when not has_after then 'before' when not has_before then 'after' else 'both' end as side,
      band_before as "from", band_after as "to", count(*) as leads, count(*) filter (where moved) as moved,
      count(score_after - score_before) as scored, sum(score_after - score_before) as difference
    from (${pairs}) as pair
    group by 1, 2, 3
    order by 1, 2, 3`.execute(db);
  return rows;
}

const nodesOf = ({ output }: Columns) => output.lines.map(({ node }) => node);

async function findCauses({ db }: Scope, { before, after, pairs }: Pairs): Promise<Cause[]> {
  const { rows } = await sql<Cause>`
    select node, count(*) as leads, sum(difference) as difference
    from (
      select place, node, sum(value) as difference
      from (${pairs}) as pair
      cross join lateral (
        select node, -value as value from unnest(lines_before, ${nodesOf(before)}::text[]) as line (value, node)
        union all
        select node, value from unnest(lines_after, ${nodesOf(after)}::text[]) as line (value, node)
      ) as line
      where moved and value <> 0
      group by place, node
    ) as change
    where abs(difference) > ${sql.lit(NOTHING)}
    group by node
    order by sum(abs(difference)) desc, node`.execute(db);
  return rows;
}
