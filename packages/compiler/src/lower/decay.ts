import type { DataOf, DecayCurve as DrawnCurve } from '@umbral/model';
import { type DecayAnchor, type DecayCurve, significant } from '../program/index.ts';

/** Ages are whole ten-thousandths of a day. Steps and grace periods are too: then it is exact in which step an age is. */
const FINEST = 10_000;
const inTenThousandths = (days: number): number => Math.round(days * FINEST) / FINEST;

export function lowerCurve(curve: DrawnCurve): DecayCurve {
  if (curve.kind !== 'step') return { kind: curve.kind, days: significant(curve.days) };
  const days = Math.max(1 / FINEST, inTenThousandths(curve.days));
  return { kind: 'step', days, percent: significant(curve.percent), compounding: curve.compounding };
}

export const lowerGrace = (after: number): number => inTenThousandths(after);

/** An anchor on any activity names no events yet: which there are is known when all nodes are lowered. */
export function lowerAnchor(anchor: DataOf<'decay'>['anchor']): DecayAnchor {
  if (anchor.kind === 'lastActivity') return { kind: 'lastActivity', events: [...new Set(anchor.events)].sort() };
  return anchor.kind === 'date' ? { kind: 'date', field: anchor.field } : { kind: 'event' };
}
