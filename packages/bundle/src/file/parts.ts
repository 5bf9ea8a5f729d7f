/** The names of a bundle's parts, and what each is for. */
export const PARTS = {
  readme: 'README.md',
  document: 'document.json',
  ruleSet: 'rule-set.json',
  flat: 'flat-rule-set.json',
  leadSchema: 'schemas/lead.schema.json',
  factsSchema: 'schemas/facts.schema.json',
  postgres: 'sql/postgres.sql',
  duckdb: 'sql/duckdb.sql',
  module: 'module.mjs',
  english: 'prose/en.md',
  spanish: 'prose/es.md',
  vectors: 'vectors.json',
} as const;

/** Says what a bundle holds; it is the one part that it does not list itself. */
export const MANIFEST = 'manifest.json';

/** Bounds of a bundle; what is beyond them is refused before it is looked at. */
export const LIMITS = { bytes: 48 * 1024 * 1024, parts: 64, name: 200 } as const;
