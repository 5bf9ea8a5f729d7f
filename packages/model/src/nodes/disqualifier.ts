import { z } from 'zod';
import { Identifier } from '../document/identifier.ts';
import { Amount } from '../document/numbers.ts';
import { type NodeKindSpec, nodeOf, Title } from './node.ts';
import { switchedOn, switching } from './switching.ts';

/** If a match that comes in holds, the targeted score (null: every score) becomes `value` and its band "disqualified". SPEC Q. */
const DisqualifierData = z.strictObject({ title: Title, ...switching, target: Identifier.nullable(), value: Amount });
export type DisqualifierData = z.infer<typeof DisqualifierData>;

export const DisqualifierNode = nodeOf('disqualifier', DisqualifierData);
export type DisqualifierNode = z.infer<typeof DisqualifierNode>;

export const disqualifier: NodeKindSpec<DisqualifierData> = {
  defaults: () => ({ title: null, ...switchedOn(), target: null, value: 0 }),
};
