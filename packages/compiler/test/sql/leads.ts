import { emitSql, type Program, type SqlOptions, type SqlSource } from '../../src/index.ts';
import type { ModuleLead } from '../javascript-module.ts';
import type { Database, Row } from './databases/database.ts';

type Event = { type: string; at: number; properties: Record<string, unknown> };

const scoresOf = ({ nodes }: Program): string[] => nodes.flatMap((node) => (node.kind === 'score' ? [node.key] : []));

/** What the moments of events are read from. */
type Held = SqlSource['events']['at']['holds'];
const HELD: readonly Held[] = ['epoch', 'instant', 'moment'];
/** By turns, so that each is read in every way with some of many scoring models. */
export const heldFor = (seed: number): Held => HELD[seed % HELD.length] ?? 'epoch';

/** The same moments with something beyond their milliseconds, which is left out of account. */
const TIMES = `select lead, type, to_timestamp(moment / 1000) + interval '1 microsecond' * ((number * 333) % 1000) as moment, number, properties from events`;

/** Leads and events with their values in JSON, and with the bands that they were in before. */
export const sourceOf = (program: Program, held: Held = 'epoch'): SqlSource => ({
  leads: {
    table: ['leads'],
    id: 'id',
    attributes: { kind: 'json', column: 'attributes' },
    previous: Object.fromEntries(scoresOf(program).map((key) => [key, `before ${key}`])),
  },
  events: {
    table: held === 'epoch' ? ['events'] : { query: TIMES },
    lead: 'lead',
    type: 'type',
    at: { column: 'moment', holds: held },
    sequence: 'number',
    properties: { kind: 'json', column: 'properties' },
  },
});

export const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;
export const identifier = (name: string): string => `"${name.replaceAll('"', '""')}"`;
const json = (value: unknown): string => quoted(JSON.stringify(value));

/** A text as it is, null for everything else. */
const band = (lead: ModuleLead, key: string): string => {
  const before = lead.previous?.[key];
  return typeof before === 'string' ? quoted(before) : 'null';
};

async function fill({ run }: Database, leads: readonly ModuleLead[], scores: readonly string[]): Promise<void> {
  for (const table of ['leads', 'events']) await run(`drop table if exists ${table}`);
  const befores = scores.map((key) => `, ${identifier(`before ${key}`)} text`).join('');
  await run(`create temporary table leads (id int, attributes json${befores})`);
  await run('create temporary table events (lead int, type text, moment float8, number int, properties json)');
  const rows = leads.map((lead, id) => {
    const bands = scores.map((key) => `, ${band(lead, key)}`).join('');
    return `(${id}, ${json(lead.attributes ?? {})}${bands})`;
  });
  await run(`insert into leads values ${rows.join(', ')}`);
  const happened = leads.flatMap((lead, id) =>
    ((lead.events ?? []) as Event[]).map(
      ({ type, at, properties }, number) => `(${id}, ${quoted(type)}, '${at}'::float8, ${number}, ${json(properties)})`,
    ),
  );
  if (happened.length > 0) await run(`insert into events values ${happened.join(', ')}`);
}

/** What the statement says of each lead, in order. Contributions are parsed. */
export async function scored(
  database: Database,
  program: Program,
  leads: readonly ModuleLead[],
  now: number,
  held: Held = 'epoch',
  options: SqlOptions = { contributions: true },
): Promise<Row[]> {
  await fill(database, leads, scoresOf(program));
  const rows = await database.run(emitSql(program, database.dialect, sourceOf(program, held), options), [now]);
  return rows.map(parsed).sort((a, b) => Number(a.lead) - Number(b.lead));
}

const parsed = (row: Row): Row =>
  Object.fromEntries(
    Object.entries(row).map(([key, value]) => [
      key,
      key.startsWith('contributions_') && typeof value === 'string' ? JSON.parse(value) : value,
    ]),
  );
