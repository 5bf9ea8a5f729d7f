import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Lead } from '@umbral/evaluator';
import type { CompiledModel } from '../../model/compiled.ts';
import type { Database } from '../sql/database.ts';
import { csvFiles, fillTables } from '../sql/tables.ts';

/** A scoring model, leads and events as files, as somebody has them who scores on the command line. */
export type Material = { model: string; leads: string; events: string; results: string; remove: () => void };

const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/**
 * Writes the leads as Parquet, each `copies` times under ids of its own; events in the order in which they happened, as a log has them,
 * with their properties in columns.
 */
export async function parquetFiles(
  database: Database,
  { document, program }: CompiledModel,
  batches: Iterable<readonly Lead[]>,
  copies: number,
): Promise<Material> {
  const folder = mkdtempSync(path.join(tmpdir(), 'umbral-benchmarks-parquet-'));
  const at = (name: string): string => path.join(folder, name);
  const csv = csvFiles(program);
  let leads = 0;
  for (const batch of batches) {
    csv.write(batch);
    leads += batch.length;
  }
  await fillTables(database, program, csv);
  csv.remove();
  const repeated = `cross join range(${copies}) as repeated(copy)`;
  const write = (select: string, file: string): Promise<unknown> => database.run(`copy (${select}) to ${literal(file)} (format parquet)`);
  await write(`select * exclude (id, copy), id + copy * ${leads} as id from leads ${repeated}`, at('leads.parquet'));
  const properties = [...new Set(program.events.flatMap((event) => event.properties.map(({ key }) => key)))];
  const columns = properties.map((key) =>
    key === 'seconds' ? `(properties ->> '${key}')::int as "${key}"` : `properties ->> '${key}' as "${key}"`,
  );
  await write(
    `select lead_id + copy * ${leads} as lead_id, type, "at", ${columns.join(', ')} from events ${repeated} order by "at"`,
    at('events.parquet'),
  );
  for (const table of ['leads', 'events', 'written']) await database.run(`drop table ${table}`);
  writeFileSync(at('model.json'), JSON.stringify(document));
  return {
    model: at('model.json'),
    leads: at('leads.parquet'),
    events: at('events.parquet'),
    results: at('scores.parquet'),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
