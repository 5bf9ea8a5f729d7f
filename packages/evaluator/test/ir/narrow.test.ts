import { describe, expect, it } from 'vitest';
import { Builder } from '../../src/ir/build.ts';
import { Interner } from '../../src/ir/interner.ts';
import { consequences, narrowed } from '../../src/ir/narrow.ts';
import { NULL } from '../../src/ir/types.ts';
import { nodeOf, nodesOf, v } from './nodes.ts';

const employees = v('lead.employees');
const isKnown = { '!==': [employees, null] };
const isA = { '===': [v('lead.industry'), 'a'] };
const isBig = { '>': [employees, 10] };

/** A rule as it is where a condition holds, or does not; both are built by one builder. */
function where(condition: unknown, holds: boolean, rule: unknown) {
  const interner = new Interner();
  const build = new Builder(interner);
  const [asked = build.literal(null), node = build.literal(null)] = nodesOf([condition, rule], interner);
  return { node: narrowed(node, consequences(asked, holds, build), build), of: (other: unknown) => nodeOf(other, interner), before: node };
}

describe('where a condition is known', () => {
  it.each<[string, unknown, boolean, unknown, unknown]>([
    ['it is true itself', isA, true, { if: [isA, 1, 2] }, 1],
    ['it is false itself', isA, false, { if: [isA, 1, 2] }, 2],
    ['all parts of an `and` that holds hold', { and: [isA, isBig] }, true, { if: [isBig, 1, 2] }, 1],
    ['no part of an `or` that does not hold holds', { or: [isA, isBig] }, false, { if: [isBig, 1, isA, 2, 3] }, 3],
    ['what is negated is the other way round', { '!': [{ or: [isA, isBig] }] }, true, { if: [isA, 1, 2] }, 2],
    ['what is null is null', { '===': [employees, null] }, true, { if: [{ '===': [employees, null] }, 'none', employees] }, 'none'],
    ['what is not null is not', isKnown, true, { if: [{ '===': [employees, null] }, 'none', 'some'] }, 'some'],
  ])('%s', (_name, condition, holds, rule, value) => {
    expect(where(condition, holds, rule).node).toMatchObject({ op: 'literal', value });
  });

  it.each<[string, unknown, boolean]>([
    ['an `and` that does not hold', { and: [isA, isBig] }, false],
    ['an `or` that holds', { or: [isA, isBig] }, true],
    ['a condition on something else', { '===': [v('lead.industry'), 'b'] }, true],
  ])('nothing follows for its parts from %s', (_name, condition, holds) => {
    const { node, before } = where(condition, holds, { if: [isA, isBig, 2] });
    expect(node).toBe(before);
  });

  it('a fact is of a smaller type, so that it need not be converted', () => {
    const { node } = where(isKnown, true, { '-': [employees, 1] });
    expect(node.args[0]).toMatchObject({ op: 'fact', key: 'employees' });
    expect((node.args[0]?.type ?? NULL) & NULL).toBe(0);
    expect(where(isKnown, false, { '-': [employees, 1] }).node).toMatchObject({ op: 'literal', value: -1 });
  });

  it('loops inside are left as they are', () => {
    const loop = { reduce: [v('events'), { if: [isA, v('accumulator'), 1] }, 0] };
    const { node, before } = where(isA, true, loop);
    expect(node).toBe(before);
  });
});

describe('a rule is read with what is known', () => {
  it.each<[string, unknown, unknown]>([
    ['in a branch', { if: [isA, { if: [isA, 1, 2] }, 3] }, { if: [isA, 1, 3] }],
    ['after a branch', { if: [isA, 1, { if: [isA, 2, isBig, 3, 4] }] }, { if: [isA, 1, { if: [isBig, 3, 4] }] }],
    ['after a part of an `and`', { and: [isBig, { if: [isBig, isA, false] }] }, { and: [isBig, isA] }],
    ['after a part of an `or`', { or: [isBig, { if: [isBig, false, isA] }] }, { or: [isBig, isA] }],
  ])('%s', (_name, rule, simple) => {
    const [a, b] = nodesOf([rule, simple]);
    expect(a).toBe(b);
  });

  it('but not before it, nor outside of it', () => {
    const [before, outside] = nodesOf([{ and: [{ if: [isBig, isA, false] }, isBig] }, { if: [isA, 1, 2] }]);
    expect(before?.args).toHaveLength(2);
    expect(outside).toMatchObject({ op: 'if' });
  });
});
