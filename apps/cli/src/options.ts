/** Files of leads, and how to read them. */
export type DataOptions = {
  events?: string;
  from?: 'csv' | 'tsv' | 'ndjson' | 'parquet';
  id?: string;
  map: string[];
  eventMap: string[];
  missing: string[];
  now?: string;
  skipBadRows: boolean;
  threads?: number;
  memory?: string;
};
/** What a scoring model can be compiled to. */
export const TARGETS = ['json-logic', 'flat', 'sql-postgres', 'sql-duckdb', 'module', 'prose', 'schema', 'bundle'] as const;
export type Target = (typeof TARGETS)[number];

export type CheckOptions = { json: boolean; strict: boolean; now?: string };
export type CompileOptions = { json: boolean; to: Target; output?: string; name?: string; language: 'en' | 'es' };
export type ScoreOptions = DataOptions & {
  json: boolean;
  output?: string;
  format?: 'csv' | 'tsv' | 'ndjson' | 'parquet';
  engine: 'auto' | 'evaluator' | 'duckdb';
  explain: boolean;
  progress: boolean;
};
export type ExplainOptions = DataOptions & { json: boolean; lead: string };
export type DiffOptions = DataOptions & { json: boolean; top: number };
