import type { Input, RuleSet } from '@umbral/compiler/program';
import { describe, expect, it } from 'vitest';
import { type Lead, prepareFacts } from '../src/index.ts';

const NOW = Date.UTC(2025, 0, 31, 12);
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const input = (key: string, type: Input['type'], caseSensitive = false): Input => ({ key, type, caseSensitive });
const CONTRACT: RuleSet['input'] = {
  attributes: [
    input('text', 'text'),
    input('code', 'text', true),
    input('number', 'number'),
    input('flag', 'boolean'),
    input('date', 'date'),
    input('tags', 'list'),
  ],
  events: [
    { key: 'page', properties: [input('path', 'text')] },
    { key: 'call', properties: [input('minutes', 'number')] },
  ],
  counted: [],
  previous: [],
};
const prepare = (lead: Partial<Lead>) => prepareFacts(CONTRACT, { attributes: {}, events: [], ...lead }, NOW);
const attribute = (key: string, value: unknown) => prepare({ attributes: { [key]: value } }).lead[key];
const page = (at: number, path: unknown = '/') => ({ type: 'page', at, properties: { path } });

describe('attributes', () => {
  it('are all there, null where nothing is known', () => {
    expect(prepare({ attributes: { other: 1 } }).lead).toEqual({
      text: null,
      code: null,
      number: null,
      flag: null,
      date: null,
      tags: null,
    });
  });

  it.each([
    ['text', ' Ab C ', 'ab c'],
    ['code', ' Ab C ', 'Ab C'],
    ['text', '  ', null],
    ['text', 5.5, '5.5'],
    ['text', true, 'true'],
    ['text', Number.NaN, null],
    ['text', ['a'], null],
    ['text', { toString: () => 'x' }, null],
    ['number', 0, 0],
    ['number', '5', null],
    ['number', Number.POSITIVE_INFINITY, null],
    ['number', true, null],
    ['flag', false, false],
    ['flag', 'true', null],
    ['flag', 1, null],
    ['tags', [' A', 'b', '', null, 3, ['x']], ['a', 'b', '3']],
    ['tags', [], null],
    ['tags', [' '], null],
    ['tags', 'a', null],
  ])('%s %j is %j', (key, value, expected) => {
    expect(attribute(key, value)).toEqual(expected);
  });

  it.each([
    ['2025-01-31T12:00:00Z', 0],
    ['2025-01-30', 1.5],
    ['2025-01-30T12:00', 1],
    ['2025-01-30 12:00:00.500', 0.9999],
    ['2025-01-30T14:00:00+02:00', 1],
    ['2025-01-30T07:00:00-0500', 1],
    ['2025-02-01T12:00:00Z', -1],
    [NOW - DAY / 2, 0.5],
    ['2025-02-30', null],
    ['2025-01-30T25:00', null],
    ['yesterday', null],
    ['', null],
    [true, null],
  ])('the moment %j is %j days ago', (value, expected) => {
    expect(attribute('date', value)).toEqual(expected);
  });

  it('are read from the object itself only', () => {
    const attributes: Record<string, unknown> = Object.create({ text: 'inherited' });
    expect(prepare({ attributes }).lead.text).toBeNull();
    const contract = { attributes: [input('constructor', 'text'), input('toString', 'text')], events: [], counted: [], previous: [] };
    expect(prepareFacts(contract, { attributes: {}, events: [] }, NOW).lead).toEqual(
      Object.fromEntries([
        ['constructor', null],
        ['toString', null],
      ]),
    );
  });
});

describe('events', () => {
  it('come newest first, those of one moment in their order', () => {
    const { events } = prepare({
      events: [page(NOW - 2 * DAY, '/1'), page(NOW - DAY, '/2'), page(NOW - 3 * DAY, '/3'), page(NOW - DAY, '/4')],
    });
    expect(events.map((event) => event.properties.path)).toEqual(['/2', '/4', '/1', '/3']);
  });

  it('have ages in whole ten-thousandths of a day, rounded down', () => {
    const ages = [0, 8_639, 8_640, DAY, 1.5 * DAY + 1].map((ago) => prepare({ events: [page(NOW - ago)] }).events[0]?.ageDays);
    expect(ages).toEqual([0, 0, 0.0001, 1, 1.5]);
  });

  it('do not exist before they happen, without a moment, or if nothing asks for them', () => {
    const events = [
      page(NOW + 1),
      page(Number.NaN),
      page(Number.NEGATIVE_INFINITY),
      { type: 'jump', at: NOW, properties: {} },
      { type: 'constructor', at: NOW, properties: {} },
    ];
    expect(prepare({ events }).events).toEqual([]);
  });

  it('all have the same properties, but only their own have values', () => {
    const events = [page(NOW, ' /A '), { type: 'call', at: NOW, properties: { minutes: 5, path: '/x', more: 1 } }];
    expect(prepare({ events }).events.map((event) => event.properties)).toEqual([
      { path: '/a', minutes: null },
      { path: null, minutes: 5 },
    ]);
  });

  it('leave the lead as it was', () => {
    const events = [page(NOW - DAY), page(NOW)];
    Object.freeze(events);
    expect(prepare({ events }).events.map((event) => event.ageDays)).toEqual([0, 1]);
    expect(events.map((event) => event.at)).toEqual([NOW - DAY, NOW]);
  });
});

describe('the moment and the bands before', () => {
  it('are there for what reads them', () => {
    const contract = { ...CONTRACT, previous: ['fit', 'constructor'] };
    const before = (previous: unknown) => prepareFacts(contract, { attributes: {}, events: [], previous } as Lead, NOW);
    expect(before({ fit: 'hot', other: 'cold' })).toMatchObject({ now: NOW, previous: { fit: 'hot', constructor: null } });
    for (const nothing of [undefined, {}, { fit: 5 }, { fit: null }]) expect(before(nothing).previous.fit).toBeNull();
    expect(Object.keys(prepare({}).previous)).toEqual([]);
  });
});

describe('numbers of events', () => {
  const isPage = { '===': [{ var: 'type' }, 'page'] };
  const numbersOf = (...counted: RuleSet['input']['counted']) =>
    prepareFacts({ ...CONTRACT, counted }, { attributes: {}, events: EVENTS }, NOW).events.map((event) => event.counted);
  const call = { type: 'call', at: NOW - 1.2 * DAY, properties: {} };
  const EVENTS = [page(NOW - 0.2 * DAY, '/a'), page(NOW - 0.9 * DAY, '/b'), page(NOW - 1.1 * DAY, ' /A '), call, page(NOW - 5 * DAY, null)];

  it.each<[string, Pick<RuleSet['input']['counted'][number], 'per' | 'order'>, (number | null)[]]>([
    ['every event, newest first', { per: { kind: 'event' }, order: 'newest' }, [1, 2, 3, null, 4]],
    ['every event, oldest first', { per: { kind: 'event' }, order: 'oldest' }, [4, 3, 2, null, 1]],
    ['A2, T3: the newest of each day', { per: { kind: 'period', days: 1, most: 1 }, order: 'newest' }, [1, null, 2, null, 3]],
    ['the oldest of each day', { per: { kind: 'period', days: 1, most: 1 }, order: 'oldest' }, [null, 3, 2, null, 1]],
    ['A2: the newest of each value', { per: { kind: 'value', property: 'path' }, order: 'newest' }, [1, 2, null, null, null]],
  ])('%s', (_name, how, expected) => {
    expect(numbersOf({ key: 'c1', when: isPage, ...how }).map((numbers) => numbers.c1)).toEqual(expected);
  });

  it('can be read by those that come later', () => {
    const first = { key: 'c1', when: isPage, per: { kind: 'period' as const, days: 1, most: 1 }, order: 'newest' as const };
    const among = {
      key: 'c2',
      when: { '!==': [{ var: 'counted.c1' }, null] },
      per: { kind: 'value' as const, property: 'path' },
      order: 'newest' as const,
    };
    expect(numbersOf(first, among).map((numbers) => numbers.c2)).toEqual([1, null, null, null, null]);
  });

  it('cost nothing where nothing is counted', () => {
    const [a, b] = prepare({ events: [page(NOW), page(NOW - DAY)] }).events;
    expect(a?.counted).toEqual({});
    expect(a?.counted).toBe(b?.counted);
  });
});
