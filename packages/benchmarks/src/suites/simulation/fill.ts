import { NOW } from '../../leads/leads.ts';
import type { Database } from '../sql/database.ts';

/** Where the server keeps the leads of the sample that is simulated. */
export type Stored = { workspace: string; content: string; sample: string };

/** Numbers from 0 to less than 1 that look random and are the same for the same row and question. */
const RANDOM = `create or replace function pg_temp.chance(n bigint, question bigint) returns float8 language sql immutable parallel safe
  as $$ select (hashint8extended(n, question) & 4294967295)::float8 / 4294967296 $$`;

const chance = (row: string, question: number): string => `pg_temp.chance(${row}, ${question})`;
const pick = (row: string, question: number, from: readonly string[]): string =>
  `(array[${from.map((each) => `'${each}'`).join(', ')}])[1 + floor(${chance(row, question)} * ${from.length})::int]`;
const often = (question: number, value: string, share = 0.85): string => `case when ${chance('n', question)} < ${share} then ${value} end`;
const whole = (question: number, of: string): string => `floor(${of.replaceAll('?', chance('n', question))})`;

/** The attributes of the leads that all else is measured with, as expressions on a lead's number. */
const ATTRIBUTES: Readonly<Record<string, string>> = {
  country: often(1, pick('n', 2, ['DE', 'AT', 'CH', 'FR', 'GB', 'NL', 'US', 'IN', 'BR', 'JP', 'PL', 'ES'])),
  industry: often(3, pick('n', 4, ['Software', 'Fintech', 'Manufacturing', 'Logistics', 'Retail', 'Public', 'Health'])),
  employees: often(5, whole(6, 'power(10, ? * 4.2)')),
  job_title: often(7, pick('n', 8, ['VP Marketing', 'Head of Sales', 'Engineer', 'Student', 'CEO', 'Sales Director', 'Consultant'])),
  seniority: often(9, pick('n', 10, ['C-level', 'Manager', 'Staff', 'Intern'])),
  email_domain: pick('n', 11, ['gmail.com', 'acme.com', 'contoso.de', 'yahoo.com', 'initech.io', 'globex.fr']),
  phone: often(12, `'+49 ' || ${whole(13, '? * 1e9')}`, 0.6),
  annual_revenue: often(14, whole(15, 'power(10, 5 + ? * 5)'), 0.7),
  department: often(16, pick('n', 17, ['Marketing', 'Sales', 'RevOps', 'IT', 'HR'])),
  subscribed: `${chance('n', 18)} < 0.5`,
  lead_source: pick('n', 19, ['referral', 'partner', 'ads', 'organic', 'import']),
  technologies: often(20, `array[${pick('n', 21, ['Salesforce', 'HubSpot'])}, ${pick('n', 22, ['AWS', 'SAP'])}]`),
  budget: often(23, whole(24, '? * 120000'), 0.5),
  timeline: often(25, pick('n', 26, ['now', 'this quarter', 'this year', 'later']), 0.6),
  region: pick('n', 27, ['EMEA', 'AMER', 'APAC']),
  website: often(28, `'https://www.example'`, 0.8),
  pain: often(29, whole(30, '? * 8')),
  competitor: `${chance('n', 31)} < 0.03`,
};

/** Kinds of events with the share below which a number means them. */
const TYPES = [
  ['page_viewed', 45],
  ['email_opened', 63],
  ['login', 73],
  ['email_clicked', 81],
  ['ad_arrived', 85],
  ['file_downloaded', 89],
  ['form_submitted', 92],
  ['webinar_attended', 95],
  ['chat', 97],
  ['meeting_booked', 98.5],
  ['contact_requested', 99.3],
  ['email_bounced', 99.8],
  ['unsubscribed', 101],
] as const;
const TYPE = `case ${TYPES.map(([type, below]) => `when ${chance('k', 1)} < ${below / 100} then '${type}'`).join(' ')} end`;
const PATHS = ['/', '/pricing', '/blog/a', '/docs', '/careers', '/features', '/blog/b', '/about'];
const ASSETS = ['Whitepaper', 'Case study', 'Brochure', 'ROI calculator', 'Datasheet'];
const SECONDS = `case when ${chance('k', 4)} < 0.8 then floor(-ln(1 - ${chance('k', 5)}) * 45) end`;
const PROPERTIES = `case
    when type = 'page_viewed' then jsonb_strip_nulls(jsonb_build_object('path', ${pick('k', 3, PATHS)}, 'seconds', ${SECONDS}))
    when type = 'file_downloaded' then jsonb_build_object('asset', ${pick('k', 6, ASSETS)})
    when type like 'email%' then jsonb_build_object('campaign', 'c' || floor(${chance('k', 7)} * 20))
    else '{}'
  end`;
const AGE = `interval '1 millisecond' * floor(-ln(1 - ${chance('k', 2)}) * ${60 * 86_400_000})`;

/** So many leads are made at once. */
const PART = 100_000;

/** Puts so many leads with so many events each where the server keeps those of its built-in sample, in their place. */
export async function fillStorage({ run }: Database, leads: number, events: number): Promise<Stored> {
  const [found] = await run(`
    select lead.workspace_id as workspace, lead.sample_id as content, sample.id as sample
    from lead, sample where sample.source = 'builtIn' limit 1`);
  if (!found) throw new Error('The server has no built-in sample');
  const stored = { workspace: String(found.workspace), content: String(found.content), sample: String(found.sample) };
  await run(RANDOM);
  // Whoever makes rows by the million need not have each of them looked up.
  await run('set session_replication_role = replica');
  await run('truncate event, lead');
  const attributes = Object.entries(ATTRIBUTES).map(([key, value]) => `'${key}', ${value}`);
  for (let from = 1; from <= leads; from += PART) {
    const to = Math.min(leads, from + PART - 1);
    await run(`insert into lead (workspace_id, sample_id, external_id, attributes)
      select '${stored.workspace}', '${stored.content}', 'lead-' || n, jsonb_strip_nulls(jsonb_build_object(${attributes.join(', ')}))
      from generate_series(${from}, ${to}) as n`);
  }
  const [range] = await run('select min(id) as low, max(id) as high from lead');
  for (let low = Number(range?.low); low <= Number(range?.high); low += PART)
    await run(`insert into event (workspace_id, sample_id, lead_id, type, at, properties)
      select workspace_id, sample_id, lead_id, type, to_timestamp(${NOW / 1_000}) - ${AGE}, ${PROPERTIES}
      from (
        select workspace_id, sample_id, lead_id, k, ${TYPE} as type
        from (
          select workspace_id, sample_id, id as lead_id, id * ${events} + e as k
          from lead cross join generate_series(0, ${events - 1}) as e
          where id between ${low} and ${low + PART - 1}
        ) as numbered
      ) as typed`);
  await run('set session_replication_role = origin');
  await run(`update sample set lead_count = ${leads}, event_count = ${leads * events}, outcome_count = 0 where id = '${stored.sample}'`);
  for (const table of ['lead', 'event']) await run(`vacuum analyze ${table}`);
  return stored;
}
