import { z } from 'zod';
import { Days } from '../document/numbers.ts';
import { type NodeKindSpec, nodeOf, Title } from './node.ts';

/** How points lose worth with the age of their event: linear to nothing, half in every half-life, or all at once. */
export const DecayCurve = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('linear'), days: Days }),
  z.strictObject({ kind: z.literal('halfLife'), days: Days }),
  z.strictObject({ kind: z.literal('expiry'), days: Days }),
]);
export type DecayCurve = z.infer<typeof DecayCurve>;

const DecayData = z.strictObject({ title: Title, curve: DecayCurve });
export type DecayData = z.infer<typeof DecayData>;

export const DecayNode = nodeOf('decay', DecayData);
export type DecayNode = z.infer<typeof DecayNode>;

export const decay: NodeKindSpec<DecayData> = {
  ports: { in: [{ id: 'in', accepts: ['timedPoints'], many: false }], out: [{ id: 'out', type: 'points' }] },
  defaults: () => ({ title: null, curve: { kind: 'halfLife', days: 30 } }),
};
