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

const Count = z.int().min(0);
export const SampleAnswer = z
  .object({
    id: z.uuid(),
    name: z.string().nullable().describe('Null for the one that comes with Umbral.'),
    leads: Count,
    events: Count,
    outcomes: Count.describe('Leads whose outcome is known.'),
    asOf: z.number().describe('Epoch milliseconds.'),
  })
  .meta({ id: 'Sample' });
export const SamplesAnswer = z.object({ samples: z.array(SampleAnswer) });
export const ImportAnswer = z.object({ import: z.uuid() }).meta({ id: 'Import' });
export const ReceivedAnswer = z
  .object({
    lines: Count.describe('All lines, empty ones too.'),
    leads: Count,
    events: Count.describe('Lines of events; those within leads are not counted.'),
    outcomes: Count,
    refusedCount: Count,
    refused: z.array(z.object({ line: z.int().min(1), problem: ProblemAnswer })).describe('The first thousand.'),
  })
  .meta({ id: 'Received' });
