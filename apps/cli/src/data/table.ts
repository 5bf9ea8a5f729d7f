import { asPattern, type DataFile } from './files.ts';
import { headerOf } from './header.ts';
import { identifier, literal, type Session } from './session.ts';

export type Column = { name: string; type: string };

/**
 * A file as DuckDB reads it: `scan` stands behind FROM. `isWritten`: all its cells are text, which is read by what the model expects;
 * else values are of the types that the file gives them. `place`: in which order its rows are.
 */
export type Table = { file: DataFile; scan: string; columns: readonly Column[]; isWritten: boolean; place: string };

/** Opens a table; `skipBadRows`: rows that cannot be read are left out, instead of being an error. */
export async function openTable(file: DataFile, session: Session, skipBadRows: boolean): Promise<Table> {
  if (file.format === 'ndjson') return ndjson(file, skipBadRows);
  return file.format === 'parquet' ? parquet(file, session) : written(file, skipBadRows);
}

const ONE_BY_ONE = '(row_number() over ())';

function written(file: DataFile, skipBadRows: boolean): Table {
  const { delimiter, columns } = headerOf(file);
  const types = columns.map((name) => `${literal(name)}: 'VARCHAR'`).join(', ');
  const bad = skipBadRows ? ', store_rejects = true' : '';
  const options = `auto_detect = false, header = true, delim = ${literal(delimiter)}, quote = '"', escape = '"', columns = {${types}}`;
  return {
    file,
    scan: `read_csv(${literal(asPattern(file.path))}, ${options}${bad})`,
    columns: columns.map((name) => ({ name, type: 'VARCHAR' })),
    isWritten: true,
    place: ONE_BY_ONE,
  };
}

function ndjson(file: DataFile, skipBadRows: boolean): Table {
  const options = `maximum_object_size = 67108864${skipBadRows ? ', ignore_errors = true' : ''}`;
  const scan = `read_ndjson_objects(${literal(asPattern(file.path))}, ${options})`;
  return { file, scan, columns: [{ name: 'json', type: 'JSON' }], isWritten: false, place: ONE_BY_ONE };
}

async function parquet(file: DataFile, session: Session): Promise<Table> {
  const place = asPattern(file.path);
  const columns = await columnsOf(session, `read_parquet(${literal(place)})`);
  // A column of that name would be in the way of the numbers of rows.
  const isNumbered = columns.every(({ name }) => name.toLowerCase() !== 'file_row_number');
  const scan = `read_parquet(${literal(place)}${isNumbered ? ', file_row_number = true' : ''})`;
  return { file, scan, columns, isWritten: false, place: isNumbered ? identifier('file_row_number') : ONE_BY_ONE };
}

/** The columns of anything that can stand behind FROM. */
export async function columnsOf(session: Session, from: string, what = '*'): Promise<Column[]> {
  const rows = await session.rows(`describe select ${what} from ${from}`);
  return rows.map(([name, type]) => ({ name: String(name), type: String(type) }));
}
