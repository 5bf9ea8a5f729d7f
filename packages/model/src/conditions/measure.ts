import { z } from 'zod';
import { Identifier } from '../document/identifier.ts';

const Property = z.union([Identifier, z.literal('')]);

/** A number read off events: how many, days since the newest, or the sum, maximum or number of distinct values of a property. SPEC A6–A8. */
export const Measure = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('count') }),
  z.strictObject({ kind: z.literal('daysSinceLast') }),
  z.strictObject({ kind: z.literal('sum'), property: Property }),
  z.strictObject({ kind: z.literal('maximum'), property: Property }),
  z.strictObject({ kind: z.literal('distinct'), property: Property }),
]);
export type Measure = z.infer<typeof Measure>;
