import { z } from 'zod';
import { EventSelection } from '../conditions/condition.ts';
import { noConditions } from '../conditions/none.ts';
import { Identifier } from '../document/identifier.ts';
import { LIMITS } from '../document/limits.ts';
import { Amount } from '../document/numbers.ts';
import { MeasureLadder } from './ladder.ts';
import { type NodeKindSpec, nodeOf, Title } from './node.ts';
import { switchedOn, switching, withoutDates } from './switching.ts';

/**
 * Which of the selected events count: every one, the newest of each day, the newest `most` of each period of so many days, the newest of
 * each value of a property, or only the oldest. SPEC A2.
 */
const Counting = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['every', 'oncePerDay', 'first']) }),
  z.strictObject({ kind: z.literal('perPeriod'), days: z.int().min(1).max(LIMITS.period), most: z.int().min(1).max(LIMITS.atMost) }),
  z.strictObject({ kind: z.literal('oncePerValue'), property: z.union([Identifier, z.literal('')]) }),
]);

/** What a lead did: the events that count give `points` each, the newest `atMost` of them; or, with a ladder, the ladder's points once. SPEC A. */
const ActivityData = EventSelection.extend({
  title: Title,
  ...switching,
  counts: Counting,
  points: Amount,
  atMost: z.int().min(1).max(LIMITS.atMost).nullable(),
  ladder: MeasureLadder.nullable(),
  minimum: Amount.nullable(),
  maximum: Amount.nullable(),
});
export type ActivityData = z.infer<typeof ActivityData>;

export const ActivityNode = nodeOf('activity', ActivityData);
export type ActivityNode = z.infer<typeof ActivityNode>;

export const activity: NodeKindSpec<ActivityData> = {
  defaults: () => ({
    events: [],
    where: noConditions(),
    withinDays: 30,
    title: null,
    ...switchedOn(),
    counts: { kind: 'every' },
    points: 5,
    atMost: null,
    ladder: null,
    minimum: null,
    maximum: null,
  }),
  upgrades: {
    1: (data) => ({ ...withoutDates, counts: { kind: 'every' }, ladder: null, minimum: null, maximum: null, ...data }),
  },
};
