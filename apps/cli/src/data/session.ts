import { type DuckDBConnection, DuckDBInstance, type DuckDBValue } from '@duckdb/node-api';
import { badInput, failed, Refusal, usage } from '../exit.ts';
import { temporaryFolder } from './temporary.ts';

/** What DuckDB may take of the machine; what is left out it decides itself. */
export type Resources = { threads?: number | undefined; memory?: string | undefined };

/** DuckDB in this process. Large intermediate results go to disk. */
export type Session = {
  connection: DuckDBConnection;
  run: (sql: string, parameters?: readonly DuckDBValue[]) => Promise<void>;
  /** Rows as lists of JavaScript values. */
  rows: (sql: string, parameters?: readonly DuckDBValue[]) => Promise<unknown[][]>;
  /** The same a few thousand at a time. */
  pages: (sql: string) => AsyncGenerator<unknown[][], void, undefined>;
  /** Fills a table, beside whatever else the session is reading. */
  appender: (table: string) => Promise<{ row: (values: readonly (string | number | null)[]) => void; close: () => void }>;
  close: () => void;
};

/** A text as a literal. */
export const literal = (text: string): string => `'${text.replaceAll("'", "''").replaceAll('\0', '')}'`;
/** A name of a column or table. */
export const identifier = (name: string): string => `"${name.replaceAll('"', '""')}"`;

const SETTINGS = (folder: string): string[] => [
  `set temp_directory = ${literal(folder)}`,
  // Moments without a zone are in UTC everywhere.
  "set TimeZone = 'UTC'",
  'set autoinstall_known_extensions = false',
  'set autoload_known_extensions = false',
];

/** Opens DuckDB. Its errors come out as refusals: of the input, or of what the machine could not do. */
export async function openSession({ threads, memory }: Resources): Promise<Session> {
  const options = {
    ...(threads === undefined ? {} : { threads: String(threads) }),
    ...(memory === undefined ? {} : { memory_limit: memory }),
  };
  const instance = await DuckDBInstance.create(':memory:', options).catch((error: unknown) => {
    throw usage(`DuckDB does not take these options: ${firstLine(error)}`);
  });
  const connection = await instance.connect();
  const guarded = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      throw refusalOf(error);
    }
  };
  const session: Session = {
    connection,
    run: (sql, parameters = []) => guarded(async () => void (await connection.run(sql, [...parameters]))),
    rows: (sql, parameters = []) => guarded(async () => (await connection.runAndReadAll(sql, [...parameters])).getRowsJS()),
    pages: async function* (sql) {
      const result = await guarded(() => connection.stream(sql));
      for (;;) {
        const chunk = await guarded(() => result.fetchChunk());
        if (!chunk || chunk.rowCount === 0) return;
        yield chunk.getRows();
      }
    },
    appender: async (table) => appenderTo(await instance.connect(), table),
    close: () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
  for (const setting of SETTINGS(temporaryFolder())) await session.run(setting);
  return session;
}

async function appenderTo(connection: DuckDBConnection, table: string): Promise<Awaited<ReturnType<Session['appender']>>> {
  const appender = await connection.createAppender(table);
  return {
    row: (values) => {
      for (const value of values) {
        if (value === null) appender.appendNull();
        else if (typeof value === 'number') appender.appendDouble(value);
        else appender.appendVarchar(value);
      }
      appender.endRow();
    },
    close: () => {
      appender.closeSync();
      connection.closeSync();
    },
  };
}

const firstLine = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error))
    .split('\n')[0]
    ?.replace(/^\w+( \w+)* Error: /, '')
    .trim() ?? '';

/** What files can be at fault for. */
const OF_INPUT = /^(Invalid Input|Conversion|IO|Invalid|Out of Range|Serialization) ?\w* Error/;

/** DuckDB tells file, line and reason of a fault in several lines. */
function refusalOf(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  const message = error instanceof Error ? error.message : String(error);
  const csv = /CSV Error on Line: (\d+)/.exec(message);
  if (csv) {
    const file = /file ?= ?(.+)/i.exec(message)?.[1]?.trim() ?? 'the file';
    const reason =
      /^(?!.*(CSV Error|Original Line|Possible|^\s*\*)).*\S.*$/m.exec(message.replace(/^.*Original Line.*$/m, ''))?.[0]?.trim() ??
      'the row cannot be read';
    return badInput(`${file}, line ${csv[1]}: ${reason}`);
  }
  if (/^Out of Memory/.test(message)) return failed(`there is not enough memory or disk (${firstLine(error)}); --memory sets the limit`);
  return OF_INPUT.test(message) ? badInput(firstLine(error)) : failed(firstLine(error));
}
