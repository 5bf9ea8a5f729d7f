import type { Input, RuleSet } from '@umbral/compiler/program';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FactColumnsCache } from '../../src/columns/fact-columns.ts';
import { factsAt } from '../../src/columns/facts-at.ts';
import { type Lead, prepareFacts } from '../../src/index.ts';
import { DAY, event, NOW } from '../documents.ts';
import { type Contract, columnsOf, editedInputs, inputs, leads } from './random.ts';

const SEED = 20_250_601;
const input = (key: string, type: Input['type'], caseSensitive = false): Input => ({ key, type, caseSensitive });
const contract = (parts: Partial<Contract>): Contract => ({ attributes: [], events: [], counted: [], previous: [], ...parts });
const prepared = (parts: Partial<Contract>, some: readonly Lead[]) => new FactColumnsCache(columnsOf(some), NOW).prepare(contract(parts));

describe('leads prepared by column', () => {
  it('are what they are one by one', () => {
    const property = fc.property(leads, inputs, (some, asked) => {
      const facts = new FactColumnsCache(columnsOf(some), NOW).prepare(asked);
      expect(facts.leads).toBe(some.length);
      for (const [index, lead] of some.entries()) expect(factsAt(facts, index)).toEqual(prepareFacts(asked, lead, NOW));
    });
    fc.assert(property, { seed: SEED, numRuns: 2_000 });
  });

  it('are the same from one that has prepared for other inputs before', () => {
    const property = fc.property(leads, editedInputs, (some, history) => {
      const columns = columnsOf(some);
      const cache = new FactColumnsCache(columns, NOW);
      for (const each of history) expect(cache.prepare(each)).toEqual(new FactColumnsCache(columns, NOW).prepare(each));
    });
    fc.assert(property, { seed: SEED, numRuns: 1_000 });
  });

  it('may be none', () => {
    const facts = prepared({ attributes: [input('a', 'text')], events: [{ key: 'page_viewed', properties: [input('b', 'list')] }] }, []);
    expect(facts).toMatchObject({ leads: 0, now: NOW, events: { offsets: Uint32Array.of(0), typeNames: [] } });
    expect(facts.lead.get('a')).toEqual({ type: 'text', codes: new Uint32Array(0), values: [''] });
    expect(facts.events.properties.get('b')).toEqual({ type: 'list', codes: new Uint32Array(0), values: [[]] });
  });
});

describe('a column', () => {
  const lead = (attributes: Lead['attributes']): Lead => ({ attributes, events: [] });

  it('has each normalised value once', () => {
    const { lead: columns } = prepared({ attributes: [input('t', 'text'), input('l', 'list')] }, [
      lead({ t: ' A', l: ['x', 'Y'] }),
      lead({ t: 'a', l: ['X ', '', 'y'] }),
      lead({ t: ' ' }),
    ]);
    expect(columns.get('t')).toEqual({ type: 'text', codes: Uint32Array.of(1, 1, 0), values: ['', 'a'] });
    expect(columns.get('l')).toEqual({ type: 'list', codes: Uint32Array.of(1, 1, 0), values: [[], ['x', 'y']] });
  });

  it('is all null where no lead has its key, or none a value of its type', () => {
    const types = ['text', 'number', 'boolean', 'date', 'list'] as const;
    const { lead: columns } = prepared({ attributes: types.map((type) => input(type, type)) }, [lead({ number: '5', list: 5 }), lead({})]);
    expect([...columns.values()]).toEqual([
      { type: 'text', codes: new Uint32Array(2), values: [''] },
      { type: 'number', values: Float64Array.of(Number.NaN, Number.NaN) },
      { type: 'boolean', values: Uint8Array.of(2, 2) },
      { type: 'number', values: Float64Array.of(Number.NaN, Number.NaN) },
      { type: 'list', codes: new Uint32Array(2), values: [[]] },
    ]);
  });

  it('is mixed for a property that is of another type to another type of event', () => {
    const declared = {
      page_viewed: input('p', 'text'),
      session: input('p', 'number'),
      login: input('q', 'date'),
      register: input('p', 'list'),
    };
    const events = Object.entries(declared).map(([key, property]) => ({ key, properties: [property] }));
    const facts = prepared({ events }, [
      lead({}),
      {
        attributes: {},
        events: Object.keys(declared).map((type, index) => event(index, type, { p: type === 'register' ? [5] : 5, q: NOW - DAY })),
      },
    ]);
    expect(facts.events).toMatchObject({
      types: Uint16Array.of(1, 3, 0, 2),
      typeNames: ['login', 'page_viewed', 'register', 'session'],
      ageDays: Float64Array.of(0, 1, 2, 3),
    });
    expect(facts.events.properties.get('p')).toEqual({ type: 'mixed', codes: Uint32Array.of(1, 3, 0, 2), values: [null, '5', ['5'], 5] });
    expect(facts.events.properties.get('q')).toEqual({ type: 'number', values: Float64Array.of(Number.NaN, Number.NaN, 1, Number.NaN) });
  });
});

describe('another input', () => {
  const count = (...when: RuleSet['input']['counted'][number]['when'][]): Contract['counted'] =>
    when.map((each, index) => ({ key: `c${index}`, when: each, per: { kind: 'event' }, order: 'newest' }));
  const isPage = { '===': [{ var: 'type' }, 'page_viewed'] };
  const hasPath = { '!==': [{ var: 'properties.path' }, null] };
  const pages = (...properties: Input[]) => [{ key: 'page_viewed', properties }];
  const path = input('path', 'text');
  const FIRST = contract({ attributes: [input('a', 'text')], events: pages(path), counted: count(isPage, hasPath), previous: ['s'] });
  const LEADS = [{ attributes: { a: 'x' }, events: [event(1, 'page_viewed', { path: '/', b: 1 }), event(2)], previous: { s: 'hot' } }];
  const after = (...history: Partial<Contract>[]) => {
    const cache = new FactColumnsCache(columnsOf(LEADS), NOW);
    const [first, ...others] = [FIRST, ...history.map((each) => ({ ...FIRST, ...each }))].map((each) => cache.prepare(each));
    if (!first) throw new Error('no input');
    return { first, last: others.at(-1) ?? first };
  };
  const arrays = ({ events }: ReturnType<FactColumnsCache['prepare']>) => [events.types, events.ageDays, events.offsets];
  const same = (a: readonly unknown[], b: readonly unknown[]) => a.every((each, index) => Object.is(each, b[index]));

  it.each<[string, Partial<Contract>]>([
    ['adds an attribute', { attributes: [input('b', 'text'), input('a', 'text')] }],
    ['adds a property', { events: pages(path, input('b', 'number')) }],
    ['adds a type of event that nobody has', { events: [...pages(path), { key: 'call', properties: [path] }] }],
    ['counts in one more way', { counted: count(isPage, hasPath, true) }],
  ])('that only %s leaves the rest as it was', (_name, parts) => {
    const { first, last } = after(parts);
    expect(last.lead.get('a')).toBe(first.lead.get('a'));
    expect(last.previous.get('s')).toBe(first.previous.get('s'));
    expect(last.events.properties.get('path')).toBe(first.events.properties.get('path'));
    expect(same(arrays(last), arrays(first))).toBe(true);
    for (const key of ['c0', 'c1']) expect(last.events.counted.get(key)).toBe(first.events.counted.get(key));
  });

  it('numbers anew only what reads what has changed, whatever its key is now', () => {
    const { first, last } = after({ events: pages({ ...path, caseSensitive: true }), counted: count(hasPath, isPage) });
    expect(last.events.counted.get('c1')).toBe(first.events.counted.get('c0'));
    expect(last.events.counted.get('c0')).not.toBe(first.events.counted.get('c1'));
  });

  it('finds what one of the last two has used, and no more', () => {
    const without = { attributes: [] };
    const [once, twice] = [after(without, {}), after(without, without, {})];
    expect(once.last.lead.get('a')).toBe(once.first.lead.get('a'));
    expect(twice.last.lead.get('a')).not.toBe(twice.first.lead.get('a'));
    expect(twice.last.lead.get('a')).toEqual(twice.first.lead.get('a'));
  });
});
