export { ColumnReport, FileNote, FileReport, FileRole, ImportReport, RowCode, RowNote } from './report.ts';
export { AttributeValue, EventRecord, LeadRecord, SAMPLE_LIMITS, Sample, SampleField } from './sample.ts';
export { syntheticSample } from './synthetic/sample.ts';
