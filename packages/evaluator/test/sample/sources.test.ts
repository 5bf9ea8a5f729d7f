import type { RuleSet, Stage } from '@umbral/compiler/program';
import { describe, expect, it } from 'vitest';
import { compileRuleSet, type Lead, SampleScorer } from '../../src/index.ts';
import { columnsOf } from '../columns/random.ts';
import { event, NOW } from '../documents.ts';
import { NAMES, prepared } from '../engines/answers.ts';
import { ruleSetOf } from '../fuzz/rule-sets.ts';

type Rule = Stage['rules'][string];
type Input = RuleSet['input'];

const v = (path: string) => ({ var: path });
const count = (condition: Rule): Rule => ({ reduce: [{ filter: [v('events'), condition] }, { '+': [v('accumulator'), 1] }, 0] });
const LEADS: Lead[] = [
  {
    attributes: { industry: 'A', employees: 5 },
    events: [event(1, 'page', { path: 'X', seconds: 1 }), event(2, 'page', { path: 'x' }), event(3, 'click', { sure: true })],
    previous: { s: 'A' },
  },
  { attributes: { industry: 'a' }, events: [event(0.25, 'page'), event(0.5, 'page')], previous: { s: 'a' } },
];
const sampleOf = (engine: (typeof NAMES)[number]) => new SampleScorer(columnsOf(LEADS), NOW, { engine });

/** A sample that has scored the one must score the other as if it had not. */
function expectFresh(engine: (typeof NAMES)[number], rules: Stage['rules'], ...inputs: ((input: Input) => Input)[]): void {
  const sample = sampleOf(engine);
  const plain = ruleSetOf([{ name: 'x', rules }]);
  const found = inputs.map((change) => {
    const ruleSet = { ...plain, input: change(plain.input) };
    const { results } = sample.score(ruleSet);
    expect(results).toEqual(compileRuleSet(ruleSet, { engine }).scoreMany(prepared(ruleSet, LEADS)));
    return results;
  });
  expect(found[0]).not.toEqual(found[1]);
}

const same = (input: Input): Input => input;
const ignoringCase = <D extends { caseSensitive: boolean }>(all: readonly D[]): D[] =>
  all.map((each) => ({ ...each, caseSensitive: false }));
const counting =
  (order: 'newest' | 'oldest', days: number) =>
  (input: Input): Input => ({
    ...input,
    counted: [{ key: 'c', when: { '===': [v('type'), 'page'] }, per: { kind: 'period', days, most: 1 }, order }],
  });

describe.each(NAMES)('a result that is kept, %s', (engine) => {
  it('is forgotten when an attribute is prepared in another way', () => {
    const rules = { is: { and: [{ '!==': [v('lead.industry'), null] }, { '===': [v('lead.industry'), 'a'] }] } };
    expectFresh(engine, rules, same, (input) => ({ ...input, attributes: ignoringCase(input.attributes) }));
  });

  it('is forgotten when a property is prepared in another way', () => {
    const lower = (input: Input): Input => ({
      ...input,
      events: input.events.map((each) => ({ ...each, properties: ignoringCase(each.properties) })),
    });
    expectFresh(
      engine,
      { count: count({ '===': [v('properties.path'), 'x'] }), any: { some: [v('events'), { '===': [v('properties.path'), 'X'] }] } },
      same,
      lower,
    );
  });

  it('is forgotten when a property is of other types of events', () => {
    const rules = { count: count({ '===': [v('properties.sure'), true] }) };
    const declared =
      (...types: string[]) =>
      (input: Input): Input => ({
        ...input,
        events: input.events.map(({ key }) => ({
          key,
          properties: types.includes(key) ? [{ key: 'sure', type: 'boolean', caseSensitive: false }] : [],
        })),
      });
    expectFresh(engine, rules, declared('page', 'click'), declared('page'));
  });

  it('is forgotten when events are counted in another way under the same name', () => {
    const rules = { count: count({ '!==': [v('counted.c'), null] }), second: { some: [v('events'), { '===': [v('counted.c'), 2] }] } };
    expectFresh(engine, rules, counting('newest', 1), counting('newest', 30), counting('oldest', 1));
  });

  it('is forgotten when other types of events are declared', () => {
    const rules = {
      count: count(true),
      pages: count({ '===': [v('type'), 'page'] }),
      oldest: { reduce: [v('events'), v('current.ageDays'), 0] },
    };
    expectFresh(engine, rules, same, (input) => ({ ...input, events: input.events.filter(({ key }) => key !== 'click') }));
  });
});

describe.each(NAMES)('a sample, %s', (engine) => {
  it.each<[string, Stage[]]>([
    [
      'computed paths',
      [{ name: 'x', rules: { a: { '+': [{ var: { cat: ['lead.', { if: [v('lead.industry'), 'employees', 'x'] }] } }, 1] } } }],
    ],
    ['`missing`', [{ name: 'x', rules: { a: { if: [{ missing: ['lead.employees'] }, 0, 1] } } }]],
    [
      'events as objects',
      [{ name: 'x', rules: { a: { reduce: [v('events'), { '+': [v('accumulator'), { if: [v('current'), 1, 5] }] }, 0] } } }],
    ],
    ['a list of events', [{ name: 'x', rules: { a: { '!!': [{ filter: [v('events'), { '===': [v('type'), 'click'] }] }] } } }]],
    ['the event before', [{ name: 'x', rules: { a: { var: 'events.0.ageDays' } } }]],
  ])('is scored by rules that need leads as objects: %s', (_name, stages) => {
    const ruleSet = ruleSetOf(stages);
    const anew = compileRuleSet(ruleSet, { engine });
    const sample = sampleOf(engine);
    const facts = prepared(ruleSet, LEADS);
    expect(sample.score(ruleSet)).toMatchObject({ results: anew.scoreMany(facts), recomputed: { columns: 0, of: 0 } });
    expect(facts.map((_, lead) => sample.explain(lead))).toEqual(facts.map((each) => anew.explain(each)));
    expect(new Set([...(sample.score(ruleSet).results.scores.x_a ?? [])]).size).toBe(2);
  });

  it('has nothing to explain before it is scored, and the last rule set that was scored from then on', () => {
    const sample = sampleOf(engine);
    expect(() => sample.explain(0)).toThrow('Nothing is scored yet');
    sample.score(ruleSetOf([{ name: 'x', rules: { a: v('lead.employees') } }]));
    expect(() => sample.score(ruleSetOf([{ name: 'x', rules: { a: { nonsense: [] } } }]))).toThrow('unknownOperator');
    expect(sample.explain(0).scores).toEqual({ x_a: 5 });
  });

  it('goes on explaining the last rule set that could be scored when one is stopped', () => {
    const many = { attributes: { employees: 7 }, events: Array.from({ length: 60 }, (_, index) => event(index, 'page')) };
    const sample = new SampleScorer(columnsOf([many]), NOW, { engine });
    sample.score(ruleSetOf([{ name: 'x', rules: { a: v('lead.employees') } }]));
    const doubled = { reduce: [v('events'), { cat: [v('accumulator'), v('accumulator')] }, 'text'] };
    expect(() => sample.score(ruleSetOf([{ name: 'x', rules: { a: doubled } }]))).toThrow('tooExpensive');
    expect(sample.explain(0).scores).toEqual({ x_a: 7 });
  });

  it('may do as much for each lead as for one alone', () => {
    const path = 'x'.repeat(10_000);
    const reader: Lead = { attributes: {}, events: Array.from({ length: 50 }, (_, index) => event(index, 'page', { path })) };
    const sample = new SampleScorer(columnsOf(Array.from({ length: 50 }, () => reader)), NOW, { engine });
    const a = count({ '===': [{ cat: [v('type'), v('properties.path')] }, `page${path}`] });
    expect(sample.score(ruleSetOf([{ name: 'x', rules: { a } }])).results.scores.x_a).toEqual(new Float64Array(50).fill(50));
  });

  it('of no leads has no scores', () => {
    const none = new SampleScorer(columnsOf([]), NOW, { engine });
    expect(none.score(ruleSetOf([{ name: 'x', rules: { a: count(true) } }])).results.scores.x_a).toEqual(new Float64Array());
  });
});
