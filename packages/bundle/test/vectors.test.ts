import { compile, type RuleSet } from '@umbral/compiler';
import { compileRuleSet, prepareFacts } from '@umbral/evaluator';
import { emptyDocument } from '@umbral/model';
import { describe, expect, it } from 'vitest';
import { goldenVectors, type Vector } from '../src/index.ts';
import { mutantsOf } from './mutants.ts';
import { DRAWN } from './templates.ts';

const resultsOf = (ruleSet: RuleSet, vectors: readonly Vector[]): string[] => {
  const scorer = compileRuleSet(ruleSet);
  return vectors.map(({ lead, now }) => JSON.stringify(scorer.score(prepareFacts(ruleSet.input, lead, now))));
};

const numbersIn = (rule: unknown, pattern: RegExp): number[] =>
  [...JSON.stringify(rule).matchAll(pattern)].map(([, found = '']) => Number(found));

/** Mutants that no vector finds out, though some of them differ in nothing that a lead could show. */
const MOST_UNSEEN: Partial<Record<string, number>> = { heat: 0.3, fit: 0.25 };

describe.each(DRAWN)('the golden vectors of $id', ({ id, ruleSet }) => {
  const vectors = goldenVectors(ruleSet);

  it('are at most 200, all different, and the same every time', () => {
    expect(vectors.length).toBeLessThanOrEqual(200);
    expect(new Set(vectors.map((each) => JSON.stringify([each.lead, each.now]))).size).toBe(vectors.length);
    expect(JSON.stringify(goldenVectors(ruleSet))).toBe(JSON.stringify(vectors));
  });

  it('are JSON that says all there is', () => {
    expect(JSON.parse(JSON.stringify(vectors))).toEqual(vectors);
  });

  it('begin with a lead of which nothing is known', () => {
    expect(vectors[0]?.lead).toEqual({ attributes: {}, events: [] });
  });

  it('hold every band and every grade that a mixture of leads can get, and none of two scores only', () => {
    for (const { score, bands } of ruleSet.outputs.bands) {
      const shown = new Set(vectors.map(({ expected }) => expected.bands[score]));
      expect(bands.filter((band) => !shown.has(band.id))).toEqual([]);
    }
    for (const { key, grades } of ruleSet.outputs.grades) {
      const shown = new Set(vectors.map(({ expected }) => expected.grades[key]));
      expect(grades.filter((grade) => !shown.has(grade))).toEqual([]);
    }
  });

  it('stand on both sides of every window of events', () => {
    const ages = new Set(vectors.flatMap(({ facts }) => facts.events.map(({ ageDays }) => ageDays)));
    for (const window of numbersIn([ruleSet.stages, ruleSet.input.counted], /"<=":\[\{"var":"ageDays"\},([\d.]+)\]/g)) {
      expect(ages).toContain(window);
      expect(ages).toContain(Math.round(window * 10_000 + 1) / 10_000);
    }
  });

  it('stand on, and just below, every number that a field is compared with', () => {
    for (const { key, type } of ruleSet.input.attributes.filter((each) => each.type === 'number')) {
      const sent = vectors.map(({ facts }) => facts.lead[key]);
      for (const border of numbersIn(ruleSet.stages, new RegExp(`"[<>]=?":\\[\\{"var":"lead\\.${key}"\\},([\\d.]+)\\]`, 'g'))) {
        expect(sent, `${key} (${type})`).toContain(border);
        expect(sent, `${key} (${type})`).toContain(Number((border - 0.1).toFixed(1)));
      }
    }
  });

  it('find out nearly every mistake that an engine or a translation could make', () => {
    const expected = vectors.map((each) => JSON.stringify(each.expected));
    const mutants = mutantsOf(ruleSet);
    const unseen = mutants.filter((mutant) => resultsOf(mutant.ruleSet, vectors).every((result, index) => result === expected[index]));
    expect(mutants.length).toBeGreaterThan(40);
    expect(unseen.length / mutants.length).toBeLessThanOrEqual(MOST_UNSEEN[id] ?? 0.15);
  });
});

describe('golden vectors', () => {
  it('of nothing are a few leads without results', () => {
    for (const { expected } of goldenVectors(compile(emptyDocument()).ruleSet))
      expect(expected).toEqual({ scores: {}, bands: {}, grades: {} });
  });
});
