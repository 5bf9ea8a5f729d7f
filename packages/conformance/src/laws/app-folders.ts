import type { FolderTable } from './parts.ts';

/** Which way imports run inside the server, the command line and the web app. */
export const SERVER: FolderTable = {
  'start-error.ts': [],
  environment: ['start-error.ts'],
  // What happens here, as those who run servers see it.
  observing: [],
  database: ['start-error.ts', 'observing'],
  problems: ['database'],
  // How often anybody may ask.
  rates: [],
  // Rows as files, whatever they are of.
  exports: [],
  // Who did what: each deed is recorded where it is done.
  audit: ['exports', 'problems', 'database'],
  models: ['audit', 'problems', 'database'],
  samples: ['audit', 'problems', 'database'],
  // Work that waits in the database until a server does it.
  jobs: ['observing', 'database'],
  mail: ['jobs', 'observing', 'problems', 'database'],
  webhooks: ['audit', 'jobs', 'observing', 'problems', 'database'],
  versions: ['models', 'samples', 'webhooks', 'audit', 'problems', 'database'],
  simulations: ['versions', 'models', 'samples', 'exports', 'audit', 'jobs', 'observing', 'problems', 'database'],
  'sign-in': ['audit', 'mail', 'rates', 'problems', 'database'],
  // Members, invitations and workspaces, each of which begins with a sample.
  people: ['sign-in', 'samples', 'audit', 'mail', 'problems', 'database'],
  keys: ['audit', 'problems', 'database'],
  procedures: [
    'simulations',
    'versions',
    'models',
    'samples',
    'people',
    'sign-in',
    'keys',
    'webhooks',
    'audit',
    'mail',
    'problems',
    'database',
  ],
  'router.ts': ['procedures', 'problems'],
  // Services import samples too.
  rest: ['samples', 'keys', 'rates', 'audit', 'observing', 'problems', 'database'],
  http: [
    'router.ts',
    'rest',
    'simulations',
    'people',
    'sign-in',
    'keys',
    'rates',
    'webhooks',
    'versions',
    'samples',
    'audit',
    'mail',
    'observing',
    'problems',
    'database',
  ],
  // Copies of the whole database, made and put back by commands of their own.
  backup: ['environment', 'start-error.ts', 'database', 'jobs', 'simulations', 'webhooks'],
};

export const CLI: FolderTable = {
  'exit.ts': [],
  'terminal.ts': [],
  help: [],
  'options.ts': [],
  words: ['terminal.ts'],
  models: ['exit.ts'],
  data: ['models', 'exit.ts', 'terminal.ts'],
  scoring: ['data', 'models', 'words', 'exit.ts'],
  commands: ['scoring', 'data', 'models', 'words', 'options.ts', 'terminal.ts', 'exit.ts'],
};

export const WEB: FolderTable = {
  language: [],
  server: [],
  // A sample that cannot be loaded is told as the server's problem.
  scoring: ['server'],
  // Bundles are made and read in a worker.
  bundles: ['language'],
  ui: ['language', 'server'],
  // Pictures of numbers that more than one screen draws.
  charts: ['language'],
  words: ['charts', 'language'],
  // What changed between two documents, as more than one screen tells it.
  differences: ['words', 'ui', 'server', 'language'],
  // How a drawing looks, on whichever screen it is drawn.
  drawing: [],
  // Starting a run over a sample, from wherever it is asked for.
  simulating: ['differences', 'ui', 'server', 'language'],
  // A document as a file for others, from wherever one is shown.
  export: ['ui', 'bundles', 'server', 'language'],
  // What there is to say about a document, as more than one screen shows it.
  remarks: ['words', 'language'],
  screens: [
    'charts',
    'differences',
    'drawing',
    'export',
    'simulating',
    'remarks',
    'words',
    'ui',
    'bundles',
    'scoring',
    'server',
    'language',
  ],
  shell: ['screens', 'ui', 'server', 'language'],
};
