import { compile } from '@umbral/compiler';
import { describe, expect, it } from 'vitest';
import { compileRuleSet, FactColumnsCache, factsAt, SampleScorer } from '../../src/index.ts';
import { columnsOf } from '../columns/random.ts';
import { all, comparison, criterion, type Document, did, documentOf, event, NOW, score, segment } from '../documents.ts';
import { NAMES } from '../engines/answers.ts';

const LEADS = Array.from({ length: 40 }, (_, lead) => ({
  attributes: { employees: lead, industry: lead % 3 === 0 ? 'a' : null },
  events: Array.from({ length: lead % 4 }, (__, index) => event(index * lead)),
}));
const columns = columnsOf(LEADS);

const drawn = (least: number): Document =>
  documentOf(
    [
      criterion('large', all(comparison('employees', 'atLeast', least)), 5),
      criterion('active', { kind: 'any', of: [did({ withinDays: 30 }), comparison('industry', 'is', 'a')] }, 7),
      criterion('gated', all(comparison('employees', 'lessThan', 30)), 3),
      segment('gate', all(comparison('industry', 'isKnown', null))),
      score('s'),
    ],
    ['large > s', 'active > s', 'gated > s', 'gate > gated.gate'],
  );

/** The same, lead by lead, from explanations. */
function told(document: Document): Record<string, number> {
  const { ruleSet } = compile(document);
  const scorer = compileRuleSet(ruleSet, { engine: 'closures' });
  const facts = new FactColumnsCache(columns, NOW).prepare(ruleSet.input);
  const counts: Record<string, number> = {};
  for (let lead = 0; lead < columns.leads; lead++)
    for (const [id, { matched }] of Object.entries(scorer.explain(factsAt(facts, lead)).matches))
      counts[id] = (counts[id] ?? 0) + Number(matched);
  return counts;
}

describe.each(NAMES)('how many leads match each node, %s', (engine) => {
  it('is what the explanations of all leads say, after every edit', () => {
    const sample = new SampleScorer(columns, NOW, { engine });
    expect(sample.matches()).toEqual({});
    for (const least of [10, 35, 10, 100]) {
      sample.score(compile(drawn(least)).ruleSet);
      expect(sample.matches()).toEqual(told(drawn(least)));
    }
  });
});
