import { compare } from '@umbral/model';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isGroup, type QueryGroup, says, toCondition, toPropertyGroup, toQuery } from '../../src/screens/studio/conditions/query/query.ts';
import { conditions, propertyGroups } from './conditions.ts';

const a = compare('a', 'is', 'x');
const RUNS = { seed: 20_251_122, numRuns: 150 };
const ids = () => {
  let made = 0;
  return () => `n${made++}`;
};

const everyId = (query: QueryGroup): string[] => [query.id, ...query.rules.flatMap((each) => (isGroup(each) ? everyId(each) : [each.id]))];

describe('a condition as a query', () => {
  it('comes back as it was, whatever it holds', () => {
    fc.assert(
      fc.property(conditions, (condition) => {
        expect(toCondition(toQuery(condition, ids()))).toEqual(condition);
      }),
      RUNS,
    );
  });

  it('comes back as it was on the properties of events too', () => {
    fc.assert(
      fc.property(propertyGroups, (group) => {
        expect(toPropertyGroup(toQuery(group, ids()))).toEqual(group);
      }),
      RUNS,
    );
  });

  it('comes back as the same query, but for its ids', () => {
    fc.assert(
      fc.property(conditions, (condition) => {
        const query = toQuery(condition, ids());
        expect(toQuery(toCondition(query), ids(), query)).toEqual(query);
      }),
      RUNS,
    );
  });

  it('leaves out what a query builder writes into its rules', () => {
    fc.assert(
      fc.property(conditions, (condition) => {
        const written = JSON.parse(JSON.stringify(toQuery(condition, ids())), (_key, value) =>
          value !== null && typeof value === 'object' && 'id' in value
            ? { ...value, path: [0], valueSource: 'value', disabled: false }
            : value,
        );
        expect(toCondition(written)).toEqual(JSON.parse(JSON.stringify(condition)));
      }),
      RUNS,
    );
  });

  it('gives every line and group an id of its own', () => {
    fc.assert(
      fc.property(conditions, (condition) => {
        const all = everyId(toQuery(condition, ids()));
        expect(new Set(all).size).toBe(all.length);
      }),
      RUNS,
    );
  });

  it('keeps the ids of lines and groups that only moved', () => {
    fc.assert(
      fc.property(conditions, fc.nat(), (condition, by) => {
        const known = toQuery(condition, ids());
        const turn = by % Math.max(1, condition.of.length);
        const turned = { ...condition, of: [...condition.of.slice(turn), ...condition.of.slice(0, turn)] };
        const query = toQuery(turned, () => 'new', known);
        expect(new Set(everyId(query))).toEqual(new Set(everyId(known)));
      }),
      RUNS,
    );
  });

  it('keeps the id of what changed at its place', () => {
    const known = toQuery({ kind: 'all', of: [a, { kind: 'any', of: [a] }] }, ids());
    const query = toQuery(
      {
        kind: 'all',
        of: [
          { ...a, value: 'other' },
          { kind: 'none', of: [a] },
        ],
      },
      () => 'new',
      known,
    );
    expect(everyId(query)).toEqual(everyId(known));
  });

  it('never gives an id twice, whatever became of it', () => {
    fc.assert(
      fc.property(conditions, conditions, (before, after) => {
        const known = toQuery(before, ids());
        const made = ids();
        const query = toQuery(after, () => `new${made()}`, known);
        expect(query.id).toBe(known.id);
        expect(new Set(everyId(query)).size).toBe(everyId(query).length);
      }),
      RUNS,
    );
  });
});

describe('a query', () => {
  it('says what its condition says, and nothing else', () => {
    fc.assert(
      fc.property(conditions, conditions, (one, other) => {
        const query = toQuery(one, ids());
        expect(says(query, one)).toBe(true);
        expect(says(query, other)).toBe(JSON.stringify(toCondition(query)) === JSON.stringify(toCondition(toQuery(other, ids()))));
      }),
      RUNS,
    );
  });
});
