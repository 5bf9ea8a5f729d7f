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
} from './columns/mapping.ts';
export type { MissingCandidate } from './columns/missing.ts';
export { type ColumnInsight, type Suggestion, suggestMapping } from './columns/suggest.ts';
export { ENCODINGS, type Encoding } from './files/decode.ts';
export { DELIMITERS, type Delimiter } from './files/parse.ts';
export { FILE_LIMITS, type FileProblem } from './files/problem.ts';
export type { FileSource } from './files/source.ts';
export { type ReadOptions, readTable, type Table, type TableResult } from './files/table.ts';
export { type AssembleOptions, type AssembleResult, assemble } from './join/assemble.ts';
export { checkMapping, type MappingProblem, type Tables } from './join/check.ts';
export { NAME_FIELDS } from './names.ts';
export type { RowNotes } from './notes.ts';
export type { OnProgress, Progress } from './pace.ts';
export { ColumnReport, FileNote, FileReport, FileRole, ImportReport, RowCode, RowNote } from './report.ts';
export { readLeadRows } from './rows.ts';
export { AttributeValue, EventRecord, LeadRecord, SAMPLE_LIMITS, Sample, SampleField } from './sample.ts';
export { syntheticSample } from './synthetic/sample.ts';
