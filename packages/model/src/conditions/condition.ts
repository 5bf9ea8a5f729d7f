import { z } from 'zod';
import { Identifier } from '../document/identifier.ts';
import { LIMITS } from '../document/limits.ts';
import { Amount, Days } from '../document/numbers.ts';
import { Measure } from './measure.ts';
import { NUMBER_OPERATORS, OPERATORS, type Operator } from './operators.ts';

const Text = z.string().max(LIMITS.text);
const Range = z.strictObject({ from: Amount, to: Amount });

/**
 * One comparison of a field (of a lead, or of an event inside an activity) with a value.
 * The value may be unfinished while a person types: the compiler reports it, the document still opens.
 * `orMissing`: a lead whose field is missing matches too.
 */
export const Comparison = z.strictObject({
  kind: z.literal('comparison'),
  field: z.union([Identifier, z.literal('')]),
  operator: z.enum(Object.keys(OPERATORS) as [Operator, ...Operator[]]),
  value: z.union([Text, Amount, z.array(Text).max(LIMITS.values), Range, z.null()]),
  orMissing: z.boolean(),
});
export type Comparison = z.infer<typeof Comparison>;

/** All, any, none, or at least N of what is inside. */
export type GroupOf<C> =
  | { kind: 'all' | 'any' | 'none'; of: (C | GroupOf<C>)[] }
  | { kind: 'atLeast'; count: number; of: (C | GroupOf<C>)[] };

/** The schema of a group that may hold groups `depth` levels deep: written out level by level, so that hostile nesting is refused early. */
function groupOfDepth<C>(leaf: z.ZodType<C>, depth: number): z.ZodType<GroupOf<C>> {
  const child: z.ZodType<C | GroupOf<C>> = depth > 0 ? z.union([leaf, groupOfDepth(leaf, depth - 1)]) : leaf;
  const of = z.array(child).max(LIMITS.conditionChildren);
  return z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.enum(['all', 'any', 'none']), of }),
    z.strictObject({ kind: z.literal('atLeast'), count: z.int().min(1).max(LIMITS.conditionChildren), of }),
  ]);
}

/** Conditions on the properties of an event. */
export const PropertyGroup = groupOfDepth(Comparison, LIMITS.conditionDepth);
export type PropertyGroup = GroupOf<Comparison>;

/** Events of these types whose properties match, in the last days: what a condition or a ladder measures. */
export const EventSelection = z.strictObject({
  events: z.array(Identifier).max(LIMITS.conditionChildren),
  where: PropertyGroup,
  withinDays: Days.nullable(),
});
export type EventSelection = z.infer<typeof EventSelection>;

/** A comparison of what a lead did: a measure of selected events with a number. SPEC C4. */
export const ActivityComparison = EventSelection.extend({
  kind: z.literal('activity'),
  measure: Measure,
  operator: z.enum(NUMBER_OPERATORS),
  value: z.union([Amount, Range, z.null()]),
  orMissing: z.boolean(),
});
export type ActivityComparison = z.infer<typeof ActivityComparison>;

const Leaf = z.union([Comparison, ActivityComparison]);

/** Conditions on a lead: its fields and its activity. */
export const ConditionGroup = groupOfDepth<Comparison | ActivityComparison>(Leaf, LIMITS.conditionDepth);
export type ConditionGroup = GroupOf<Comparison | ActivityComparison>;
export type Condition = Comparison | ActivityComparison | ConditionGroup;
export type PropertyCondition = Comparison | PropertyGroup;
