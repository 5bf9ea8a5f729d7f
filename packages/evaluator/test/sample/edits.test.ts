import { compile } from '@umbral/compiler';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileRuleSet, SampleScorer } from '../../src/index.ts';
import { columnsOf } from '../columns/random.ts';
import { NOW } from '../documents.ts';
import { NAMES, prepared } from '../engines/answers.ts';
import { anyLeads } from '../random/hostile.ts';
import { histories } from './histories.ts';

const SEED = 20_250_601;

describe.each(NAMES)('a sample that is scored after every edit, %s', (engine) => {
  it('has the scores and the explanations that it has when it is scored anew', () => {
    const property = fc.property(histories, anyLeads(5), (history, leads) => {
      const sample = new SampleScorer(columnsOf(leads), NOW, { engine });
      for (const document of history) {
        const { ruleSet } = compile(document);
        const anew = compileRuleSet(ruleSet, { engine });
        const facts = prepared(ruleSet, leads);
        expect(sample.score(ruleSet).results).toEqual(anew.scoreMany(facts));
        for (const [place, each] of facts.slice(0, 2).entries()) expect(sample.explain(place)).toEqual(anew.explain(each));
      }
    });
    fc.assert(property, { seed: SEED, numRuns: 40 });
  });
});
