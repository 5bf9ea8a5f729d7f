import type { Active, Limits } from '../../program/index.ts';
import type { Model } from './model.ts';
import { allOf, flat, type Logical, literal } from './source.ts';

/** What must hold for a node to be active. SPEC T6. */
export function activeParts(active: Active): Logical[] {
  const parts: Logical[] = [];
  if (active && active.from !== null) parts.push(`now >= ${literal(active.from)}`);
  if (active && active.until !== null) parts.push(`now < ${literal(active.until)}`);
  return parts;
}

type Gated = { gate: string | null; active: Active };

/** What must hold for a node to count at all; null if it always does. SPEC K1, A9. */
export function openParts({ gate, active }: Gated, model: Model): Logical[] {
  return [...(gate === null ? [] : [model.name(gate)]), ...activeParts(active)];
}

/** An expression that is 0 while a node is not open. */
export function whenOpen(open: readonly Logical[], value: string): string {
  return open.length === 0 ? value : `${flat(allOf(open), true)} ? ${value} : 0`;
}

export const hasLimits = ({ minimum, maximum }: Limits): boolean => minimum !== null || maximum !== null;

/** A value within its limits, where it has any. SPEC K3, A5, G2. */
export function limited(value: string, { minimum, maximum }: Limits): string {
  const below = maximum === null ? value : `Math.min(${literal(maximum)}, ${value})`;
  return minimum === null ? below : `Math.max(${literal(minimum)}, ${below})`;
}
