import type { SimulationEngine } from '../simulation.ts';

export type AskedEngine = SimulationEngine | 'auto';

/** Which engine runs a sample of so many leads. There is one so far. */
export const engineFor = (_asked: AskedEngine, _leads: number): SimulationEngine => 'workers';
