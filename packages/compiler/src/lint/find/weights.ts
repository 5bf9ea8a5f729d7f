import type { Score } from '../../program/index.ts';
import type { Context, Finder } from '../context.ts';
import { type Finding, finding } from '../finding.ts';
import { patched } from '../fix.ts';

/** Weights that make points vanish, and weights that nothing reads. */
export const findWeights: Finder = (context) => [
  ...context.of('group').flatMap(({ id, weight }) => (weight === 0 ? [finding(id, 'weightLost', { reason: 'zero', input: null })] : [])),
  ...context.of('score').flatMap((node) => (node.combine === 'average' ? ofAverage(node) : ignoredIn(node, context))),
];

function ofAverage({ id, inputs }: Score): Finding[] {
  return inputs.flatMap((input) => (input.weight === 0 ? [finding(id, 'weightLost', { reason: 'zeroInput', input: input.id })] : []));
}

/** Weights that were drawn for what comes into a score that is no average. SPEC R1. */
function ignoredIn({ id }: Score, { drawing }: Context): Finding[] {
  const weights = Object.entries(drawing.node(id, 'score')?.data.weights ?? {});
  const read = new Set(drawing.into(id, 'in').map((edge) => edge.source));
  return weights.flatMap(([input, weight]) => {
    if (weight === 1 || !read.has(input)) return [];
    const rest = Object.fromEntries(weights.filter(([other]) => other !== input));
    return [finding(id, 'weightLost', { reason: 'ignored', input }, patched('score', id, { weights: rest }))];
  });
}
