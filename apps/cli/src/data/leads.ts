import type { InputContract, SqlSource } from '@umbral/compiler';
import { columnAsked, columnFor, columnNamed, type Mapping } from './mapping.ts';
import { identifier, literal } from './session.ts';
import type { Table } from './table.ts';
import { asJson, type Missing, type Read, readColumn } from './values.ts';

/** How a lead's file is read: the column of the id, which column a field is in, and what stands for "no value". */
export type LeadOptions = { id: string | undefined; map: Mapping; missing: Missing };

/**
 * Leads, ready for either engine. `columns`: what a SELECT from the file has to make (besides `id` and its place); `attributes` and
 * `previous` as JSON, for the evaluator, and where a statement finds them. `absent`: fields that no column is for.
 */
export type Leads = {
  id: string;
  idType: string;
  columns: readonly string[];
  attributes: string;
  previous: string;
  source: Pick<SqlSource['leads'], 'attributes' | 'previous'>;
  absent: readonly string[];
};

export const ID_NAMES = ['id', 'lead_id', 'lead', 'prospect_id', 'contact_id', 'email'] as const;

/** A key of a JSON object, as RFC 6901 names it. */
export const pointer = (key: string): string => literal(`/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`);
const jsonObject = (entries: readonly (readonly [string, string])[]): string =>
  `json_object(${entries.map(([key, value]) => `${literal(key)}, ${value}`).join(', ')})`;

export function leadsOf(table: Table, input: Pick<InputContract, 'attributes' | 'previous'>, options: LeadOptions): Leads {
  return table.file.format === 'ndjson' ? fromJson(input, options) : fromColumns(table, input, options);
}

/** An id in text cells may have spaces around it, and is none if nothing else is there. */
export const idOf = (column: string, isWritten: boolean): string => (isWritten ? `nullif(trim(${column}), '')` : column);

function fromColumns(table: Table, { attributes, previous }: Pick<InputContract, 'attributes' | 'previous'>, options: LeadOptions): Leads {
  const id = columnFor(table, 'id of the leads', ID_NAMES, options.id, '--id');
  const read: { key: string; name: string; read: Read }[] = [];
  const absent: string[] = [];
  for (const { key, type } of attributes) {
    const asked = options.map.get(key);
    const column = asked === undefined ? columnNamed(table, key) : columnAsked(table, asked);
    if (column) read.push({ key, name: `a${read.length}`, read: readColumn(column, type, table.isWritten, options.missing) });
    else absent.push(key);
  }
  const before = previous.flatMap((key) => {
    const column = columnNamed(table, `previous_${key}`);
    return column ? [{ key, name: `previous_${key}`, sql: `${identifier(column.name)}::varchar` }] : [];
  });
  return {
    id: idOf(identifier(id.name), table.isWritten),
    idType: id.type,
    columns: [...read.map((each) => `${each.read.sql} as ${each.name}`), ...before.map(({ name, sql }) => `${sql} as ${identifier(name)}`)],
    attributes: jsonObject(read.map(({ key, name, read: { holds } }) => [key, asJson(name, holds)])),
    previous: jsonObject(before.map(({ key, name }) => [key, identifier(name)])),
    source: {
      attributes: {
        kind: 'columns',
        columns: Object.fromEntries(read.map((each) => [each.key, { column: each.name, holds: each.read.holds }])),
      },
      previous: Object.fromEntries(before.map(({ key, name }) => [key, name])),
    },
    absent,
  };
}

/** The lead of a line: it may stand in `lead`, as in the requests of the interface for services. */
export const LEAD = `coalesce(json_extract(json, '/lead'), json)`;

function fromJson({ previous }: Pick<InputContract, 'previous'>, { id, map }: LeadOptions): Leads {
  const attributes = `coalesce(json_extract(${LEAD}, '/attributes'), ${LEAD})`;
  const renamed = [...map].map(([field, key]) => [field, `json_extract(${attributes}, ${pointer(key)})`] as const);
  const key = pointer(id ?? 'id');
  return {
    id: `coalesce(json_extract_string(json, ${key}), json_extract_string(${LEAD}, ${key}), json_extract_string(${attributes}, ${key}))`,
    idType: 'VARCHAR',
    columns: [
      `${renamed.length === 0 ? attributes : `json_merge_patch(${attributes}, ${jsonObject(renamed)})`} as attributes`,
      ...previous.map((score) => `json_extract_string(${LEAD}, ${literal(`/previous/${score}`)}) as ${identifier(`previous_${score}`)}`),
    ],
    attributes: 'attributes',
    previous: jsonObject(previous.map((score) => [score, identifier(`previous_${score}`)])),
    source: {
      attributes: { kind: 'json', column: 'attributes' },
      previous: Object.fromEntries(previous.map((score) => [score, `previous_${score}`])),
    },
    absent: [],
  };
}
