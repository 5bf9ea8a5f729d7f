import { fileURLToPath } from 'node:url';
import { compile } from '@umbral/compiler';
import { compileRuleSet, prepareFacts } from '@umbral/evaluator';
import { Document } from '@umbral/model';
import { describe, expect, it } from 'vitest';
import { EXAMPLE_NOW } from '../../src/examples/example.ts';
import { EXAMPLES, examplesPage } from '../../src/examples/page.ts';

const PAGE = fileURLToPath(new URL('../../../../docs/how-others-score.md', import.meta.url));
const DAY = 86_400_000;

describe.each(EXAMPLES)('$title', ({ document, leads, shows }) => {
  const { ruleSet, diagnostics } = compile(document);
  const scorer = compileRuleSet(ruleSet);

  it('is drawn without an error', () => {
    expect(Document.safeParse(document).success).toBe(true);
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it.each(leads)('$words: $score', ({ attributes = {}, events = [], score, grade }) => {
    const lead = {
      attributes,
      events: events.map(({ type, daysAgo, properties = {} }) => ({ type, at: EXAMPLE_NOW - daysAgo * DAY, properties })),
    };
    const result = scorer.score(prepareFacts(ruleSet.input, lead, EXAMPLE_NOW));
    expect(result.scores[shows]).toBe(score);
    if (grade) expect(Object.values(result.grades)).toEqual([grade]);
  });
});

it('the page docs/how-others-score.md says the same', async () => {
  await expect(examplesPage()).toMatchFileSnapshot(PAGE);
});
