import { describe, expect, it } from 'vitest';
import { RuleError } from '../../src/index.ts';
import { Interner } from '../../src/ir/interner.ts';
import { readStages } from '../../src/ir/rule-set.ts';
import { everyNode } from '../../src/ir/uses.ts';
import { ruleSetOf } from '../fuzz/rule-sets.ts';
import { countOf, nodeOf, nodesOf, v } from './nodes.ts';

const employees = v('lead.employees');
const isA = { '===': [v('lead.industry'), 'a'] };

describe('what is made of literals', () => {
  it.each<[unknown, unknown]>([
    [{ '+': [1, '2', { '*': [3, 4] }] }, 15],
    [{ '-': [0, 0] }, 0],
    [{ '*': [-1, 0] }, -0],
    [{ '===': [{ '+': [0.1, 0.2] }, 0.3] }, false],
    [{ cat: ['a', 1, null, true] }, 'a1true'],
    [{ if: [false, employees, 'else'] }, 'else'],
    [{ if: [[], 1, '0', 2, 3] }, 2],
    [{ and: [1, 0, employees] }, 0],
    [{ or: [0, 'x', employees] }, 'x'],
    [{ reduce: [[1, 2, 3], { '+': [v('accumulator'), v('current')] }, 10] }, 16],
    [{ some: [{ filter: [[1, 5], { '>': [v(''), 2] }] }, { '===': [v(''), 5] }] }, true],
    [{ all: [[], true] }, false],
    [{ var: 'lead.nothing' }, null],
    [{ var: ['lead.nothing', 7] }, 7],
  ])('is a literal: %j', (rule, value) => {
    const node = nodeOf(rule);
    expect(node.op === 'literal' ? [node.value] : node.op).toEqual([value]);
  });

  it('is left to the run where it would be large, or fail', () => {
    const long = 'x'.repeat(600);
    expect(nodeOf({ cat: [long, long] }).op).toBe('operation');
    expect(nodeOf({ cat: [long, 'x'] })).toMatchObject({ op: 'literal' });
    expect(nodeOf({ merge: [[1], [2]] }).op).toBe('operation');
  });
});

describe('what changes nothing', () => {
  const [lead] = nodesOf([employees]);

  it.each<[string, unknown, unknown]>([
    ['a branch that is never taken', { if: [false, 1, isA, 2, 3] }, { if: [isA, 2, 3] }],
    ['a branch after one that is always taken', { if: [isA, 1, true, 2, isA, 3, 4] }, { if: [isA, 1, 2] }],
    ['"if so then true, else false"', { if: [isA, true, false] }, isA],
    ['a negation of a negation', { '!': [{ '!': [isA] }] }, isA],
    ['what a question is converted to', { '!!': [isA] }, isA],
    [
      '`and` in `and`, with what holds anyway',
      { and: [isA, { and: [true, { '<': [employees, 1] }] }] },
      { and: [isA, { '<': [employees, 1] }] },
    ],
    ['a factor of 1', { '*': [{ '+': [employees, 2] }, 1] }, { '+': [employees, 2] }],
    ['a map that maps to itself', { map: [v('lead.tags'), v('')] }, { filter: [v('lead.tags'), true] }],
  ])('is left out: %s', (_name, rule, simple) => {
    const [a, b] = nodesOf([rule, simple]);
    expect(a).toBe(b);
  });

  it('is not an operation: a value alone', () => {
    expect(nodesOf([employees])[0]).toMatchObject({ op: 'fact', key: 'employees' });
    expect(lead?.op).toBe('fact');
  });

  it('is kept where it does change something: −0, which + reads as 0', () => {
    const [sum, value] = nodesOf([{ '+': [employees] }, employees]);
    expect(sum).not.toBe(value);
  });
});

describe('parts that are built alike', () => {
  it('are one node, within a rule, from rule to rule and through the results of stages', () => {
    const sum = { '+': [employees, 1] };
    const [twice, once] = nodesOf([{ '*': [sum, sum] }, sum]);
    expect(twice?.args).toEqual([once, once]);
    const stages = [
      { name: 'a', rules: { sum } },
      { name: 'b', rules: { sum, before: v('a.sum') } },
    ];
    const read = readStages(ruleSetOf(stages), new Interner());
    expect(new Set([...(read?.values() ?? [])].flatMap((rules) => [...rules.values()])).size).toBe(1);
  });

  it('are the same loop', () => {
    const some = { some: [{ filter: [v('events'), { '===': [v('type'), 'page'] }] }, { '<': [v('ageDays'), 3] }] };
    const both = { some: [v('events'), { and: [{ '===': [v('type'), 'page'] }, { '<': [v('ageDays'), 3] }] }] };
    const [a, b] = nodesOf([some, both]);
    expect(a).toBe(b);
    expect(countOf(nodeOf({ if: [some, 1, { '!': [some] }, 2, 3] }), ({ op }) => op === 'aggregate')).toBe(1);
  });

  it('are told apart where they differ: −0 and 0, a number and its text, nothing and null', () => {
    const interner = new Interner();
    const values = [0, -0, '0', null, undefined, 'null', 'undefined', Number.NaN, 'NaN', false, [], [[]], '[]', {}, { a: 1 }];
    expect(new Set(values.map((value) => interner.literal(value))).size).toBe(values.length);
  });

  it('are two lists where a rule asks whether they are the same one', () => {
    const list = { merge: [v('lead.tags')] };
    expect(nodeOf({ '===': [list, list] })).toMatchObject({ op: 'operation', args: [{ name: 'merged' }, { name: 'merged' }] });
    const [a, b] = nodeOf({ '===': [list, list] }).args;
    expect(a).not.toBe(b);
  });

  it('are the same nodes when a rule set is read twice, and only what is new is new', () => {
    const interner = new Interner();
    const rules = [{ if: [isA, { '+': [employees, 1] }, 0] }, { some: [v('events'), { '<': [v('ageDays'), 3] }] }];
    const first = nodesOf(rules, interner);
    const { size } = interner;
    expect(nodesOf(rules, interner).map(({ id }) => id)).toEqual(first.map(({ id }) => id));
    expect(interner.size).toBe(size);
    const [edited] = nodesOf([{ if: [isA, { '+': [employees, 2] }, 0] }], interner);
    const known = everyNode(first);
    // The literal 2, the sum and the choice.
    expect([...everyNode(edited ? [edited] : [])].filter((node) => !known.has(node))).toHaveLength(3);
  });

  it('are the same nodes also after what could not be made apart', () => {
    const interner = new Interner();
    const [before] = nodesOf([isA], interner);
    const failing = () => {
      throw new RuleError('tooLarge', 'more than can be read');
    };
    expect(() => interner.apart(failing)).toThrow(RuleError);
    expect(nodesOf([isA], interner)[0]).toBe(before);
  });
});
