import { z } from 'zod';
import { Measure } from '../conditions/measure.ts';
import { Identifier } from '../document/identifier.ts';
import { LIMITS } from '../document/limits.ts';
import { Amount } from '../document/numbers.ts';

const Field = z.union([Identifier, z.literal('')]);
const RangeStep = z.strictObject({ from: Amount, points: Amount });
const ValueStep = z.strictObject({ values: z.array(z.string().max(LIMITS.text)).max(LIMITS.values), points: Amount });

/** Steps from the lowest: a value gets the points of the highest step that it reaches; under the first, `below`; missing, `missing`. */
const ranges = { steps: z.array(RangeStep).max(LIMITS.steps), below: Amount, missing: Amount };

/** Points by the range or by the value of a field. SPEC K2. */
export const FieldLadder = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('ranges'), field: Field, ...ranges }),
  z.strictObject({
    kind: z.literal('values'),
    field: Field,
    steps: z.array(ValueStep).max(LIMITS.steps),
    otherwise: Amount,
    missing: Amount,
  }),
]);
export type FieldLadder = z.infer<typeof FieldLadder>;

/** Points by the range of a measure of the counted events. SPEC A4. */
export const MeasureLadder = z.strictObject({ measure: Measure, ...ranges });
export type MeasureLadder = z.infer<typeof MeasureLadder>;
