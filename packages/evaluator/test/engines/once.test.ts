import type { Logic, RuleSet, Stage } from '@umbral/compiler/program';
import { describe, expect, it } from 'vitest';
import { compileRuleSet, type Facts } from '../../src/index.ts';
import { NOW } from '../documents.ts';
import { ruleSetOf } from '../fuzz/rule-sets.ts';

/** Rules that no function has room for all of. */
const MANY = 2_000;
const v = (path: string) => ({ var: path });

/** The last stage's only rule is the only output. */
function withOneOutput(stages: Stage[]): RuleSet {
  const plain = ruleSetOf(stages);
  return { ...plain, outputs: { ...plain.outputs, scores: plain.outputs.scores.slice(-1), bands: [] } };
}

/** What one run of the generated code comes to, and how often it reads the lead's only attribute and the ages of its three events. */
function readsOf(ruleSet: RuleSet): { score: number | null | undefined; reads: number; ages: number } {
  const counted = { reads: 0, ages: 0 };
  const lead = Object.defineProperty({}, 'employees', {
    get: () => {
      counted.reads += 1;
      return 10;
    },
  }) as Facts['lead'];
  const events = [1, 2, 3].map((ageDays) => ({
    type: 'page',
    properties: {},
    counted: {},
    get ageDays() {
      counted.ages += 1;
      return ageDays;
    },
  }));
  const scorer = compileRuleSet(ruleSet, { engine: 'generated' });
  expect(scorer.engine).toBe('generated');
  const { scores } = scorer.score({ lead, events, now: NOW, previous: {} });
  return { score: Object.values(scores)[0], ...counted };
}

/** Many rules that share a part, and their sum. */
const sumOfMany = (part: Logic): RuleSet => {
  const ids = Array.from({ length: MANY }, (_, index) => `r${index}`);
  const rules = Object.fromEntries(ids.map((id, index) => [id, { '*': [part, index + 2] }]));
  return withOneOutput([
    { name: 'parts', rules },
    { name: 'sum', rules: { all: { '+': ids.map((id) => v(`parts.${id}`)) } } },
  ]);
};
/** 2 + 3 + … */
const FACTORS = ((MANY + 1) * (MANY + 2)) / 2 - 1;

describe('where a rule set is several functions', () => {
  it('what they share is computed once', () => {
    expect(readsOf(sumOfMany({ '+': [v('lead.employees'), 1] }))).toEqual({ score: 11 * FACTORS, reads: 1, ages: 0 });
  });

  it('a loop that they share runs once', () => {
    const ages = { reduce: [v('events'), { '+': [v('accumulator'), v('current.ageDays')] }, 0] };
    expect(readsOf(sumOfMany(ages))).toEqual({ score: 6 * FACTORS, reads: 0, ages: 3 });
  });

  it('what loops start from, or go over, is computed once, before them', () => {
    const length = 600;
    const stages = Array.from({ length }, (_, at): Stage => {
      const start = at === 0 ? { '+': [v('lead.employees'), 1] } : v(`s${at - 1}.r`);
      const body = { '+': [v('accumulator'), { '*': [v('current.ageDays'), at + 2] }] };
      return { name: `s${at}`, rules: { r: { reduce: [{ filter: [v('events'), { '<': [v('ageDays'), 3] }] }, body, start] } } };
    });
    const { reads, ages } = readsOf(withOneOutput(stages));
    // Of three events, each loop asks for the age of all, and adds that of two.
    expect({ reads, mostAges: ages <= length * 5 }).toEqual({ reads: 1, mostAges: true });
  });
});
