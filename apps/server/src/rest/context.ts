import type { Databases } from '../database/open.ts';
import type { Sweeper } from '../samples/sweeper.ts';
import type { Library } from './library.ts';
import type { Metrics } from './metrics.ts';

/** What the routes for services share. */
export type Rest = { databases: Databases; library: Library; metrics: Metrics; sweeper: Sweeper };
