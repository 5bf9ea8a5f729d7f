import { emitSql, type RuleSet, type SqlSource } from '@umbral/compiler';
import type { CaseLead, Verdict } from '../../cases/format.ts';
import type { Compiled, Engine } from '../engine.ts';
import type { Database, Row } from './database.ts';

const NAMES = { postgres: 'SQL, Postgres', duckdb: 'SQL, DuckDB' } as const;
const literal = (text: string | undefined): string => (text === undefined ? 'null' : `'${text.replaceAll("'", "''")}'`);

/** Where the leads are, with a column for the band before of each score. */
function sourceOf(scores: readonly string[]): SqlSource {
  const data = { kind: 'json', column: 'data' } as const;
  return {
    leads: {
      table: ['leads'],
      id: 'id',
      attributes: data,
      previous: Object.fromEntries(scores.map((key, index) => [key, `before_${index}`])),
    },
    events: { table: ['events'], lead: 'lead', type: 'type', at: { column: 'at', holds: 'epoch' }, sequence: 'place', properties: data },
  };
}

async function fill({ run }: Database, scores: readonly string[], leads: readonly CaseLead[]): Promise<void> {
  const before = scores.map((_, index) => `, before_${index} text`).join('');
  await run('drop table if exists leads');
  await run('drop table if exists events');
  await run(`create temporary table leads (id int, data json${before})`);
  await run('create temporary table events (lead int, type text, "at" float8, place int, data json)');
  const rows = leads.map(({ attributes, previous = {} }, id) => {
    const bands = scores.map((key) => literal(Object.hasOwn(previous, key) ? previous[key] : undefined));
    return `(${[id, literal(JSON.stringify(attributes)), ...bands].join(', ')})`;
  });
  if (rows.length > 0) await run(`insert into leads values ${rows.join(', ')}`);
  const events = leads.flatMap((lead, id) =>
    lead.events.map(
      ({ type, at, properties }, place) => `(${id}, ${literal(type)}, ${at}, ${place}, ${literal(JSON.stringify(properties))})`,
    ),
  );
  if (events.length > 0) await run(`insert into events values ${events.join(', ')}`);
}

const parsed = (value: unknown): Record<string, unknown> | null =>
  typeof value === 'string' ? JSON.parse(value) : (value as Record<string, unknown> | null);
const textOrNull = (value: unknown): string | null => (value === null ? null : String(value));

/** A row as a verdict. Names of columns are cut off at 63 letters: the keys of conformance documents are shorter. */
function verdictOf({ outputs }: RuleSet, row: Row): Verdict {
  const { scores, bands, grades } = outputs;
  return {
    scores: Object.fromEntries(scores.map(({ key }) => [key, row[`score_${key}`] === null ? null : Number(row[`score_${key}`])])),
    bands: Object.fromEntries(bands.map(({ score }) => [score, textOrNull(row[`band_${score}`])])),
    grades: Object.fromEntries(grades.map(({ key }) => [key, textOrNull(row[`grade_${key}`])])),
    contributions: Object.fromEntries(
      scores.map(({ key, lines }) => {
        const values = parsed(row[`contributions_${key}`]) ?? {};
        return [key, lines.map(({ id, kind, node }) => ({ kind, node, value: Number(values[id]) }))];
      }),
    ),
    disqualified: Object.fromEntries(scores.map(({ key }) => [key, textOrNull(row[`disqualified_${key}`])])),
  };
}

/** One statement scores all leads of a case. */
export function sqlEngine(database: Database): Engine {
  const prepare = ({ program, ruleSet }: Compiled) => {
    const scores = ruleSet.outputs.scores.map(({ key }) => key);
    const statement = emitSql(program, database.dialect, sourceOf(scores), { contributions: true });
    return async (leads: readonly CaseLead[], now: number): Promise<Verdict[]> => {
      await fill(database, scores, leads);
      const rows = await database.run(statement, [now]);
      const byLead = new Map(rows.map((row) => [Number(row.lead), row]));
      return leads.map((_, id) => verdictOf(ruleSet, byLead.get(id) ?? {}));
    };
  };
  return { name: NAMES[database.dialect], explains: true, prepare };
}
