import { Label } from '@umbral/model';
import { z } from 'zod';

const Count = z.int().min(0);

/** A sample on which something was tried, as it was called then. */
export const TriedOn = z.strictObject({ id: z.string(), name: Label, asOf: z.number() });
export type TriedOn = z.infer<typeof TriedOn>;

/** How many leads went from where to where, those that stayed too: ids of bands or grades, `disqualified`, or null outside the audience. */
const Move = z.strictObject({ from: z.string().nullable(), to: z.string().nullable(), leads: Count });

const Moves = z.strictObject({ key: z.string(), changed: Count, moves: z.array(Move) });

/**
 * What two rule sets do differently to the leads of a sample, at the sample's own moment. What only one of them has is not compared, but
 * for the keys of such scores. `scores`: how many leads' score is another, and by how much on average over all leads that both score (null
 * where there is none). `bands` by the score's key, `grades` by the matrix's. `changed`: leads of which any score, any band or grade is another.
 */
export const Behaviour = z.strictObject({
  sample: TriedOn,
  leads: Count,
  changed: z.strictObject({ scores: Count, bands: Count }),
  scores: z.array(z.strictObject({ key: z.string(), changed: Count, mean: z.number().nullable() })),
  bands: z.array(Moves),
  grades: z.array(Moves),
  onlyBefore: z.array(z.string()),
  onlyAfter: z.array(z.string()),
});
export type Behaviour = z.infer<typeof Behaviour>;
