export { IMPORT_CODES } from './codes.ts';
export { DateFormat } from './columns/dates.ts';
export type { Guess } from './columns/guess.ts';
export {
  EventColumn,
  EventsMapping,
  Format,
  LeadColumn,
  LeadsMapping,
  Mapping,
  OutcomeColumn,
  OutcomesMapping,
  OutcomeWindow,
} from './columns/mapping.ts';
export type { MissingCandidate } from './columns/missing.ts';
export { readCells } from './columns/reader.ts';
export { type ColumnInsight, type Suggestion, suggestMapping } from './columns/suggest.ts';
export { DELIMITERS, type Delimiter } from './files/csv/parse.ts';
export { type LookedAt, type LookResult, lookAt, type Table } from './files/look.ts';
export type { ReadOptions } from './files/open.ts';
export { partOfRole } from './files/parts.ts';
export { FILE_LIMITS, type FileProblem } from './files/problem.ts';
export type { FileSource } from './files/source.ts';
export { ENCODINGS, type Encoding } from './files/text/encoding.ts';
export { checkMapping, type Headers, type MappingProblem } from './join/check.ts';
export type { Conversion, EventOfLead, ImportFiles, SampleSink } from './join/import.ts';
export { type Imported, type ImportOptions, type ImportResult, importFiles } from './join/import-files.ts';
export { NAME_FIELDS } from './names.ts';
export type { RowNotes } from './notes.ts';
export type { OnProgress, Progress } from './pace.ts';
export { ColumnReport, FileFormat, FileNote, FileReport, FileRole, ImportReport, RowCode, RowNote } from './report.ts';
export { readLeadRows } from './rows.ts';
export { AttributeValue, EventRecord, LeadRecord, SAMPLE_LIMITS, Sample, SampleField } from './sample.ts';
export { syntheticSample } from './synthetic/sample.ts';
