import type { Active, Logic } from '../../program/index.ts';
import { and, choose, read } from './logic.ts';
import type { Stages } from './stages.ts';

/** What must hold for a node to be active, if anything. SPEC T6. */
export function activeRules(active: Active): Logic[] {
  const rules: Logic[] = [];
  if (active && active.from !== null) rules.push({ '>=': [read('now'), active.from] });
  if (active && active.until !== null) rules.push({ '<': [read('now'), active.until] });
  return rules;
}

type Gated = { gate: string | null; active: Active };

/** What must hold for a node to count at all, if anything. */
export const openRules = ({ gate, active }: Gated, stages: Stages): Logic[] => [
  ...(gate === null ? [] : [stages.matches(gate)]),
  ...activeRules(active),
];

/** What a node gives while it is open; else 0. */
export function whenOpen(node: Gated, stages: Stages, rule: Logic): Logic {
  const open = openRules(node, stages);
  return open.length === 0 ? rule : choose(and(open), rule, 0);
}
