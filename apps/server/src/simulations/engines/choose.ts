import type { SimulationEngine } from '../simulation.ts';

export type AskedEngine = SimulationEngine | 'auto';

/** From so many leads on, statements in the database are faster than fetching the leads. */
const MANY_LEADS = 50_000;

/**
 * Which engine runs a sample of so many leads. A statement is made of the document: where that no longer compiles to the rule set that was
 * published, because this Umbral is newer, only the evaluator gives the scores of the version.
 */
export function engineFor(asked: AskedEngine, leads: number, reproducible: boolean): SimulationEngine {
  if (!reproducible) return 'workers';
  if (asked !== 'auto') return asked;
  return leads >= MANY_LEADS ? 'sql' : 'workers';
}
