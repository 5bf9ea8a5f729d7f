import type { Sample } from '../sample.ts';

/** A made-up sample that is the same for everyone. */
export function syntheticSample(): Sample {
  return { fields: [], events: [], asOf: Date.UTC(2026, 10, 1), leads: [] };
}
