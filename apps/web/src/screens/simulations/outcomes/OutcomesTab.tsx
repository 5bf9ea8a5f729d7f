import type { Simulation } from '../simulation.ts';
import { OutcomesReport } from './OutcomesReport.tsx';

/** The outcomes of a run by one of its scores, as its screen shows them. */
export function OutcomesTab({ simulation, score }: { simulation: Simulation; score: string }) {
  return <OutcomesReport simulationId={simulation.id} score={score} />;
}
