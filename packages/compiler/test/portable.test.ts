import { describe, expect, it } from 'vitest';
import { compile, type Logic, portableViolations, type RuleSet, readRuleSet } from '../src/index.ts';
import { soundDocument } from './documents.ts';

/** A rule set of one rule over a lead with one field of each type and two events that disagree about `size`. */
const ruleSetOf = (rule: Logic): RuleSet => ({
  format: 'umbral.rule-set',
  version: 2,
  input: {
    attributes: (['text', 'number', 'boolean', 'date', 'list'] as const).map((type) => ({ key: type, type, caseSensitive: false })),
    events: [
      { key: 'a', properties: [{ key: 'size', type: 'number', caseSensitive: false }] },
      { key: 'b', properties: [{ key: 'size', type: 'text', caseSensitive: false }] },
    ],
    counted: [
      { key: 'c1', when: isType('a'), per: { kind: 'event' }, order: 'newest' },
      { key: 'c2', when: known('counted.c1'), per: { kind: 'value', property: 'size' }, order: 'newest' },
    ],
    previous: ['s'],
  },
  stages: [{ name: 'criteria', rules: { k: rule } }],
  outputs: { scores: [], bands: [], grades: [], audience: null, matches: {} },
});
const v = (path: string): Logic => ({ var: path });
const known = (path: string): Logic => ({ '!==': [v(path), null] });
const deep = (levels: number): Logic => [...Array(levels)].reduce<Logic>((rule) => ({ '!': [rule] }), true);
const isType = (type: string): Logic => ({ '===': [v('type'), type] });
/** The sizes of the events that pass. */
const sizes = (...guards: Logic[]): Logic => ({ map: [{ filter: [v('events'), { and: guards }] }, v('properties.size')] });
const bigEvents = (...guards: Logic[]): Logic => ({
  some: [v('events'), { and: [...guards, known('properties.size'), { '>': [v('properties.size'), 1] }] }],
});

describe('the portable subset', () => {
  it.each<[string, Logic]>([
    ['a guarded comparison', { and: [known('lead.number'), { '>': [v('lead.number'), 1] }] }],
    ['a comparison or missing', { or: [{ '===': [v('lead.number'), null] }, { '<': [v('lead.number'), 1] }] }],
    ['a guard in an if', { if: [known('lead.date'), { '+': [v('lead.date'), 1] }, 0] }],
    ['a text in a list', { and: [known('lead.text'), { in: [v('lead.text'), ['a', 'b']] }] }],
    ['a literal in a text', { and: [known('lead.text'), { in: ['a', v('lead.text')] }] }],
    ['a literal in a list field', { and: [known('lead.list'), { in: ['a', v('lead.list')] }] }],
    ['a property of one type of event', bigEvents(isType('a'))],
    ['what is certain of the events that a filter lets through', sizes(isType('a'), known('properties.size'))],
    ['the moment', { '>=': [v('now'), 1_750_000_000_000] }],
    ['the band before', { and: [known('previous.s'), { in: [v('previous.s'), ['hot', 'warm']] }] }],
    ['the number of an event', { some: [v('events'), { and: [known('counted.c1'), { '<=': [v('counted.c1'), 3] }] }] }],
    ['62 operators inside one', deep(63)],
    ['a whole number of 16 digits', 6_755_399_441_055_744],
    ['a count', { reduce: [{ filter: [v('events'), isType('a')] }, { '+': [v('accumulator'), 1] }, 0] }],
  ])('has %s', (_name, rule) => {
    expect(portableViolations(ruleSetOf(rule))).toEqual([]);
  });

  it.each<[string, Logic, string]>([
    ['an unguarded comparison', { '>': [v('lead.number'), 1] }, 'argumentType'],
    ['a guard of another field', { and: [known('lead.text'), { '>': [v('lead.number'), 1] }] }, 'argumentType'],
    ['an order of texts', { and: [known('lead.text'), { '<': [v('lead.text'), 'x'] }] }, 'argumentType'],
    ['== on texts', { '==': ['a', 'b'] }, 'argumentType'],
    ['=== on numbers', { '===': [1, 2] }, 'argumentType'],
    ['!=', { '!=': [1, 2] }, 'unknownOperator'],
    ['%', { '%': [1, 2] }, 'unknownOperator'],
    ['missing', { missing: ['lead.text'] }, 'unknownOperator'],
    ['an operator by inheritance', { constructor: ['a'] }, 'unknownOperator'],
    ['an object of two keys', { '+': [1, 2], '-': [1, 2] }, 'notARule'],
    ['an empty object', {}, 'notARule'],
    ['a + of one', { '+': [1] }, 'argumentCount'],
    ['a - of three', { '-': [3, 2, 1] }, 'argumentCount'],
    ['an if of two', { if: [true, 1] }, 'argumentCount'],
    ['a division by 0', { '/': [1, 0] }, 'divisor'],
    ['a division by a field', { if: [known('lead.number'), { '/': [1, v('lead.number')] }, 0] }, 'divisor'],
    ['a default', { var: ['lead.text', 'x'] }, 'argumentType'],
    ['an undeclared field', known('lead.salary'), 'unknownPath'],
    ['an inherited name', known('lead.constructor'), 'unknownPath'],
    ['a property of mixed types', bigEvents(), 'argumentType'],
    ['a property of the wrong event', bigEvents(isType('b')), 'argumentType'],
    ['what a filter does not make certain', sizes(isType('a')), 'mixedList'],
    ['a number that no way of counting gives', { some: [v('events'), known('counted.c3')] }, 'unknownPath'],
    ['an unguarded number of an event', { some: [v('events'), { '<=': [v('counted.c1'), 3] }] }, 'argumentType'],
    ['the band of a score that has none', known('previous.t'), 'unknownPath'],
    ['a number of 17 digits', 0.1 + 0.2, 'longNumber'],
    ['a mixed list', { in: ['a', ['a', 1]] }, 'mixedList'],
    ['an empty list', { in: ['a', []] }, 'mixedList'],
    ['a reduce without a start', { reduce: [[1, 2], { '+': [v('accumulator'), v('current')] }] }, 'argumentCount'],
    ['a reduce into a list', { reduce: [[1, 2], { merge: [v('accumulator'), v('current')] }, []] }, 'start'],
    ['text that grows in a loop', { reduce: [['a'], { cat: [v('accumulator'), v('current')] }, ''] }, 'textInLoop'],
    ['64 operators inside one another', deep(64), 'tooDeep'],
    ['four loops inside one another', [1, 2, 3, 4].reduce<Logic>((rule) => ({ some: [[1], rule] }), true), 'loopsTooDeep'],
    ['a truth that is a number', { and: [1, true] }, 'argumentType'],
    ['a rule of its own stage', v('criteria.k'), 'unknownPath'],
  ])('has not %s', (_name, rule, problem) => {
    expect(portableViolations(ruleSetOf(rule)).map((each) => each.problem)).toContain(problem);
  });

  it('says where', () => {
    const rule: Logic = { if: [{ and: [known('lead.number'), { '!': [{ '<': [v('lead.date'), 3] }] }] }, 1, 0] };
    expect(portableViolations(ruleSetOf(rule))).toEqual([{ path: 'criteria/k/if/0/and/1/!/0/<', problem: 'argumentType' }]);
  });

  it('checks nested rules in time that grows with their size', () => {
    const nested = [...Array(60)].reduce<Logic>((rule) => ({ in: [rule, rule === true ? ['a'] : 'a'] }), true);
    expect(portableViolations(ruleSetOf(nested)).length).toBeGreaterThan(0);
  });
});

describe('reading a rule set', () => {
  const counting = (key: string, when: Logic) => ({ key, when, per: { kind: 'event' }, order: 'newest' });
  const sound = (): RuleSet => structuredClone(compile(soundDocument()).ruleSet);

  it('takes what was compiled', () => {
    expect(readRuleSet(JSON.parse(JSON.stringify(sound())))).toEqual({ ok: true, ruleSet: sound() });
  });

  it.each<[string, unknown]>([
    ['nothing', null],
    ['another format', { ...sound(), format: 'umbral.document' }],
    ['another version', { ...sound(), version: 1 }],
    ['an unknown member', { ...sound(), extra: 1 }],
    ['a stage that hides the lead', { ...sound(), stages: [{ name: 'lead', rules: {} }, ...sound().stages] }],
    ['a rule that is not portable', { ...sound(), stages: [...sound().stages, { name: 'more', rules: { x: { '%': [1, 2] } } }] }],
    [
      'a number that reads a later one',
      { ...sound(), input: { ...sound().input, counted: [counting('c1', known('counted.c2')), counting('c2', true)] } },
    ],
    [
      'two ways of counting of one name',
      { ...sound(), input: { ...sound().input, counted: [counting('c1', true), counting('c1', true)] } },
    ],
    [
      'a count of values of nothing',
      { ...sound(), input: { ...sound().input, counted: [{ ...counting('c1', true), per: { kind: 'value', property: 'x' } }] } },
    ],
    ['an output that is not there', { ...sound(), stages: sound().stages.filter((stage) => stage.name !== 'scores') }],
    ['a key with a dot', { ...sound(), stages: [{ name: 'a.b', rules: {} }] }],
    ['very deep rules', { ...sound(), stages: [{ name: 'x', rules: { x: [...Array(50_000)].reduce((rule) => [rule], 1) } }] }],
  ])('refuses %s', (_name, input) => {
    expect(readRuleSet(input).ok).toBe(false);
  });
});
