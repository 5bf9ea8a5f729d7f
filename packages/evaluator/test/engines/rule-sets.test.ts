import type { RuleSet, Stage } from '@umbral/compiler/program';
import { describe, expect, it } from 'vitest';
import { compileRuleSet, type Lead } from '../../src/index.ts';
import { event } from '../documents.ts';
import { ruleSetOf } from '../fuzz/rule-sets.ts';
import { answersOf, NAMES } from './answers.ts';

type Rule = Stage['rules'][string];

const v = (path: string) => ({ var: path });
const plus = (rule: Rule): Rule => ({ '+': [v('accumulator'), rule] });
const ofType = (...types: string[]): Rule => ({ in: [v('type'), types] });
const over = (list: Rule, step: Rule): Rule => ({ reduce: [list, step, 0] });
const overEvents = (condition: Rule, step: Rule): Rule => over({ filter: [v('events'), condition] }, step);
const stage = (rules: Stage['rules']): Stage[] => [{ name: 'x', rules }];

/** Scores of leads by every engine in every way; they must be these. */
function expectScores(ruleSet: RuleSet, leads: readonly Lead[], expected: Record<string, number[]>): void {
  for (const engine of NAMES) {
    for (const [way, { scores }] of answersOf(ruleSet, compileRuleSet(ruleSet, { engine }), leads)) {
      for (const [key, values] of Object.entries(expected)) expect([...(scores[key] ?? [])], `${engine}, ${way}, ${key}`).toEqual(values);
    }
  }
}

describe('loops over events', () => {
  it('count each their own types, also those with a comma in their names', () => {
    const ruleSet = ruleSetOf(
      stage({ both: overEvents(ofType('a', 'b'), plus({ '/': [v('current.ageDays'), 3] })), one: overEvents(ofType('a,b'), plus(1)) }),
    );
    const input = { ...ruleSet.input, events: ['a', 'b', 'a,b'].map((key) => ({ key, properties: [] })) };
    const leads = [{ attributes: {}, events: [event(3, 'a'), event(6, 'b'), event(12, 'a,b')] }];
    expectScores({ ...ruleSet, input }, leads, { x_both: [3], x_one: [1] });
  });

  it('tell types of one length from each other, and from one that none has', () => {
    const types = ['mail', 'page', 'clicks', 'logins', 'other'];
    const counted = ['mail', 'clicks', 'logins', 'none', 'nothing'];
    const ruleSet = ruleSetOf(stage(Object.fromEntries(counted.map((type) => [type, overEvents(ofType(type), plus(1))]))));
    const input = { ...ruleSet.input, events: types.map((key) => ({ key, properties: [] })) };
    const leads = [{ attributes: {}, events: types.map((type) => event(1, type)) }];
    expectScores({ ...ruleSet, input }, leads, { x_mail: [1], x_clicks: [1], x_logins: [1], x_none: [0], x_nothing: [0] });
  });

  it('add fractions in the order of the events, whatever their types', () => {
    const rules = { sum: overEvents(ofType('page', 'click'), plus(v('current.properties.seconds'))) };
    const one = (seconds: number[]): Lead => ({
      attributes: {},
      events: seconds.map((each, index) => event(index, index % 2 === 0 ? 'page' : 'click', { seconds: each })),
    });
    expectScores(ruleSetOf(stage(rules)), [one([0.1, 0.2, 0.3]), one([1e16, 1, -1e16])], { x_sum: [0.1 + 0.2 + 0.3, 1e16 + 1 - 1e16] });
  });

  it('have room for numbers that many types of events share, and for a loop after them', () => {
    const types = Array.from({ length: 40 }, (_, index) => `t${index}`);
    const fraction: Rule = { '/': [v('current.ageDays'), 7] };
    const shared: Rule = { '+': [fraction, { '*': [fraction, fraction] }] };
    const ruleSet = ruleSetOf(
      stage({
        first: overEvents(ofType(...types), plus(shared)),
        second: overEvents(ofType(...types), plus({ '*': [shared, 2] })),
        tags: over(v('lead.tags'), plus(1)),
      }),
    );
    const input = { ...ruleSet.input, events: types.map((key) => ({ key, properties: [] })) };
    const leads = [{ attributes: { tags: ['a', 'b', 'c'] }, events: [event(7, 't0'), event(14, 't39')] }];
    expectScores({ ...ruleSet, input }, leads, { x_first: [8], x_second: [16], x_tags: [3] });
  });
});

describe('what is missing', () => {
  const nothing: Lead = { attributes: {}, events: [] };

  it('compares with numbers as null does', () => {
    const employees = v('lead.employees');
    const rules: Record<string, [Rule, boolean]> = {
      below: [{ '<': [employees, 1] }, true],
      belowNothing: [{ '<': [employees, 0] }, false],
      atMost: [{ '<=': [employees, 0] }, true],
      above: [{ '>': [employees, -1] }, true],
      atLeast: [{ '>=': [employees, 0] }, true],
      aboveNothing: [{ '<': [0, employees] }, false],
      equal: [{ '==': [employees, 0] }, false],
      same: [{ '===': [employees, 0] }, false],
      isNull: [{ '===': [employees, null] }, true],
      sum: [{ '+': [{ '-': [employees, 0] }, 1] }, true],
    };
    const ruleSet = ruleSetOf(stage(Object.fromEntries(Object.entries(rules).map(([name, [rule]]) => [name, { if: [rule, 1, 0] }]))));
    const expected = Object.fromEntries(Object.entries(rules).map(([name, [, holds]]) => [`x_${name}`, [holds ? 1 : 0]]));
    expectScores(ruleSet, [nothing], expected);
  });

  it('is NaN as a score, and 255 as a band', () => {
    const ruleSet = ruleSetOf(stage({ employees: v('lead.employees'), industry: v('lead.industry') }));
    const leads = [nothing, { attributes: { employees: -0, industry: 'page' }, events: [] }];
    for (const engine of NAMES) {
      for (const [way, { scores, bands }] of answersOf(ruleSet, compileRuleSet(ruleSet, { engine }), leads)) {
        expect(scores.x_employees, way).toEqual(Float64Array.of(Number.NaN, -0));
        expect(bands.x_industry, way).toEqual(Uint8Array.of(255, 0));
      }
    }
  });

  it('is a number of an event that does not count', () => {
    const number = v('counted.c');
    const rules = {
      first: overEvents({ '<=': [number, 1] }, plus(1)),
      counted: overEvents({ and: [{ '!==': [number, null] }, { '<=': [number, 1] }] }, plus(1)),
      notCounted: overEvents({ '===': [number, null] }, plus(1)),
      isNothing: overEvents({ '==': [number, 0] }, plus(1)),
      sum: over(v('events'), plus({ '-': [v('current.counted.c'), 0] })),
    };
    const ruleSet = ruleSetOf(stage(rules));
    const counted: RuleSet['input']['counted'] = [
      { key: 'c', when: { '===': [v('type'), 'page'] }, per: { kind: 'period', days: 1, most: 1 }, order: 'oldest' },
    ];
    const leads = [
      { attributes: {}, events: [event(0.5, 'page'), event(0.6, 'page'), event(2.5, 'page'), event(3, 'click'), event(-1, 'page')] },
    ];
    expectScores({ ...ruleSet, input: { ...ruleSet.input, counted } }, leads, {
      x_first: [3],
      x_counted: [1],
      x_notCounted: [2],
      x_isNothing: [0],
      x_sum: [3],
    });
  });
});
