import { z } from 'zod';

const Checksum = z.string().describe('SHA-256 of the rule set that gave this answer.');
const Scored = z.object({
  scores: z.record(z.string(), z.number().nullable()),
  bands: z.record(z.string(), z.string().nullable()),
  grades: z.record(z.string(), z.string().nullable()),
});

export const ScoreAnswer = Scored.extend({ checksum: Checksum, version: z.int() }).meta({ id: 'Score' });
export const ExplainAnswer = ScoreAnswer.extend({
  reasons: z.record(z.string(), z.looseObject({ kind: z.string() }).nullable()),
  lines: z.record(
    z.string(),
    z.array(z.object({ line: z.object({ id: z.string(), kind: z.string(), node: z.string() }), value: z.number() })),
  ),
  nodes: z.record(z.string(), z.number()),
  matches: z.record(z.string(), z.object({ matched: z.boolean(), missing: z.boolean() })),
}).meta({ id: 'Explanation', description: 'The lines of a score add up to it.' });
export const RuleSetAnswer = z.looseObject({ format: z.literal('umbral.rule-set'), version: z.int() }).meta({ id: 'RuleSet' });
export const ProblemAnswer = z
  .object({ type: z.string(), title: z.string(), status: z.int(), code: z.string(), detail: z.string().optional() })
  .meta({ id: 'Problem', description: 'RFC 9457' });
