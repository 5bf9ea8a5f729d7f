import { z } from 'zod';
import { Amount } from '../document/numbers.ts';
import { type NodeKindSpec, nodeOf, Title } from './node.ts';

/** Criteria that share a weight (in %) and a minimum and maximum; null means no limit on that side. `first`: in the order of its edges. SPEC G. */
const GroupData = z.strictObject({
  title: Title,
  combine: z.enum(['sum', 'maximum', 'first']),
  weight: z.number().min(0).max(1_000),
  minimum: Amount.nullable(),
  maximum: Amount.nullable(),
});
export type GroupData = z.infer<typeof GroupData>;

export const GroupNode = nodeOf('group', GroupData);
export type GroupNode = z.infer<typeof GroupNode>;

export const group: NodeKindSpec<GroupData> = {
  defaults: () => ({ title: null, combine: 'sum', weight: 100, minimum: null, maximum: null }),
};
