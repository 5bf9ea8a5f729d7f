import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leadAt } from '../../src/columns/lead-at.ts';
import { leadColumnsBuilder, transferables } from '../../src/columns/lead-columns.ts';
import { type Lead, prepareFacts } from '../../src/index.ts';
import { event, NOW } from '../documents.ts';
import { columnsOf, inputs, leads } from './random.ts';

const SEED = 20_250_601;
const withAttributes = (...attributes: Lead['attributes'][]) => columnsOf(attributes.map((each) => ({ attributes: each, events: [] })));
const attribute = (...values: unknown[]) => withAttributes(...values.map((x) => ({ x }))).attributes.get('x');

describe('the column of a key', () => {
  it('is one of numbers as long as every value is one, or missing', () => {
    expect(attribute(1, null, -0, Number.NaN, { a: 1 }, Number.POSITIVE_INFINITY, [], 2)).toEqual({
      kind: 'numbers',
      values: Float64Array.of(1, Number.NaN, -0, Number.NaN, Number.NaN, Number.NaN, Number.NaN, 2),
    });
  });

  it('becomes a dictionary with the first other value, and has each value once', () => {
    expect(attribute(1, null, 0, 'a', 1, '1', -0, ['a'], true, ['a'], 'a', [['x'], 5, true, {}])).toEqual({
      kind: 'dictionary',
      codes: Uint32Array.of(1, 0, 2, 3, 1, 4, 5, 6, 7, 6, 3, 8),
      values: [1, 0, 'a', '1', -0, ['a'], true, ['5', 'true']],
    });
  });

  it('is as long as there are leads, wherever the key appears', () => {
    const { attributes } = withAttributes({ early: 'a' }, { late: 1 }, {});
    expect(attributes.get('early')).toEqual({ kind: 'dictionary', codes: Uint32Array.of(1, 0, 0), values: ['a'] });
    expect(attributes.get('late')).toEqual({ kind: 'numbers', values: Float64Array.of(Number.NaN, 1, Number.NaN) });
  });

  it('is not there without a value, and any own key may have one', () => {
    const hostile = JSON.parse('{"__proto__": 1, "constructor": "a", "nothing": null, "nested": {"a": 1}}');
    expect([...withAttributes(hostile, Object.create({ inherited: 1 })).attributes.keys()]).toEqual(['__proto__', 'constructor']);
  });
});

describe('events', () => {
  it('stand in their given order, by lead', () => {
    const { events } = columnsOf([
      { attributes: {}, events: [event(2, 'a', { x: 1 }), event(1, 'b')] },
      { attributes: {}, events: [] },
      { attributes: {}, events: [{ ...event(0, 'a', { x: 3 }), at: Number.POSITIVE_INFINITY }] },
    ]);
    expect(events).toMatchObject({ offsets: Uint32Array.of(0, 2, 2, 3), types: Uint16Array.of(0, 1, 0), typeNames: ['a', 'b'] });
    expect(events.at).toEqual(Float64Array.of(event(2).at, event(1).at, Number.NaN));
    expect(events.properties.get('x')).toEqual({ kind: 'numbers', values: Float64Array.of(1, Number.NaN, 3) });
  });

  it('are of at most 65,535 types', () => {
    const builder = leadColumnsBuilder();
    builder.add({ attributes: {}, events: Array.from({ length: 65_535 }, (_, index) => event(0, `t${index}`)) });
    builder.add({ attributes: {}, events: [event(0, 't65534')] });
    expect(() => builder.add({ attributes: {}, events: [event(0, 'more')] })).toThrow(
      expect.objectContaining({ name: 'ColumnsError', problem: 'tooManyEventTypes', most: 65_535 }),
    );
  });
});

it('leads have at most as many cells as memory can hold', () => {
  const builder = leadColumnsBuilder();
  builder.add({ attributes: Object.fromEntries(Array.from({ length: 20_000 }, (_, index) => [`a${index}`, index])), events: [] });
  const fill = () => {
    for (let index = 0; index < 13_421; index++) builder.add({ attributes: {}, events: [] });
  };
  expect(fill).toThrow(expect.objectContaining({ problem: 'tooManyCells', most: 2 ** 28 }));
});

it('no leads are columns, too', () => {
  const empty = columnsOf([]);
  expect(empty).toMatchObject({ leads: 0, attributes: new Map(), events: { offsets: Uint32Array.of(0), typeNames: [] } });
  expect(transferables(empty)).toHaveLength(3);
});

it('columns are handed over without copying', () => {
  const some: Lead[] = [{ attributes: { a: 1, b: 'x' }, events: [event(1, 'a', { c: ['y'] })], previous: { s: 'hot' } }];
  const columns = columnsOf(some);
  const received = structuredClone(columns, { transfer: transferables(columns) });
  expect(received).toEqual(columnsOf(some));
  expect(transferables(columns).map((buffer) => buffer.byteLength)).toEqual([0, 0, 0, 0, 0, 0, 0]);
});

describe('a lead taken out again', () => {
  it('has what was known of it', () => {
    const lead: Lead = {
      attributes: { a: 1, b: ' X ', tags: ['u', 'v'], no: false },
      events: [event(2, 'a', { p: 1 }), event(3, 'b')],
      previous: { s: 'hot' },
    };
    const columns = columnsOf([
      { attributes: { other: 1 }, events: [event(0)] },
      { ...lead, attributes: { ...lead.attributes, gone: null } },
    ]);
    expect(leadAt(columns, 1)).toEqual(lead);
    expect(leadAt(columns, 0)).toEqual({ attributes: { other: 1 }, events: [event(0)], previous: {} });
  });

  it('has a key that cannot be assigned to', () => {
    const hostile = '{"__proto__":"a","constructor":1}';
    const columns = columnsOf([{ attributes: JSON.parse(hostile), events: [event(0, 'a', JSON.parse(hostile))], previous: {} }]);
    const { attributes, events } = leadAt(columns, 0);
    expect([attributes, events[0]?.properties].map((each) => JSON.stringify(each))).toEqual([hostile, hostile]);
  });

  it('has the same facts as the one that was added', () => {
    const property = fc.property(leads, inputs, (some, input) => {
      const columns = columnsOf(some);
      for (const [index, lead] of some.entries()) {
        expect(prepareFacts(input, leadAt(columns, index), NOW)).toEqual(prepareFacts(input, lead, NOW));
      }
    });
    fc.assert(property, { seed: SEED, numRuns: 500 });
  });
});
