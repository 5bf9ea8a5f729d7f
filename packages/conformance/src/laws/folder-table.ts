/**
 * Which way imports run inside each package: a part of `src` → the parts that it may import. A part is a folder or a file; the most
 * exact one counts, so a file may stand above its folder. Files of one part may import each other. Parts that are not named here
 * (front doors, entry files) may import everything, and nothing that is named may import them.
 */
export type FolderTable = Record<string, readonly string[]>;

const MODEL: FolderTable = {
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

const COMPILER: FolderTable = {
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

const EVALUATOR: FolderTable = {
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

const SAMPLES: FolderTable = {
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

const SERVER: FolderTable = {
  'start-error.ts': [],
  'environment.ts': ['start-error.ts'],
  database: ['start-error.ts'],
  problems: ['database'],
  models: ['problems', 'database'],
  samples: ['problems', 'database'],
  // Work that waits in the database until a server does it.
  jobs: ['database'],
  webhooks: ['jobs', 'problems', 'database'],
  versions: ['models', 'samples', 'webhooks', 'problems', 'database'],
  'sign-in': ['problems', 'database'],
  keys: ['problems', 'database'],
  procedures: ['versions', 'models', 'samples', 'sign-in', 'keys', 'webhooks', 'problems', 'database'],
  'router.ts': ['procedures', 'problems'],
  // Services import samples too.
  rest: ['samples', 'keys', 'problems', 'database'],
  http: ['router.ts', 'rest', 'sign-in', 'keys', 'webhooks', 'versions', 'samples', 'problems', 'database'],
};

const WEB: FolderTable = {
  language: [],
  server: [],
  // A sample that cannot be loaded is told as the server's problem.
  scoring: ['server'],
  // Bundles are made and read in a worker.
  bundles: ['language'],
  ui: ['language', 'server'],
  words: ['language'],
  // What changed between two documents, as more than one screen tells it.
  differences: ['words', 'ui', 'server', 'language'],
  // How a drawing looks, on whichever screen it is drawn.
  drawing: [],
  // A document as a file for others, from wherever one is shown.
  export: ['ui', 'bundles', 'server', 'language'],
  // What there is to say about a document, as more than one screen shows it.
  remarks: ['words', 'language'],
  screens: ['differences', 'drawing', 'export', 'remarks', 'words', 'ui', 'bundles', 'scoring', 'server', 'language'],
  shell: ['screens', 'ui', 'server', 'language'],
};

const CONFORMANCE: FolderTable = {
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

const BUNDLE: FolderTable = {
  'checksums.ts': [],
  vectors: [],
  file: ['vectors', 'checksums.ts'],
};

const BENCHMARKS: FolderTable = {
  model: [],
  leads: [],
  hand: [],
  measure: [],
  report: [],
  peers: ['hand', 'model'],
  suites: ['peers', 'report', 'measure', 'leads', 'model'],
};

export const FOLDERS: Record<string, FolderTable> = {
  'packages/model': MODEL,
  'packages/compiler': COMPILER,
  'packages/evaluator': EVALUATOR,
  'packages/bundle': BUNDLE,
  'packages/samples': SAMPLES,
  'apps/server': SERVER,
  'apps/web': WEB,
  'packages/benchmarks': BENCHMARKS,
  'packages/conformance': CONFORMANCE,
};

/** Folders whose folders are equals that never import each other: the screens of the web app. */
export const SIBLINGS: readonly string[] = ['apps/web/src/screens'];
