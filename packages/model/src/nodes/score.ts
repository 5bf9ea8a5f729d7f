import { z } from 'zod';
import { Identifier } from '../document/identifier.ts';
import { Amount } from '../document/numbers.ts';
import { type NodeKindSpec, nodeOf, Title } from './node.ts';

/** The number that comes out: points combined, kept within the scale, rounded half up. `key` names it in the exported rule set. */
const ScoreData = z.strictObject({
  title: Title,
  key: z.union([Identifier, z.literal('')]),
  combine: z.enum(['sum', 'maximum']),
  scale: z.strictObject({ minimum: Amount, maximum: Amount }),
  decimals: z.int().min(0).max(3),
});
export type ScoreData = z.infer<typeof ScoreData>;

export const ScoreNode = nodeOf('score', ScoreData);
export type ScoreNode = z.infer<typeof ScoreNode>;

export const score: NodeKindSpec<ScoreData> = {
  ports: { in: [{ id: 'in', accepts: ['points', 'timedPoints'], many: true }], out: [{ id: 'out', type: 'score' }] },
  defaults: () => ({ title: null, key: 'score', combine: 'sum', scale: { minimum: 0, maximum: 100 }, decimals: 0 }),
};
