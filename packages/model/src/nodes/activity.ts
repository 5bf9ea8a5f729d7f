import { z } from 'zod';
import { ConditionGroup, noConditions } from '../conditions/condition.ts';
import { Identifier } from '../document/identifier.ts';
import { LIMITS } from '../document/limits.ts';
import { Amount, Days } from '../document/numbers.ts';
import { type NodeKindSpec, nodeOf, Title } from './node.ts';

/** What a lead did: events of the given types whose properties match, in the last `withinDays`, each worth `points`, the newest `atMost` of them. */
const ActivityData = z.strictObject({
  title: Title,
  enabled: z.boolean(),
  events: z.array(Identifier).max(LIMITS.conditionChildren),
  where: ConditionGroup,
  withinDays: Days.nullable(),
  points: Amount,
  atMost: z.int().min(1).max(LIMITS.atMost).nullable(),
});
export type ActivityData = z.infer<typeof ActivityData>;

export const ActivityNode = nodeOf('activity', ActivityData);
export type ActivityNode = z.infer<typeof ActivityNode>;

export const activity: NodeKindSpec<ActivityData> = {
  ports: { in: [], out: [{ id: 'out', type: 'timedPoints' }] },
  defaults: () => ({ title: null, enabled: true, events: [], where: noConditions(), withinDays: 30, points: 5, atMost: null }),
};
