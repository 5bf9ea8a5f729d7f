import type { RuleSet } from '@umbral/compiler/program';
import { describe, expect, it } from 'vitest';
import { compileRuleSet, RuleError, SampleScorer } from '../../src/index.ts';
import { columnsOf } from '../columns/random.ts';
import { NOW } from '../documents.ts';
import { ruleSetOf } from '../fuzz/rule-sets.ts';

const LEADS = [{ attributes: { employees: 5 }, events: [] }];

/** A rule set with so many parts, each of them a number from `first` on; another number of them, unlike these, is left for explaining. */
function withParts(first: number, scored: number, explained: number): RuleSet {
  const numbers = (from: number, count: number) => Array.from({ length: count }, (_, index) => from + index);
  const rules = { scored: { max: [{ var: 'lead.employees' }, { '+': numbers(first, scored) }] } };
  const others = { explained: { '+': numbers(first + scored, explained) } };
  const made = ruleSetOf([{ name: 's', rules: { ...others, ...rules } }]);
  return { ...made, outputs: { ...made.outputs, scores: made.outputs.scores.slice(-1), bands: [] } };
}

describe('room for the rules of a sample', () => {
  const scoreOf = (sample: SampleScorer, ruleSet: RuleSet) => Object.values(sample.score(ruleSet).results.scores)[0]?.[0];
  const scoreAlone = (ruleSet: RuleSet) =>
    Object.values(compileRuleSet(ruleSet).score({ lead: { employees: 5 }, events: [], now: NOW, previous: {} }).scores)[0];
  const sampleScorer = () => new SampleScorer(columnsOf(LEADS), NOW);

  it('is made by forgetting: what compiles alone is scored after any other', () => {
    const sample = sampleScorer();
    for (const ruleSet of [withParts(0, 190_000, 0), withParts(1e6, 320_000, 0), withParts(0, 190_000, 0)])
      expect(scoreOf(sample, ruleSet)).toBe(scoreAlone(ruleSet));
  });

  it('is made for explaining too', () => {
    const sample = sampleScorer();
    sample.score(withParts(0, 190_000, 0));
    sample.score(withParts(1e6, 9, 320_000));
    expect(sample.explain(0)).toBeDefined();
  });

  it('is not made for what is too large alone', () => {
    const sample = sampleScorer();
    const small = withParts(1e6, 9, 0);
    const large = withParts(0, 510_000, 0);
    expect(() => sample.score(large)).toThrow(RuleError);
    expect(scoreOf(sample, small)).toBe(scoreAlone(small));
    expect(() => sample.score(large)).toThrow(RuleError);
    expect(scoreOf(sample, small)).toBe(scoreAlone(small));
  });
});
