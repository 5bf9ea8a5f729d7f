import type { FolderTable } from './parts.ts';

/** Which way imports run inside the server, the command line and the web app. */
export const SERVER: FolderTable = {
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
  simulations: ['versions', 'models', 'samples', 'jobs', 'problems', 'database'],
  'sign-in': ['problems', 'database'],
  keys: ['problems', 'database'],
  procedures: ['simulations', 'versions', 'models', 'samples', 'sign-in', 'keys', 'webhooks', 'problems', 'database'],
  'router.ts': ['procedures', 'problems'],
  // Services import samples too.
  rest: ['samples', 'keys', 'problems', 'database'],
  http: ['router.ts', 'rest', 'simulations', 'sign-in', 'keys', 'webhooks', 'versions', 'samples', 'problems', 'database'],
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
