import type { Lead, LeadEvent } from '@umbral/evaluator';
import type { Material } from './material.ts';
import { pick, type Random } from './random.ts';
import { momentAtAge } from './values.ts';
import { type Candidate, VECTORS_NOW } from './vector.ts';

/** A lead of which nothing is known and which did nothing. */
export const nothing = (): Candidate => ({ now: VECTORS_NOW, lead: { attributes: {}, events: [] } });

type EventMaterial = Material['events'][number];

/** An event whose properties have the first value that rules name. */
export const eventOf = ({ type, properties }: EventMaterial, age: number, now: number): LeadEvent => ({
  type,
  at: momentAtAge(age, now),
  properties: Object.fromEntries(properties.map(({ key, values }) => [key, values[0]])),
});

/** Some events of a type: as many as may matter, of ages that may. */
function someEvents(material: Material, each: EventMaterial, random: Random): LeadEvent[] {
  const most = pick(random, material.counts) ?? 1;
  return Array.from({ length: 1 + Math.floor(random() * most) }, () => {
    const event = eventOf(each, random() < 0.5 ? Math.floor(random() * 100_000) / 10_000 : (pick(random, material.ages) ?? 0), VECTORS_NOW);
    for (const { key, values } of each.properties) if (random() < 0.6) event.properties[key] = pick(random, values);
    return event;
  });
}

/** Any lead. `fullness`: from 0 (next to nothing) to 1 (everything is there). */
export function mixture(material: Material, random: Random, fullness: number): Candidate {
  const attributes: Lead['attributes'] = {};
  for (const { key, values } of material.attributes) if (random() < fullness) attributes[key] = pick(random, values);
  const events = material.events.flatMap((each) => (random() < fullness / 2 ? someEvents(material, each, random) : []));
  const known = material.previous.filter(() => random() < fullness);
  const previous = Object.fromEntries(known.map(({ key, bands }) => [key, pick(random, bands) ?? null]));
  const now = random() < 0.2 ? (pick(random, material.moments) ?? VECTORS_NOW) : VECTORS_NOW;
  return { now, lead: { attributes, events, ...(known.length > 0 ? { previous } : {}) } };
}
