import type { Databases } from '../database/open.ts';
import type { Sweeper } from '../samples/sweeper.ts';
import type { Library } from './library.ts';
import type { Metrics } from './metrics.ts';

/** What the routes for services share. `stopping` aborts when the server begins to stop. */
export type Rest = { databases: Databases; library: Library; metrics: Metrics; sweeper: Sweeper; stopping: AbortSignal };
