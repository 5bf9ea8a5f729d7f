import os from 'node:os';
import { emitSql, type SqlSource } from '@umbral/compiler';
import { compileRuleSet, factsPreparer, type Lead } from '@umbral/evaluator';
import { readLeadRows } from '@umbral/samples';
import pg from 'pg';
import { NOW } from '../../leads/leads.ts';
import type { CompiledModel } from '../../model/compiled.ts';
import type { Database } from '../sql/database.ts';
import type { Stored } from './fill.ts';

/** As the server sets them: events come in the order of their leads, and each slice has a processor of its own. */
const SETTINGS = '-c enable_hashagg=off -c max_parallel_workers_per_gather=0';

/** As many leads as the server takes at once for a page, and for a slice. */
const PAGE = 1_000;
const SLICE = 50_000;

/** What came of all leads: how many there were, and their scores added up. */
export type Sum = { leads: number; score: number };

/** Fetches every lead with its events to JavaScript, page by page as the server does, and scores it there. */
export async function fetchAndScore({ run }: Database, { ruleSet }: CompiledModel, { workspace, content }: Stored): Promise<Sum> {
  const prepare = factsPreparer(ruleSet.input);
  const { scoreMany } = compileRuleSet(ruleSet);
  const sum: Sum = { leads: 0, score: 0 };
  for (let after = 0; ; ) {
    const rows = await run(PAGES, [workspace, content, after, PAGE]);
    const leads: Lead[] = readLeadRows(`[${rows.map(({ row }) => String(row)).join(',')}]`);
    for (const score of scoreMany(leads.map((lead) => prepare(lead, NOW))).scores.total ?? []) sum.score += score;
    sum.leads += rows.length;
    if (rows.length < PAGE) return sum;
    after = Number(rows.at(-1)?.position);
  }
}

const PAGES = `
  select lead.id as position,
    json_build_array(lead.external_id, lead.attributes, lead.outcome, null, coalesce(events.list, '[]'::json))::text as row
  from lead
  left join lateral (
    select json_agg(json_build_array(newest.type, round(extract(epoch from newest.at) * 1000)::bigint, newest.properties)) as list
    from (
      select event.type, event.at, event.properties from event
      where event.sample_id = lead.sample_id and event.lead_id = lead.id
      order by event.at desc, event.id
    ) as newest
  ) as events on true
  where lead.workspace_id = $1 and lead.sample_id = $2 and lead.id > $3
  order by lead.id
  limit $4`;

const IN_SLICE = (lead: string): string =>
  `workspace_id = $2::uuid and sample_id = $3::uuid and ${lead} > $4::bigint and ${lead} <= $5::bigint`;
const SOURCE: SqlSource = {
  leads: {
    table: { query: `select id, attributes from lead where ${IN_SLICE('id')}` },
    id: 'id',
    attributes: { kind: 'json', column: 'attributes' },
  },
  events: {
    table: { query: `select id, lead_id, type, at, properties from event where ${IN_SLICE('lead_id')}` },
    lead: 'lead_id',
    type: 'type',
    at: { column: 'at', holds: 'instant' },
    sequence: 'id',
    properties: { kind: 'json', column: 'properties' },
  },
};

/**
 * Scores every lead where it is, slice by slice, on as many connections as there are processors; of the results only sums leave the
 * database.
 */
export async function scoreInPlace({ url, run }: Database, { program }: CompiledModel, { workspace, content }: Stored): Promise<Sum> {
  const scores = emitSql(program, 'postgres', SOURCE);
  const statement = `select count(*) as leads, sum(score_total) as score, max(band_total), max(grade_grade), sum(score_fit) from (${scores}) as scored`;
  const [range] = await run('select min(id) as low, max(id) as high from lead');
  const sum: Sum = { leads: 0, score: 0 };
  let after = Number(range?.low) - 1;
  const pool = new pg.Pool({ connectionString: url ?? '', max: os.availableParallelism(), options: SETTINGS });
  const scoreSlices = async (): Promise<void> => {
    while (after < Number(range?.high)) {
      const from = after;
      after += SLICE;
      const { rows } = await pool.query<Sum>(statement, [NOW, workspace, content, from, from + SLICE]);
      sum.leads += Number(rows[0]?.leads);
      sum.score += Number(rows[0]?.score);
    }
  };
  await Promise.all(Array.from({ length: pool.options.max }, scoreSlices));
  await pool.end();
  return sum;
}
