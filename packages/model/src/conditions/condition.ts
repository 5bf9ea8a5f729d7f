import { z } from 'zod';
import { Identifier } from '../document/identifier.ts';
import { LIMITS } from '../document/limits.ts';
import { Amount } from '../document/numbers.ts';
import { OPERATORS, type Operator } from './operators.ts';

const Text = z.string().max(LIMITS.text);

/**
 * One comparison of a field (of a lead, or of an event inside an activity) with a value.
 * The value may be unfinished while a person types: the compiler reports it, the document still opens.
 * `orMissing`: a lead whose field is missing matches too.
 */
export const Comparison = z.strictObject({
  kind: z.literal('comparison'),
  field: z.union([Identifier, z.literal('')]),
  operator: z.enum(Object.keys(OPERATORS) as [Operator, ...Operator[]]),
  value: z.union([Text, Amount, z.array(Text).max(LIMITS.values), z.strictObject({ from: Amount, to: Amount }), z.null()]),
  orMissing: z.boolean(),
});
export type Comparison = z.infer<typeof Comparison>;

/** All, any, none, or at least N of the conditions inside. */
export type ConditionGroup = { kind: 'all' | 'any' | 'none'; of: Condition[] } | { kind: 'atLeast'; count: number; of: Condition[] };
export type Condition = Comparison | ConditionGroup;

/** The schema of a group that may hold groups `depth` levels deep: written out level by level, so that hostile nesting is refused early. */
function groupOfDepth(depth: number): z.ZodType<ConditionGroup> {
  const child: z.ZodType<Condition> = depth > 0 ? z.union([Comparison, groupOfDepth(depth - 1)]) : Comparison;
  const of = z.array(child).max(LIMITS.conditionChildren);
  return z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.enum(['all', 'any', 'none']), of }),
    z.strictObject({ kind: z.literal('atLeast'), count: z.int().min(1).max(LIMITS.conditionChildren), of }),
  ]);
}
export const ConditionGroup = groupOfDepth(LIMITS.conditionDepth);

/** A group that holds nothing yet. */
export const noConditions = (): ConditionGroup => ({ kind: 'all', of: [] });
