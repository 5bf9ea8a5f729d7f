import { Identifier } from '@umbral/model';
import { z } from 'zod';
import { codesOf } from './codes.ts';

/** A report keeps this many notes of each list, the first ones; the counts beside them are exact. */
export const REPORT_LIMITS = { notes: 1_000, examples: 5 } as const;

/** The three files of an import. */
export const FileRole = z.enum(['leads', 'events', 'outcomes']);
export type FileRole = z.infer<typeof FileRole>;

/** The formats that an import reads. `csv` stands for every delimiter. */
export const FileFormat = z.enum(['csv', 'ndjson', 'json', 'xlsx', 'parquet']);
export type FileFormat = z.infer<typeof FileFormat>;

/** The parameters of a code, for the app's sentence. */
const Params = z.record(z.string(), z.union([z.string(), z.number()]));
export type Params = z.infer<typeof Params>;

/** Why a row was repaired or refused. */
export const RowCode = z.enum(codesOf('row'));
export type RowCode = z.infer<typeof RowCode>;

/**
 * A row that was repaired or refused. `row` is the number that a spreadsheet shows beside it: the header is row 1, blank rows
 * count, a cell of several lines is one row. (After an unclosed quote, which a spreadsheet cannot show, every line is a row.)
 */
export const RowNote = z.strictObject({ row: z.int().min(1), code: RowCode, params: Params });
export type RowNote = z.infer<typeof RowNote>;

/** Something about a whole file that a person should know. */
export const FileNote = z.strictObject({ code: z.enum(codesOf('note')), params: Params });
export type FileNote = z.infer<typeof FileNote>;

const Count = z.int().min(0);
const RowNotes = z.array(RowNote).max(REPORT_LIMITS.notes);

/**
 * What became of the rows of one file: read = used + refused; blank rows are counted apart. `part`: the sheet or list that was read.
 * `encoding` and `delimiter` are empty where a format has none.
 */
export const FileReport = z.strictObject({
  name: z.string(),
  role: FileRole,
  format: FileFormat.optional(),
  part: z.string().optional(),
  encoding: z.string(),
  delimiter: z.string(),
  rowsRead: Count,
  rowsUsed: Count,
  emptyRows: Count,
  repaired: RowNotes,
  repairedCount: Count,
  refused: RowNotes,
  refusedCount: Count,
  notes: z.array(FileNote),
});
export type FileReport = z.infer<typeof FileReport>;

/** Values of a column that did not fit its type and are missing now, with the first of them. */
export const ColumnReport = z.strictObject({
  role: FileRole,
  column: Count,
  header: z.string(),
  key: z.union([Identifier, z.literal('')]),
  valueNotRead: Count,
  examples: z.array(z.strictObject({ row: z.int().min(1), value: z.string() })).max(REPORT_LIMITS.examples),
});
export type ColumnReport = z.infer<typeof ColumnReport>;

/** What an import did, so that nothing is lost silently. `columns` lists only columns that had values that were not read. */
export const ImportReport = z.strictObject({
  files: z.array(FileReport).max(3),
  columns: z.array(ColumnReport),
  leads: Count,
  events: Count,
  converted: Count,
  outcomesKnown: Count,
  /** Leads that were left without an outcome because they were too young for it. */
  leftOpen: Count.optional(),
  asOf: z.number(),
  asOfSource: z.enum(['chosen', 'events', 'fields', 'outcomes', 'now']),
});
export type ImportReport = z.infer<typeof ImportReport>;
