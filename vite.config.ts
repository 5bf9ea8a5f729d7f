import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Where `npm run dev` finds the API server; `npm start` serves page and API from one port and needs no proxy. */
const apiServer = process.env.UMBRAL_API ?? 'http://127.0.0.1:3210';

/** What the first screens are made of is fetched at once, with all that it imports. */
const FIRST = /\/(?:StudioScreen|ModelsScreen|SignInScreen)-[^/]+\.js$/;

/** The files that are named where a part is loaded: of later ones only the styles, since these lists are in scripts of the first load. */
const resolveDependencies = (file: string, dependencies: string[]): string[] =>
  FIRST.test(file) ? dependencies : dependencies.filter((each) => each.endsWith('.css'));

/** Vite for the web app, and Vitest's projects for everything. */
export default defineConfig({
  root: at('apps/web'),
  plugins: [react({ compiler: true })],
  // Browsers that know light-dark() themselves: lowered, it would not follow the theme button.
  build: {
    outDir: at('apps/web/dist/site'),
    emptyOutDir: true,
    sourcemap: true,
    modulePreload: { resolveDependencies },
    target: ['chrome123', 'edge123', 'firefox121', 'safari17.5'],
  },
  worker: { format: 'es' },
  server: { proxy: { '/trpc': apiServer, '/api': apiServer, '/exports': apiServer } },
  test: {
    root: at('.'),
    // Tests of the server wait for their database, and a second file uses that time; those of the browser run one after the other.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      {
        test: {
          name: 'unit',
          root: at('.'),
          include: ['packages/{model,compiler,evaluator,bundle,samples,calibration,benchmarks}/test/**/*.test.ts'],
          testTimeout: 30_000,
        },
      },
      { test: { name: 'web', root: at('apps/web'), include: ['test/**/*.test.ts'] } },
      {
        test: {
          name: 'server',
          root: at('apps/server'),
          include: ['test/**/*.test.ts'],
          pool: 'forks',
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'cli',
          root: at('apps/cli'),
          include: ['test/**/*.test.ts'],
          pool: 'forks',
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      { test: { name: 'laws', root: at('packages/conformance'), include: ['test/laws/**/*.test.ts'], testTimeout: 120_000 } },
      {
        test: {
          name: 'conformance',
          root: at('packages/conformance'),
          include: ['test/{conformance,examples,goldens}/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'browser',
          root: at('packages/conformance'),
          include: ['test/browser/**/*.test.ts'],
          pool: 'forks',
          fileParallelism: false,
          testTimeout: 240_000,
          hookTimeout: 120_000,
          // How long a page takes says something of the machine; whether it comes to that is what is tried.
          expect: { poll: { timeout: 30_000 } },
        },
      },
    ],
  },
});
