import { z } from 'zod';
import { ConditionGroup } from '../conditions/condition.ts';
import { noConditions } from '../conditions/none.ts';
import { Amount } from '../document/numbers.ts';
import { FieldLadder } from './ladder.ts';
import { type NodeKindSpec, nodeOf, Title } from './node.ts';
import { switchedOn, switching, withoutDates } from './switching.ts';

/** One scored line: a condition on a lead's fields and activity, and its points, or with a ladder the ladder's. SPEC K. */
const CriterionData = z.strictObject({
  title: Title,
  ...switching,
  condition: ConditionGroup,
  points: Amount,
  ladder: FieldLadder.nullable(),
  minimum: Amount.nullable(),
  maximum: Amount.nullable(),
});
export type CriterionData = z.infer<typeof CriterionData>;

export const CriterionNode = nodeOf('criterion', CriterionData);
export type CriterionNode = z.infer<typeof CriterionNode>;

export const criterion: NodeKindSpec<CriterionData> = {
  defaults: () => ({ title: null, ...switchedOn(), condition: noConditions(), points: 10, ladder: null, minimum: null, maximum: null }),
  upgrades: { 1: (data) => ({ ...withoutDates, ladder: null, minimum: null, maximum: null, ...data }) },
};
