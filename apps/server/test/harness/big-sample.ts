import { randomUUID } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import type { Scope } from '../../src/database/scope.ts';
import type { Tables } from '../../src/database/tables.ts';

/** The moment about which the events of a big sample lie; some of them after it. */
export const MOMENT = Date.UTC(2026, 5, 1, 9, 30, 0, 250);

/** A number from 0 to less than 1 for a row and a question, always the same. */
const chance = (row: string, question: number) => `((hashint8extended(${row}, ${question}) & 4294967295)::float8 / 4294967296)`;
const oneOf = (row: string, question: number, values: readonly unknown[]) =>
  `('${JSON.stringify(values).replaceAll("'", "''")}'::jsonb -> floor(${chance(row, question)} * ${values.length})::int)`;

const COUNTRIES = ['ES', ' españa ', 'ESPAÑA', 'de', 'DE', 'Fr', 'US', '\u00a0fr\u3000', '', '  ', null, 7, true];
const INDUSTRIES = ['Software', 'FINTECH ', 'rival', 'Retail', 42, 42.0, 1.5e-7, null, ['x']];
const TITLES = ['Head of Sales', 'HEAD', 'Überhead', 'engineer', 'İstanbul', null, false];
const TECHNOLOGIES = [['AWS', ' '], ['ölprüfung'], [], [' aws'], ['SAP', 3, null], 'AWS', null];
const CODES = ['Ab1', 'ab1', ' Ab1 ', 'x'];
const EMPLOYEES = [0, 9.99, 10, 99, 100, 1_000, 1e6, '100', null];
const TYPES = [
  'page_viewed',
  'page_viewed',
  'page_viewed',
  'login',
  'email_opened',
  'file_downloaded',
  'form_submitted',
  'chat',
  'undeclared',
];
const PATHS = ['/pricing', ' /Pricing/Plans ', '/', '/blog', 5, null];
const ASSETS = ['Whitepaper', 'whitepaper ', 'Brochure', ''];

/**
 * Makes a sample of so many leads with up to `most` events each inside the database, by chance of a fixed seed; values of all sorts. Its
 * content has the same id.
 */
export async function makeBigSample({ db, workspace }: Scope, leads: number, most: number): Promise<string> {
  const id = randomUUID();
  await db.insertInto('sample_content').values({ id, workspace_id: workspace }).execute();
  await sql`
    insert into sample (id, workspace_id, content_id, name, source, fields, events, as_of, lead_count)
    values (${id}, ${workspace}, ${id}, 'big', 'imported', '[]', '[]', ${new Date(MOMENT)}, ${leads})`.execute(db);
  const created = `'"' || to_char(timestamp '2026-06-01' - interval '1 day' * floor(${chance('n', 8)} * 900), 'YYYY-MM-DD') || '"'`;
  const attributes = [
    `'country', ${oneOf('n', 1, COUNTRIES)}`,
    `'industry', ${oneOf('n', 2, INDUSTRIES)}`,
    `'job_title', ${oneOf('n', 3, TITLES)}`,
    `'technologies', ${oneOf('n', 4, TECHNOLOGIES)}`,
    `'code', ${oneOf('n', 5, CODES)}`,
    `'employees', ${oneOf('n', 6, EMPLOYEES)}`,
    `'created_at', case when n % 7 = 0 then (${created})::jsonb when n % 5 > 0 then to_jsonb(${MOMENT} - floor((${chance('n', 8)} - 0.1) * 9e10)) end`,
    `'subscribed', ${chance('n', 9)} < 0.5`,
  ];
  await run(
    db,
    `insert into lead (workspace_id, sample_id, external_id, attributes, outcome, outcome_at)
    select '${workspace}', '${id}', 'lead-' || n, jsonb_build_object(${attributes.join(', ')}),
      case when n % 3 > 0 then n % 3 = 1 end,
      case when n % 6 = 1 then to_timestamp((${MOMENT} - floor(${chance('n', 10)} * 8e9)) / 1000) end
    from generate_series(1, ${leads}) as n`,
  );
  const type = `${oneOf('k', 12, TYPES)} #>> '{}'`;
  const path = `'path', ${oneOf('k', 14, PATHS)}, 'asset', ${oneOf('k', 15, ASSETS)}`;
  await run(
    db,
    `insert into event (workspace_id, sample_id, lead_id, type, at, properties)
    select workspace_id, sample_id, lead_id, ${type}, to_timestamp((${MOMENT} - floor((${chance('k', 13)} - 0.05) * 1.2e10)) / 1000),
      case when k % 4 = 0 then '{}' else jsonb_build_object(${path}, 'seconds', round((${chance('k', 16)} * 120)::numeric, (k % 3)::int)) end
    from (
      select workspace_id, sample_id, id as lead_id, id * 1000 + e / case when id % 11 = 0 then 2 else 1 end as k
      from lead cross join generate_series(1, ${most}) as e
      where sample_id = '${id}' and e <= ${chance('id', 11)} * ${most}
    ) as made`,
  );
  for (const table of ['lead', 'event']) await run(db, `vacuum analyze ${table}`);
  return id;
}

/** Text that this file has written. */
const run = (db: Kysely<Tables>, text: string) => sql.raw(text).execute(db);
