import type { FolderTable } from './parts.ts';

/** Which way imports run inside each of the packages. */
export const MODEL: FolderTable = {
  document: [],
  catalogue: ['document'],
  conditions: ['catalogue', 'document'],
  nodes: ['conditions', 'catalogue', 'document'],
  'document/document.ts': ['nodes', 'conditions', 'catalogue', 'document'],
  'document/empty.ts': ['document/document.ts', 'document'],
  // A migration asks each kind how its data changed.
  'document/migrations.ts': ['nodes', 'conditions', 'catalogue', 'document'],
  'document/read.ts': ['document/document.ts', 'document/migrations.ts', 'document'],
  'catalogue/definitions.ts': ['document/document.ts', 'catalogue', 'document'],
  edits: [
    'document/document.ts',
    'document/empty.ts',
    'document/read.ts',
    'catalogue/definitions.ts',
    'nodes',
    'conditions',
    'catalogue',
    'document',
  ],
  // Drawing two documents as one asks how large cards are.
  diff: ['edits', 'document/document.ts', 'nodes', 'catalogue', 'document'],
  find: ['document/document.ts', 'nodes', 'conditions', 'catalogue', 'document'],
  templates: [
    'edits',
    'document/document.ts',
    'document/empty.ts',
    'catalogue/definitions.ts',
    'nodes',
    'conditions',
    'catalogue',
    'document',
  ],
};

export const COMPILER: FolderTable = {
  program: [],
  diagnostics: [],
  parse: ['diagnostics'],
  outline: ['parse'],
  // Whether a threshold can be reached is a question to the Program, so checks may read it; they never make it.
  check: ['parse', 'program', 'diagnostics'],
  lower: ['parse', 'check', 'program', 'diagnostics'],
  'targets/json-logic': ['program'],
  'targets/json-schema': ['program'],
  'targets/sql': ['program'],
  'targets/prose': ['program'],
  'targets/javascript': ['program'],
  // What people call things, and where the data is: what targets ask for from outside.
  names: ['targets/prose', 'targets/sql', 'program'],
  lint: ['diagnostics', 'program'],
};

export const EVALUATOR: FolderTable = {
  values: [],
  ir: ['values'],
  closures: ['ir', 'values'],
  generated: ['ir', 'values'],
  // Numbering events runs a rule over each.
  facts: ['closures', 'values'],
  columns: ['facts', 'closures', 'ir', 'values'],
  // What the columns of a sample hold.
  profile: ['columns', 'facts', 'values'],
  // How each engine reaches the values of facts and columns.
  access: ['columns', 'facts', 'generated', 'closures', 'ir', 'values'],
  batch: ['columns', 'generated', 'ir', 'values'],
  scorer: ['batch', 'access', 'columns', 'facts', 'generated', 'closures', 'ir', 'values'],
  // What two rule sets make of the same leads.
  difference: ['scorer'],
  sample: ['scorer', 'batch', 'access', 'columns', 'facts', 'generated', 'closures', 'ir', 'values'],
};

export const SAMPLES: FolderTable = {
  'codes.ts': [],
  'sample.ts': [],
  'rows.ts': ['sample.ts'],
  'names.ts': [],
  'pace.ts': [],
  'report.ts': ['codes.ts'],
  'own-text.ts': [],
  'notes.ts': ['own-text.ts', 'report.ts', 'codes.ts'],
  files: ['notes.ts', 'own-text.ts', 'report.ts', 'codes.ts', 'pace.ts'],
  columns: ['files', 'own-text.ts', 'report.ts', 'sample.ts'],
  join: ['columns', 'files', 'notes.ts', 'own-text.ts', 'report.ts', 'codes.ts', 'pace.ts', 'sample.ts'],
  synthetic: ['join', 'sample.ts'],
};

export const CALIBRATION: FolderTable = {
  'distribution.ts': [],
  rates: ['distribution.ts'],
  area: ['rates', 'distribution.ts'],
  thresholds: ['rates', 'distribution.ts'],
  // Both curves are what thresholds select, drawn.
  curves: ['thresholds'],
  'honesty.ts': ['area', 'distribution.ts'],
  'holdout.ts': ['honesty.ts', 'area', 'rates', 'distribution.ts'],
  'report.ts': ['holdout.ts', 'honesty.ts', 'area', 'rates', 'distribution.ts'],
};

export const CONFORMANCE: FolderTable = {
  laws: [],
  browser: [],
  pictures: ['browser'],
  // A bare React Flow, and what both are measured with.
  flow: ['browser'],
  speed: ['flow', 'browser'],
  examples: [],
  goldens: [],
  'cases/format.ts': [],
  oracle: ['cases/format.ts'],
  cases: ['oracle', 'cases/format.ts'],
  engines: ['cases', 'cases/format.ts', 'oracle'],
  // Programs of the folder `examples`, run as their readers would, against the real server.
  consumers: ['browser', 'cases', 'cases/format.ts'],
  portability: ['consumers', 'engines', 'cases', 'cases/format.ts', 'oracle'],
};

export const BUNDLE: FolderTable = {
  'checksums.ts': [],
  vectors: [],
  file: ['vectors', 'checksums.ts'],
};

export const BENCHMARKS: FolderTable = {
  model: [],
  leads: [],
  hand: [],
  measure: [],
  report: [],
  peers: ['hand', 'model'],
  suites: ['peers', 'report', 'measure', 'leads', 'model'],
};
