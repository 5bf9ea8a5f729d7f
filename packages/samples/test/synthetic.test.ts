import { createHash } from 'node:crypto';
import { CATALOGUE_EVENTS, CATALOGUE_FIELDS } from '@umbral/model';
import { describe, expect, it } from 'vitest';
import { type LeadRecord, Sample, syntheticSample } from '../src/index.ts';

const sample = syntheticSample();
const share = (leads: readonly LeadRecord[]) => leads.filter((lead) => lead.outcome).length / leads.length;
const having = (type: string) => sample.leads.filter((lead) => lead.events.some((event) => event.type === type));

describe('the made-up sample', () => {
  it('is the same for everyone, every time', () => {
    const text = JSON.stringify(sample);
    expect(JSON.stringify(syntheticSample())).toBe(text);
    expect(createHash('sha256').update(text).digest('hex')).toMatchInlineSnapshot(
      `"63eed559bdaaf852d13c062f120e0d902e8259b25667cde499764227959fe013"`,
    );
  });

  it('is a valid sample in the catalogue’s words', () => {
    expect(Sample.parse(sample)).toEqual(sample);
    const fields = new Set(CATALOGUE_FIELDS.map((field) => field.key));
    const events = new Map(CATALOGUE_EVENTS.map((event) => [event.key, new Set(event.properties.map((property) => property.key))]));
    for (const lead of sample.leads) {
      expect(Object.keys(lead.attributes).filter((key) => !fields.has(key))).toEqual([]);
      for (const { type, properties } of lead.events) {
        expect(Object.keys(properties).filter((key) => !events.get(type)?.has(key))).toEqual([]);
      }
    }
    expect(sample.fields.every((field) => field.filled > 0)).toBe(true);
    expect(new Set(sample.leads.map((lead) => lead.id)).size).toBe(1_200);
  });

  it('has events in order, never before the lead was known, after it converted or after the sample was taken', () => {
    expect(sample.asOf).toBe(Date.UTC(2026, 10, 1));
    for (const { attributes, events, outcome, outcomeAt } of sample.leads) {
      const moments = events.map((event) => event.at);
      expect(moments).toEqual([...moments].sort((a, b) => a - b));
      expect(moments.at(0) ?? sample.asOf).toBeGreaterThanOrEqual(Number(attributes.created_at));
      expect(moments.at(-1) ?? 0).toBeLessThanOrEqual(outcomeAt ?? sample.asOf);
      expect(outcomeAt !== null).toBe(outcome === true);
    }
  });

  it('is believable: how much happens, how many convert, and who', () => {
    const events = sample.leads.reduce((sum, lead) => sum + lead.events.length, 0) / sample.leads.length;
    expect(events).toBeGreaterThan(12);
    expect(events).toBeLessThan(18);
    expect(share(sample.leads)).toBeGreaterThan(0.12);
    expect(share(sample.leads)).toBeLessThan(0.18);
    const base = share(sample.leads);
    for (const type of ['pricing_page_viewed', 'meeting_booked', 'trial_started']) expect(share(having(type))).toBeGreaterThan(1.5 * base);
    for (const type of ['careers_page_viewed', 'unsubscribed']) expect(share(having(type))).toBeLessThan(0.5 * base);
    const by = (key: string, value: string) => share(sample.leads.filter((lead) => lead.attributes[key] === value));
    expect(by('seniority', 'Director')).toBeGreaterThan(2 * by('seniority', 'Specialist'));
    expect(by('industry', 'Software')).toBeGreaterThan(1.5 * by('industry', 'Nonprofit'));
  });
});
