import { z } from 'zod';
import { Identifier } from '../document/identifier.ts';
import { LIMITS } from '../document/limits.ts';
import { Amount } from '../document/numbers.ts';
import { type NodeKindSpec, nodeOf, Title } from './node.ts';

/**
 * The number that comes out: points or scores combined, mapped from `scale.from` where that is set, kept within the scale, rounded half up.
 * `weights`: by the id of the node that comes in, for the average; 1 unless set. `key` names the score in the exported rule set. SPEC R.
 */
const ScoreData = z.strictObject({
  title: Title,
  key: z.union([Identifier, z.literal('')]),
  combine: z.enum(['sum', 'average', 'maximum']),
  weights: z.record(Identifier, z.number().min(0).max(1_000)).refine((weights) => Object.keys(weights).length <= LIMITS.conditionChildren),
  scale: z.strictObject({ minimum: Amount, maximum: Amount, from: z.strictObject({ minimum: Amount, maximum: Amount }).nullable() }),
  decimals: z.int().min(0).max(3),
});
export type ScoreData = z.infer<typeof ScoreData>;

export const ScoreNode = nodeOf('score', ScoreData);
export type ScoreNode = z.infer<typeof ScoreNode>;

export const score: NodeKindSpec<ScoreData> = {
  defaults: () => ({
    title: null,
    key: 'score',
    combine: 'sum',
    weights: {},
    scale: { minimum: 0, maximum: 100, from: null },
    decimals: 0,
  }),
  upgrades: { 1: (data) => ({ weights: {}, ...data, scale: { from: null, ...(data.scale as object) } }) },
};
