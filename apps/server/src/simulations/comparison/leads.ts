import { type RawBuilder, sql } from 'kysely';
import type { Scope } from '../../database/scope.ts';
import { nameOfLead, namesInContent } from '../../samples/names.ts';
import type { ScoreOutput } from '../results.ts';
import { type Compared, NOTHING, pairsOf } from './pairs.ts';

/**
 * `move`: only the leads that go from here to there; null: all whose band or score is another. `sort`: `size`, how much the score changes
 * either way, where a lead that only one run scores changes most; `difference`, how much it rises; `before` and `after`, the score;
 * `lead`, the name that is shown. By all but the size, leads without what they are sorted by come last in either direction.
 */
export type ComparedWanted = Compared & {
  move: { from: string | null; to: string | null } | null;
  sort: 'size' | 'difference' | 'before' | 'after' | 'lead';
  descending: boolean;
  offset: number;
  limit: number;
};

type Side = { score: number | null; band: string | null };
/** `nodes`: what gives another number of points than before, over all lines of the node. */
type ComparedLead = {
  lead: string;
  name: string | null;
  before: Side;
  after: Side;
  nodes: { node: string; before: number; after: number }[];
};
export type ComparedPage = { total: number; rows: ComparedLead[] };

type Row = {
  external_id: string;
  score_before: number | null;
  score_after: number | null;
  band_before: string | null;
  band_after: string | null;
  lines_before: number[];
  lines_after: number[];
};

/** The leads to which two runs do something else, page by page. */
export async function listCompared(
  scope: Scope,
  { move, sort, descending, offset, limit, ...compared }: ComparedWanted,
): Promise<ComparedPage> {
  const { before, after, contentId, pairs } = await pairsOf(scope, compared);
  const meant = move
    ? sql`has_before and has_after and band_before is not distinct from ${move.from} and band_after is not distinct from ${move.to}`
    : sql`differs`;
  const found = sql`from (${pairs}) as pair where ${meant}`;
  const { rows } = await sql<Row>`
    select * ${found} order by ${orderBy(scope, contentId, sort, descending)}, place offset ${offset} limit ${limit}`.execute(scope.db);
  const counted = await sql<{ count: number }>`select count(*) as count ${found}`.execute(scope.db);
  const names = await namesInContent(
    scope,
    contentId,
    rows.map((row) => row.external_id),
  );
  return {
    total: counted.rows[0]?.count ?? 0,
    rows: rows.map((row) => ({
      lead: row.external_id,
      name: names.get(row.external_id) ?? null,
      before: { score: row.score_before, band: row.band_before },
      after: { score: row.score_after, band: row.band_after },
      nodes: differences(pointsOf(before.output, row.lines_before), pointsOf(after.output, row.lines_after)),
    })),
  };
}

/** What a row of `pair` is sorted by. */
function orderBy({ workspace }: Scope, contentId: string, sort: ComparedWanted['sort'], descending: boolean): RawBuilder<unknown> {
  const direction = descending ? sql`desc` : sql`asc`;
  switch (sort) {
    case 'size':
      return sql`abs(score_after - score_before) ${direction} ${descending ? sql`nulls first` : sql`nulls last`}`;
    case 'difference':
      return sql`score_after - score_before ${direction} nulls last`;
    case 'before':
      return sql`score_before ${direction} nulls last`;
    case 'after':
      return sql`score_after ${direction} nulls last`;
    case 'lead':
      return sql`lower(coalesce((
        select ${nameOfLead} from lead
        where workspace_id = ${workspace} and sample_id = ${contentId} and lead.external_id = pair.external_id
      ), external_id)) ${direction}`;
  }
}

/** What each node gives, over all of its lines. */
function pointsOf({ lines }: ScoreOutput, values: readonly number[]): Map<string, number> {
  const points = new Map<string, number>();
  for (const [index, { node }] of lines.entries()) points.set(node, (points.get(node) ?? 0) + (values[index] ?? 0));
  return points;
}

function differences(before: ReadonlyMap<string, number>, after: ReadonlyMap<string, number>): ComparedLead['nodes'] {
  return [...new Set([...after.keys(), ...before.keys()])]
    .map((node) => ({ node, before: before.get(node) ?? 0, after: after.get(node) ?? 0 }))
    .filter((each) => Math.abs(each.after - each.before) > NOTHING);
}
