import type { RuleSet } from '@umbral/compiler/program';
import { describe, expect, it } from 'vitest';
import { compileRuleSet, type Lead, SampleScorer } from '../../src/index.ts';
import { Interner } from '../../src/ir/interner.ts';
import { outputNodes } from '../../src/ir/outputs.ts';
import { readStages } from '../../src/ir/rule-set.ts';
import { manyOutputs } from '../../src/scorer/many.ts';
import { columnsScorer } from '../../src/scorer/mass.ts';
import { columnsOf } from '../columns/random.ts';
import { event, NOW } from '../documents.ts';
import { ruleSetOf } from '../fuzz/rule-sets.ts';
import { byColumn, prepared } from './answers.ts';

const v = (path: string) => ({ var: path });
const MANY = 20_000;
/** What a value is, after so many questions that no parser of JavaScript has the stack for the code of all of them. */
const whichOf = (path: string) => ({
  if: [...Array.from({ length: MANY }, (_, index) => [{ '===': [v(path), index] }, index]).flat(), -1],
});

const RULES = { which: whichOf('lead.employees'), events: { reduce: [v('events'), { '+': [v('accumulator'), 1] }, 0] } };
const LONG = ruleSetOf([{ name: 'x', rules: RULES }]);
const lead = (index: number): Lead => ({
  attributes: { employees: index },
  events: Array.from({ length: index % 3 }, () => event(1, 'page')),
});
const leads = Array.from({ length: 2_100 }, (_, index) => lead(index === 2_099 ? MANY - 1 : index));
const expected = {
  x_which: Float64Array.from(leads, ({ attributes }) => Number(attributes.employees)),
  x_events: Float64Array.from(leads, ({ events }) => events.length),
};

describe('rules whose code would be too long', () => {
  it('are run as closures', () => {
    const scorer = compileRuleSet(LONG, { engine: 'generated' });
    expect(scorer.engine).toBe('closures');
    expect(scorer.scoreMany(prepared(LONG, leads)).scores).toEqual(expected);
    expect(scorer.scoreColumns(byColumn(LONG, leads)).scores).toEqual(expected);
  });

  it('are run as closures on columns alone, where code for one lead would do', () => {
    const interner = new Interner();
    const stages = readStages(LONG, interner) ?? new Map();
    const many = manyOutputs(LONG, outputNodes(LONG, stages, interner), interner);
    expect(columnsScorer('generated', many, [], [])(byColumn(LONG, leads)).scores).toEqual(expected);
  });

  it('are run as closures on a sample, which says so', () => {
    const { engine, results } = new SampleScorer(columnsOf(leads), NOW, { engine: 'generated' }).score(LONG);
    expect([engine, results.scores]).toEqual(['closures', expected]);
  });

  it('may say which events count', () => {
    const rules = { first: { some: [v('events'), { '===': [v('counted.c'), 1] }] } };
    const counted: RuleSet['input']['counted'] = [{ key: 'c', when: whichOf('ageDays'), per: { kind: 'event' }, order: 'newest' }];
    const plain = ruleSetOf([{ name: 'x', rules }]);
    const ruleSet = { ...plain, input: { ...plain.input, counted } };
    // 0 is the only age that the rule answers with no.
    const some = [event(0, 'page'), event(7, 'page')].map((each): Lead => ({ attributes: {}, events: [each] }));
    for (const engine of ['generated', 'closures'] as const) {
      const { results } = new SampleScorer(columnsOf(some), NOW, { engine }).score(ruleSet);
      expect(results.scores.x_first).toEqual(Float64Array.of(0, 1));
    }
  });
});
