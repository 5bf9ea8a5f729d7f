import { z } from 'zod';
import { ConditionGroup, noConditions } from '../conditions/condition.ts';
import { Amount } from '../document/numbers.ts';
import { type NodeKindSpec, nodeOf, Title } from './node.ts';

/** One scored line over a lead's fields: a condition and the points it gives. */
const CriterionData = z.strictObject({ title: Title, enabled: z.boolean(), condition: ConditionGroup, points: Amount });
export type CriterionData = z.infer<typeof CriterionData>;

export const CriterionNode = nodeOf('criterion', CriterionData);
export type CriterionNode = z.infer<typeof CriterionNode>;

export const criterion: NodeKindSpec<CriterionData> = {
  ports: { in: [], out: [{ id: 'out', type: 'points' }] },
  defaults: () => ({ title: null, enabled: true, condition: noConditions(), points: 10 }),
};
