import { parquetWriteBuffer } from 'hyparquet-writer';
import Papa from 'papaparse';
import { expect, it } from 'vitest';
import writeWorkbook from 'write-excel-file/node';
import type { FileSource, Mapping } from '../src/index.ts';
import { Random } from '../src/synthetic/random.ts';
import { fileOf, tableOf } from './support/data.ts';
import { sampleOf, suggestAll } from './support/import.ts';

const DAY = 86_400_000;
const WORDS = ['Acme', 'Zoë & Söhne', 'a "quoted" one', 'semi;colon', 'tab\tbed', "O'Hara", '日本', 'two\nlines', '=1+1', '😀'] as const;

type Row = {
  id: string;
  name: string | null;
  visits: number | null;
  share: number;
  member: boolean | null;
  created_at: Date | null;
  converted: boolean;
};
const COLUMNS = ['id', 'name', 'visits', 'share', 'member', 'created_at', 'converted'] as const;

function makeRows(random: Random): Row[] {
  const maybe = <T>(value: T): T | null => (random.chance(0.8) ? value : null);
  return Array.from({ length: random.whole(30, 120) }, (_, index) => ({
    id: `lead ${index}`,
    name: maybe(random.pick(WORDS)),
    visits: maybe(random.whole(-5, 1_000)),
    share: random.whole(0, 1_000) / 8,
    member: maybe(random.chance(0.5)),
    created_at: maybe(
      new Date(Date.UTC(2026, 0, 1) + random.whole(0, 300) * DAY + (random.chance(0.5) ? random.whole(1, 86_399) * 1_000 : 0)),
    ),
    converted: random.chance(0.4),
  }));
}

const text = (value: Row[keyof Row]) => (value instanceof Date ? value.toISOString() : String(value ?? ''));
const bytesFile = (bytes: Uint8Array): FileSource => ({ name: 'leads', size: bytes.length, bytes });

const WRITERS: Record<string, (rows: readonly Row[]) => Promise<FileSource>> = {
  csv: async (rows) => fileOf(Papa.unparse([[...COLUMNS], ...rows.map((row) => COLUMNS.map((column) => text(row[column])))])),
  tsv: async (rows) =>
    fileOf(Papa.unparse([[...COLUMNS], ...rows.map((row) => COLUMNS.map((column) => text(row[column])))], { delimiter: '\t' })),
  ndjson: async (rows) => fileOf(rows.map((row) => JSON.stringify(row)).join('\n')),
  json: async (rows) => fileOf(JSON.stringify(rows, null, 2)),
  xlsx: async (rows) => {
    const header = COLUMNS.map((value) => ({ value }));
    const sheet = rows.map((row) =>
      COLUMNS.map((column) => {
        const value = row[column];
        if (value === null) return null;
        return value instanceof Date ? { value, format: 'yyyy-mm-dd hh:mm:ss' } : { value };
      }),
    );
    return bytesFile(new Uint8Array(await writeWorkbook([header, ...sheet]).toBuffer()));
  },
  parquet: async (rows) => {
    const types = {
      id: 'STRING',
      name: 'STRING',
      visits: 'INT32',
      share: 'DOUBLE',
      member: 'BOOLEAN',
      created_at: 'TIMESTAMP',
      converted: 'BOOLEAN',
    } as const;
    const columnData = COLUMNS.map((name) => ({ name, data: rows.map((row) => row[name]), type: types[name], nullable: true }));
    return bytesFile(new Uint8Array(parquetWriteBuffer({ columnData, rowGroupSize: 50 })));
  },
};

it.each([1, 2, 3, 4, 5, 6])('every format gives the same sample, seed %i', async (seed) => {
  const rows = makeRows(new Random(seed));
  let mapping: Mapping | null = null;
  let expected: unknown = null;
  for (const [format, write] of Object.entries(WRITERS)) {
    const leads = await tableOf(await write(rows));
    mapping ??= suggestAll({ leads });
    expect(suggestAll({ leads }), format).toEqual(mapping);
    const { sample, report } = await sampleOf({ leads });
    expected ??= sample;
    expect(sample, format).toEqual(expected);
    expect(sample.leads, format).toHaveLength(rows.length);
    expect(sample.leads[0]?.attributes).toMatchObject({ visits: rows[0]?.visits, created_at: rows[0]?.created_at?.getTime() ?? null });
    expect(report.files[0], format).toMatchObject({ rowsRead: rows.length, rowsUsed: rows.length, refusedCount: 0, repairedCount: 0 });
    expect(report.columns, format).toEqual([]);
  }
});
