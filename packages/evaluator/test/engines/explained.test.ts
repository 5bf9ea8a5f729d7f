import { compile, type RuleSet } from '@umbral/compiler';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileRuleSet, type Facts, type ManyExplained, type Scorer } from '../../src/index.ts';
import { documents } from '../random/documents.ts';
import { anyLeads } from '../random/hostile.ts';
import { byColumn, NAMES, prepared } from './answers.ts';

/** A rule that needs the whole lead: such a rule set is run stage by stage. */
const opaque = (ruleSet: RuleSet): RuleSet => ({
  ...ruleSet,
  stages: [...ruleSet.stages, { name: 'whole', rules: { lead: { var: 'lead' } } }],
});

/** What `explain` says of each lead, in the form of `explainMany`. Adding 0 turns −0 into 0. */
function expectedLines({ outputs }: RuleSet, { explain }: Scorer, facts: readonly Facts[]) {
  const told = facts.map((each) => explain(each).lines);
  const valueIn = (lines: (typeof told)[number], key: string, id: string) => lines[key]?.find(({ line }) => line.id === id)?.value ?? 0;
  return Object.fromEntries(
    outputs.scores.map(({ key, lines }) => [key, lines.map(({ id }) => told.map((each) => valueIn(each, key, id)))]),
  );
}

const plainly = ({ lines }: ManyExplained) =>
  Object.fromEntries(Object.entries(lines).map(([key, arrays]) => [key, arrays.map((values) => Array.from(values, (value) => value + 0))]));

describe('many leads with their lines', () => {
  it.each([
    ['', 80, (ruleSet: RuleSet) => ruleSet],
    [' of rules that are run stage by stage', 30, opaque],
  ])('are explained as one is, on both engines, as objects and by column%s', (_name, numRuns, changed) => {
    const property = fc.property(documents, anyLeads(6), (document, leads) => {
      const ruleSet = changed(compile(document).ruleSet);
      const facts = prepared(ruleSet, leads);
      const columns = byColumn(ruleSet, leads);
      for (const engine of NAMES) {
        const scorer = compileRuleSet(ruleSet, { engine });
        const expected = expectedLines(ruleSet, scorer, facts);
        const many = scorer.explainMany(facts);
        expect(plainly(many), `${engine}, objects`).toEqual(expected);
        expect(plainly(scorer.explainColumns(columns)), `${engine}, columns`).toEqual(expected);
        const { lines: _, ...scored } = many;
        expect(scored).toEqual(scorer.scoreMany(facts));
      }
    });
    fc.assert(property, { seed: 20_261_122, numRuns });
  });

  it('have nothing but zeros where a score is null', () => {
    const shares = { outside: 0, lines: 0 };
    const property = fc.property(documents, anyLeads(6), (document, leads) => {
      const { ruleSet } = compile(document);
      const { scores, lines } = compileRuleSet(ruleSet).explainMany(prepared(ruleSet, leads));
      for (const [key, arrays] of Object.entries(lines)) {
        for (const [lead, score] of (scores[key] ?? []).entries()) {
          if (!Number.isNaN(score)) continue;
          shares.outside += 1;
          shares.lines += arrays.length;
          expect(arrays.every((values) => values[lead] === 0)).toBe(true);
        }
      }
    });
    fc.assert(property, { seed: 20_261_122, numRuns: 60 });
    // Else nothing was tried.
    expect(Math.min(shares.outside, shares.lines)).toBeGreaterThan(0);
  });
});
