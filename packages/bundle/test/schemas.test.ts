import { factsSchema, leadSchema } from '@umbral/compiler';
import type { Lead } from '@umbral/evaluator';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { goldenVectors } from '../src/index.ts';
import { DRAWN } from './templates.ts';

const compiled = (schema: object): ValidateFunction =>
  new Ajv2020({ strict: true, strictRequired: false, allowUnionTypes: true }).compile(schema);

const WRONG: Record<string, unknown> = { text: {}, number: '12', boolean: 'true', date: 'yesterday', list: 'no list' };
/** Values that preparing understands, and that no typed lead has. */
const LOOSE: Record<string, readonly unknown[]> = {
  text: [12, true, '', ' \n'],
  number: [],
  boolean: [],
  date: ['2026-01-01', '2026-01-01T00:00:00Z'],
  list: [[], [1], [' '], [null]],
};
const TYPED: Record<string, unknown> = { text: ' Any\tCase\n', number: -0.5, boolean: false, date: 1_767_225_600_000, list: [' One '] };

describe.each(DRAWN)('the schemas of $id', ({ ruleSet: { input }, ruleSet }) => {
  const [isLead, isFacts] = [compiled(leadSchema(input)), compiled(factsSchema(input))];
  const vectors = goldenVectors(ruleSet);
  const lead: Lead = { attributes: {}, events: [{ type: 'unheard_of', at: 0, properties: { any: [1] } }] };

  it('take a lead that says little, or more than is asked for', () => {
    expect(isLead(lead)).toBe(true);
    expect(isLead({ ...lead, id: 'L1', attributes: { unheard_of: { any: 1 } }, previous: { unheard_of: null } })).toBe(true);
  });

  it('refuse what is no lead', () => {
    const [event] = lead.events;
    for (const wrong of [null, [], {}, { attributes: {} }, { ...lead, events: {} }, { ...lead, events: [{ ...event, at: '2026-01-01' }] }])
      expect(isLead(wrong), JSON.stringify(wrong)).toBe(false);
    for (const missing of ['type', 'at', 'properties'])
      expect(isLead({ ...lead, events: [{ ...event, [missing]: undefined }] }), missing).toBe(false);
  });

  it('take typed values, and refuse those that would have to be converted, or be missing', () => {
    for (const { key, type } of input.attributes) {
      for (const value of [null, TYPED[type]]) expect(isLead({ ...lead, attributes: { [key]: value } }), key).toBe(true);
      for (const value of [WRONG[type], ...(LOOSE[type] ?? [])])
        expect(isLead({ ...lead, attributes: { [key]: value } }), `${key} ${JSON.stringify(value)}`).toBe(false);
    }
    for (const { key, properties } of input.events)
      for (const { key: property, type } of properties) {
        const having = (event: string, value: unknown) => ({
          ...lead,
          events: [{ type: event, at: 0, properties: { [property]: value } }],
        });
        for (const value of [null, TYPED[type]]) expect(isLead(having(key, value)), property).toBe(true);
        for (const value of [WRONG[type], ...(LOOSE[type] ?? [])]) expect(isLead(having(key, value)), property).toBe(false);
        expect(isLead(having('unheard_of', WRONG[type])), property).toBe(true);
      }
  });

  it('take the facts of every golden vector', () => {
    for (const { facts } of vectors) expect(isFacts(facts), JSON.stringify(isFacts.errors)).toBe(true);
  });

  it('refuse facts that lack something, have more, or are not prepared', () => {
    const facts = vectors.find((vector) => vector.facts.events.length > 0)?.facts ?? vectors[0]?.facts;
    if (!facts) throw new Error('There is no vector');
    for (const part of ['lead', 'events', 'now', 'previous'] as const) expect(isFacts({ ...facts, [part]: undefined }), part).toBe(false);
    expect(isFacts({ ...facts, more: 1 })).toBe(false);
    expect(isFacts({ ...facts, lead: { ...facts.lead, unheard_of: null } })).toBe(false);
    expect(isFacts({ ...facts, now: '2026-01-01' })).toBe(false);
    for (const { key, type } of input.attributes) {
      const { [key]: _, ...others } = facts.lead;
      expect(isFacts({ ...facts, lead: others }), key).toBe(false);
      expect(isFacts({ ...facts, lead: { ...others, [key]: WRONG[type] } }), key).toBe(false);
      if (type === 'text')
        for (const text of ['', ' a', 'a\n', 'A']) expect(isFacts({ ...facts, lead: { ...others, [key]: text } }), text).toBe(false);
    }
    const [event] = facts.events;
    const having = (changes: object) => ({ ...facts, events: [{ ...event, ...changes }] });
    if (!event) return;
    for (const changes of [{ type: 'unheard_of' }, { ageDays: -1 }, { counted: undefined }, { properties: { unheard_of: 1 } }, { at: 0 }])
      expect(isFacts(having(changes)), JSON.stringify(changes)).toBe(false);
    for (const { key } of input.counted) {
      expect(isFacts(having({ counted: { ...event.counted, [key]: 0 } })), key).toBe(false);
      expect(isFacts(having({ counted: { ...event.counted, [key]: 1.5 } })), key).toBe(false);
    }
  });
});
