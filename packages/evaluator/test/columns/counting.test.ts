import type { Counted } from '@umbral/compiler/program';
import { describe, expect, it } from 'vitest';
import { type CompileWhen, FactColumnsCache, type Lead, RuleError } from '../../src/index.ts';
import { event } from '../documents.ts';
import { columnsOf } from './random.ts';

const page = (daysAgo: number, path?: unknown, seconds?: unknown) => event(daysAgo, 'page_viewed', { path, seconds });
const LEADS: Lead[] = [
  { attributes: {}, events: [page(5, '/b', 1), event(1.2, 'login'), page(1.1, '/a', 2), page(0.9, ' /A', 1), page(0.2, null, ['1'])] },
  { attributes: {}, events: [] },
  { attributes: {}, events: [page(1, '/a', 1)] },
];
const properties = [
  { key: 'path', type: 'text' as const, caseSensitive: false },
  { key: 'seconds', type: 'number' as const, caseSensitive: false },
];
const events = ['page_viewed', 'login'].map((key) => ({ key, properties }));
const isPage = { '===': [{ var: 'type' }, 'page_viewed'] };

function numbersOf(ways: Omit<Counted, 'key'>[], compileWhen?: CompileWhen): (number[] | null)[] {
  const counted = ways.map((each, index) => ({ key: `c${index}`, ...each }));
  const facts = new FactColumnsCache(columnsOf(LEADS), event(0).at, compileWhen).prepare({ attributes: [], events, counted, previous: [] });
  return counted.map(({ key }) => Array.from(facts.events.counted.get(key) ?? []));
}

describe('numbers of events', () => {
  // Those of the first lead are 0.2, 0.9, 1.1, 1.2 (a login) and 5 days old; the last lead's only one is 1 day old.
  it.each<[string, Pick<Counted, 'per' | 'order'>, number[]]>([
    ['every event, newest first', { per: { kind: 'event' }, order: 'newest' }, [1, 2, 3, 0, 4, 1]],
    ['every event, oldest first', { per: { kind: 'event' }, order: 'oldest' }, [4, 3, 2, 0, 1, 1]],
    ['the newest of each day', { per: { kind: 'period', days: 1, most: 1 }, order: 'newest' }, [1, 0, 2, 0, 3, 1]],
    ['the oldest of each day', { per: { kind: 'period', days: 1, most: 1 }, order: 'oldest' }, [0, 3, 2, 0, 1, 1]],
    ['two of each week', { per: { kind: 'period', days: 7, most: 2 }, order: 'oldest' }, [0, 0, 2, 0, 1, 1]],
    ['the newest of each text', { per: { kind: 'value', property: 'path' }, order: 'newest' }, [0, 1, 0, 0, 2, 1]],
    ['the oldest of each number', { per: { kind: 'value', property: 'seconds' }, order: 'oldest' }, [0, 0, 2, 0, 1, 1]],
    ['those of a property that is not there', { per: { kind: 'value', property: 'other' }, order: 'newest' }, [0, 0, 0, 0, 0, 0]],
  ])('%s', (_name, how, expected) => {
    expect(numbersOf([{ when: isPage, ...how }])).toEqual([expected]);
  });

  it('come from the engine that is given, which may read those of the ways before', () => {
    const asked: unknown[] = [];
    const odd: CompileWhen = (when, { counted, types }) => {
      asked.push(when, [...counted.keys()], types.length);
      const before = counted.get('c0');
      return before ? (index) => before[index] === 1 : (index) => index % 2 === 1;
    };
    const every = { per: { kind: 'event' as const }, order: 'newest' as const };
    expect(
      numbersOf(
        [
          { when: 1, ...every },
          { when: 2, ...every },
        ],
        odd,
      ),
    ).toEqual([
      [0, 1, 0, 2, 0, 1],
      [0, 1, 0, 0, 0, 1],
    ]);
    expect(asked).toEqual([1, [], 6, 2, ['c0'], 6]);
  });

  it('are refused for a rule that cannot be run', () => {
    expect(() => numbersOf([{ when: { nonsense: [] }, per: { kind: 'event' }, order: 'newest' }])).toThrow(RuleError);
  });
});
