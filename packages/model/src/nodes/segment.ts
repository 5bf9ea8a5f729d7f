import { z } from 'zod';
import { ConditionGroup } from '../conditions/condition.ts';
import { noConditions } from '../conditions/none.ts';
import { type NodeKindSpec, nodeOf, Title } from './node.ts';
import { switchedOn, switching } from './switching.ts';

/** A named condition that opens gates. SPEC S. */
const SegmentData = z.strictObject({ title: Title, ...switching, condition: ConditionGroup });
export type SegmentData = z.infer<typeof SegmentData>;

export const SegmentNode = nodeOf('segment', SegmentData);
export type SegmentNode = z.infer<typeof SegmentNode>;

export const segment: NodeKindSpec<SegmentData> = {
  defaults: () => ({ title: null, ...switchedOn(), condition: noConditions() }),
};
