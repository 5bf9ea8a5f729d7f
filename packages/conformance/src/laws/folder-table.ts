import { CLI, SERVER, WEB } from './app-folders.ts';
import { BENCHMARKS, BUNDLE, CALIBRATION, COMPILER, CONFORMANCE, EVALUATOR, MODEL, SAMPLES } from './package-folders.ts';
import type { FolderTable } from './parts.ts';

/** Which way imports run inside each room. */
export const FOLDERS: Record<string, FolderTable> = {
  'packages/model': MODEL,
  'packages/compiler': COMPILER,
  'packages/evaluator': EVALUATOR,
  'packages/bundle': BUNDLE,
  'packages/samples': SAMPLES,
  'packages/calibration': CALIBRATION,
  'apps/server': SERVER,
  'apps/web': WEB,
  'apps/cli': CLI,
  'packages/benchmarks': BENCHMARKS,
  'packages/conformance': CONFORMANCE,
};

/** Folders whose folders are equals that never import each other: the screens of the web app. */
export const SIBLINGS: readonly string[] = ['apps/web/src/screens'];
