import { compile, type RuleSet } from '@umbral/compiler';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileRuleSet } from '../../src/index.ts';
import { documents } from '../random/documents.ts';
import { anyLeads } from '../random/hostile.ts';
import { answersOf, NAMES } from './answers.ts';

const SEED = 20_250_601;

/** Declares what two types of events have as other types than the first one, so that columns of them are mixed. */
function mixed(ruleSet: RuleSet): RuleSet {
  const types = { login: { path: 'number', seconds: 'text' }, session: { path: 'list', seconds: 'boolean' } } as const;
  const events = ruleSet.input.events.map((event) => {
    const others = Object.entries(types).find(([key]) => key === event.key)?.[1];
    if (!others) return event;
    return { ...event, properties: Object.entries(others).map(([key, type]) => ({ key, type, caseSensitive: false })) };
  });
  return { ...ruleSet, input: { ...ruleSet.input, events } };
}

describe('a random rule set', () => {
  it.each([
    ['', 160, (ruleSet: RuleSet) => ruleSet],
    [' whose events have properties of one name and several types', 150, mixed],
  ])('scores to the same bit on both engines, one by one, as many and by column%s', (_name, numRuns, changed) => {
    const property = fc.property(documents, anyLeads(6), (document, leads) => {
      const ruleSet = changed(compile(document).ruleSet);
      const found = NAMES.flatMap((engine) => {
        const scorer = compileRuleSet(ruleSet, { engine });
        expect(scorer.engine).toBe(engine);
        return answersOf(ruleSet, scorer, leads).map(([way, answers]) => [`${engine}, ${way}`, answers] as const);
      });
      const [, expected] = found[0] ?? [];
      for (const [way, answers] of found) expect(answers, way).toEqual(expected);
    });
    fc.assert(property, { seed: SEED, numRuns });
  });
});
