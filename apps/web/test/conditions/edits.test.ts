import { all, any, type ConditionGroup, compare, noConditions } from '@umbral/model';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as edits from '../../src/screens/studio/conditions/query/edits.ts';
import { isGroup, type QueryGroup, ruleOf, toCondition, toQuery } from '../../src/screens/studio/conditions/query/query.ts';
import { conditions } from './conditions.ts';

const RUNS = { seed: 20_251_123, numRuns: 150 };
let made = 0;
const newId = () => `n${made++}`;

const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((field) => compare(field, 'isKnown')) as [
  ReturnType<typeof compare>,
  ReturnType<typeof compare>,
  ReturnType<typeof compare>,
  ReturnType<typeof compare>,
];
const after = (group: ConditionGroup, edit: (query: QueryGroup) => edits.Edited | null) => {
  const edited = edit(toQuery(group, newId));
  return edited && toCondition(edited.query);
};

describe('an edit of a condition', () => {
  it('adds a line at the end of a group', () => {
    expect(after(all(a, any(b)), (query) => edits.added(query, [1], ruleOf(c, newId())))).toEqual(all(a, any(b, c)));
  });

  it('takes away', () => {
    expect(after(all(a, any(b, c), d), (query) => edits.removed(query, [1, 0]))).toEqual(all(a, any(c), d));
  });

  it('moves up and down, also out of a group', () => {
    expect(after(all(a, b), (query) => edits.shifted(query, [1], 'up'))).toEqual(all(b, a));
    expect(after(all(a, b), (query) => edits.shifted(query, [0], 'down'))).toEqual(all(b, a));
    expect(after(all(a, any(b, c)), (query) => edits.shifted(query, [1, 0], 'up'))).toEqual(all(a, b, any(c)));
    expect(after(all(a, b), (query) => edits.shifted(query, [0], 'up'))).toBeNull();
  });

  it('moves to before another, but not into itself', () => {
    expect(after(all(a, b, c), (query) => edits.moved(query, [2], [0]))).toEqual(all(c, a, b));
    expect(after(all(a, any(b)), (query) => edits.moved(query, [1], [1, 0]))).toBeNull();
  });

  it('copies, wraps and unwraps in place', () => {
    expect(after(all(a, any(b, c), d), (query) => edits.duplicated(query, [1], newId))).toEqual(all(a, any(b, c), any(b, c), d));
    expect(after(all(a, b), (query) => edits.wrapped(query, [0], newId))).toEqual(all(any(a), b));
    expect(after(any(a, b), (query) => edits.wrapped(query, [1], newId))).toEqual(any(a, all(b)));
    expect(after(all(a, any(b, c), d), (query) => edits.unwrapped(query, [1]))).toEqual(all(a, b, c, d));
  });

  it('makes a group count in another way', () => {
    const query = edits.withKind(toQuery(all(a, b, c), newId), [], 'atLeast');
    expect(toCondition(query)).toEqual({ kind: 'atLeast', count: 2, of: [a, b, c] });
    expect(toCondition(edits.withCount(query, [], 3))).toEqual({ kind: 'atLeast', count: 3, of: [a, b, c] });
    expect(toCondition(edits.withKind(query, [], 'none'))).toEqual({ kind: 'none', of: [a, b, c] });
  });

  it('is undone by its opposite, whatever the condition', () => {
    fc.assert(
      fc.property(conditions, fc.nat(), (condition, chosen) => {
        const query = toQuery(condition, newId);
        const path = [chosen % Math.max(1, query.rules.length)];
        const wrapped = edits.wrapped(query, path, newId);
        if (wrapped) expect(edits.unwrapped(wrapped.query, path)?.query).toEqual(query);
        const copied = edits.duplicated(query, path, newId);
        if (copied) expect(toCondition(edits.removed(copied.query, [(path[0] ?? 0) + 1]).query)).toEqual(condition);
      }),
      RUNS,
    );
  });
});

const idsIn = (query: QueryGroup): string[] => [query.id, ...query.rules.flatMap((each) => (isGroup(each) ? idsIn(each) : [each.id]))];

describe('the keyboard', () => {
  it('goes on at something that is there after every edit', () => {
    fc.assert(
      fc.property(conditions, fc.nat(), fc.nat(), (condition, which, chosen) => {
        const query = toQuery(condition, newId);
        if (query.rules.length === 0) return;
        const path = [chosen % query.rules.length];
        const commands = [
          () => edits.removed(query, path),
          () => edits.shifted(query, path, 'down'),
          () => edits.duplicated(query, path, newId),
          () => edits.wrapped(query, path, newId),
          () => edits.unwrapped(query, path),
          () => edits.added(query, [], ruleOf(a, newId())),
        ];
        const edited = commands[which % commands.length]?.();
        if (edited) expect(idsIn(edited.query)).toContain(edited.focus.id);
      }),
      RUNS,
    );
  });
});

describe('the bounds of a document', () => {
  const nested = (depth: number): ConditionGroup => (depth === 0 ? all(a) : all(nested(depth - 1)));

  it('hold for nesting and for the number of lines', () => {
    expect(edits.mayBe(toQuery(nested(8), newId))).toBe(true);
    expect(edits.mayBe(toQuery(nested(9), newId))).toBe(false);
    expect(edits.mayBe(toQuery(all(...Array.from({ length: 200 }, () => a)), newId))).toBe(true);
    expect(edits.mayBe(toQuery(all(...Array.from({ length: 201 }, () => a)), newId))).toBe(false);
    expect(edits.mayBe(toQuery(noConditions(), newId))).toBe(true);
  });
});
