import { chmodSync, closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Program, ValueType } from '@umbral/compiler';
import type { Lead } from '@umbral/evaluator';
import type { Database } from './database.ts';

/** In the order of the Program's attributes, as `usualSource` names them. */
const TYPES: Record<ValueType, string> = { text: 'text', number: 'float8', boolean: 'boolean', date: 'timestamptz', list: 'text' };
/** Between the texts of a list, which the two databases would write in different ways. */
const SEPARATOR = '|';

const field = (value: unknown): string => {
  if (value === undefined || value === null) return '';
  const text = Array.isArray(value) ? value.join(SEPARATOR) : String(value);
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** The two tables as CSV files that both databases read; `leads` are those that were written so far. */
export type Files = { leads: string; events: string; write: (leads: readonly Lead[]) => void; remove: () => void };

export function csvFiles({ attributes }: Program): Files {
  const folder = mkdtempSync(path.join(tmpdir(), 'umbral-benchmarks-csv-'));
  // Postgres reads them itself, as another account.
  chmodSync(folder, 0o755);
  const [leads, events] = [path.join(folder, 'leads.csv'), path.join(folder, 'events.csv')];
  const [leadsFile, eventsFile] = [openSync(leads, 'w', 0o644), openSync(events, 'w', 0o644)];
  let next = 0;
  return {
    leads,
    events,
    write: (batch) => {
      const leadLines: string[] = [];
      const eventLines: string[] = [];
      for (const lead of batch) {
        leadLines.push([next, ...attributes.map(({ key }) => field(lead.attributes[key]))].join(','));
        for (const { type, at, properties } of lead.events)
          eventLines.push([next, type, new Date(at).toISOString(), field(JSON.stringify(properties))].join(','));
        next += 1;
      }
      writeSync(leadsFile, `${leadLines.join('\n')}\n`);
      writeSync(eventsFile, `${eventLines.join('\n')}\n`);
    },
    remove: () => {
      for (const file of [leadsFile, eventsFile]) closeSync(file);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Makes and fills the tables `leads` and `events`, as an exported statement expects them. */
export async function fillTables({ run, load, jsonType }: Database, { attributes }: Program, files: Files): Promise<void> {
  const columns = attributes.map(({ key, type }) => `${key} ${TYPES[type]}`);
  await run(`create table written (id int, ${columns.join(', ')})`);
  await load('written', files.leads);
  const read = attributes.map(({ key, type }) => (type === 'list' ? `string_to_array(${key}, '${SEPARATOR}') as ${key}` : key));
  await run(`create table leads as select id, ${read.join(', ')} from written`);
  await run(`create table events (lead_id int, type text, "at" timestamptz, properties ${jsonType})`);
  await load('events', files.events);
}
