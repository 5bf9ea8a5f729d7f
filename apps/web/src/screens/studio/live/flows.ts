import { roundToTotal } from '../../../charts/shares.ts';
import type { LeadView } from '../../../scoring/protocol.ts';

/** What an edge carries for the chosen lead: points as they are shown, null where it carries none; and whether it counts or matches. */
type Flowing = { points: number | null; holds: boolean };

const DECIMALS = 2;
const known = new WeakMap<LeadView, ReadonlyMap<string, Flowing>>();

/** The name of what flows from one node into another. */
export const flowKey = (source: string, target: string): string => `${source} ${target}`;

/** What flows along the edges, by `flowKey`. The figures into a node add up, as shown, to what is shown as going in. */
export function flowsOf(lead: LeadView): ReadonlyMap<string, Flowing> {
  const found = known.get(lead) ?? madeFlows(lead);
  known.set(lead, found);
  return found;
}

function madeFlows({ details, explanation }: LeadView): ReadonlyMap<string, Flowing> {
  const flows = new Map<string, Flowing>();
  const unscored = new Set(
    Object.keys(details.nodes).filter((id) => details.nodes[id]?.raw !== null && explanation.nodes[id] === undefined),
  );
  for (const { target, inputs } of details.flows) {
    const points = inputs.map((each) => each.points ?? 0);
    const sum = points.reduce((total, each) => total + each, 0);
    const shown = roundToTotal(points, sum, DECIMALS);
    for (const [place, { source, points: exact, holds }] of inputs.entries()) {
      const carries = exact !== null && !unscored.has(target);
      flows.set(flowKey(source, target), { points: carries ? (shown[place] ?? 0) : null, holds: holds && !unscored.has(target) });
    }
  }
  return flows;
}
