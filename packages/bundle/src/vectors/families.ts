import type { LeadEvent } from '@umbral/evaluator';
import { eventOf } from './leads.ts';
import type { Material } from './material.ts';
import { momentAtAge } from './values.ts';
import type { Candidate } from './vector.ts';

/** One lead in which one thing takes one value after the other, and everything else stays. */
export type Family = { name: string; candidates: Candidate[] };

const SPACING = [0.001, 1] as const;

function attributeFamily(base: Candidate, { key, values }: Material['attributes'][number]): Family {
  const { [key]: _, ...others } = base.lead.attributes;
  const having = (attributes: Candidate['lead']['attributes']): Candidate => ({ ...base, lead: { ...base.lead, attributes } });
  return { name: `lead.${key}`, candidates: [having(others), ...values.map((value) => having({ ...others, [key]: value }))] };
}

function eventFamilies(base: Candidate, material: Material, each: Material['events'][number]): Family[] {
  const { now, lead } = base;
  const others = lead.events.filter(({ type }) => type !== each.type);
  const having = (events: LeadEvent[]): Candidate => ({ now, lead: { ...lead, events: [...others, ...events] } });
  const without = having([]);
  const ofAge = (age: number) => having([eventOf(each, age, now)]);
  const ages = material.agesAround.map((near): Family => ({ name: `${each.type} ${near[1]}`, candidates: near.map(ofAge) }));
  const properties = each.properties.map(({ key, values }): Family => {
    const sent = values.map((value) => {
      const event = eventOf(each, 1, now);
      return having([{ ...event, properties: { ...event.properties, [key]: value } }]);
    });
    return { name: `${each.type}.${key}`, candidates: [without, ...sent] };
  });
  const counts = SPACING.map((days): Family => {
    const many = (count: number) => Array.from({ length: count }, (_, index) => eventOf(each, index * days, now));
    return { name: `${each.type}×${days}`, candidates: [without, ...material.counts.map((count) => having(many(count)))] };
  });
  return [{ name: each.type, candidates: [without, ofAge(0)] }, ...ages, ...properties, ...counts];
}

function momentFamily(base: Candidate, { moments }: Material): Family {
  return { name: 'now', candidates: moments.map((now) => atMoment(base, now)) };
}

/** The same lead, as old, at another moment. */
const atMoment = ({ now, lead }: Candidate, moment: number): Candidate => ({
  now: moment,
  lead: { ...lead, events: lead.events.map((event) => ({ ...event, at: momentAtAge((now - event.at) / 86_400_000, moment) })) },
});

function previousFamily(base: Candidate, { key, bands }: Material['previous'][number]): Family {
  const before = [null, ...bands, 'unknown'].map(
    (band): Candidate => ({ ...base, lead: { ...base.lead, previous: { ...base.lead.previous, [key]: band } } }),
  );
  return { name: `previous.${key}`, candidates: before };
}

/** The same lead, whose newest event is so many days old, and the others as much older. */
function agedFamilies(base: Candidate, { ages, agesAround }: Material): Family[] {
  const { now, lead } = base;
  const newest = Math.max(...lead.events.map(({ at }) => at));
  const aged = (age: number): Candidate => ({
    now,
    lead: { ...lead, events: lead.events.map((event) => ({ ...event, at: event.at - newest + momentAtAge(age, now) })) },
  });
  if (lead.events.length === 0) return [];
  const near = agesAround.map((each): Family => ({ name: `all events ${each[1]}`, candidates: each.map(aged) }));
  return [{ name: 'all events', candidates: ages.map(aged) }, ...near];
}

/** Everything that can be changed in a lead, one thing at a time. */
export const familiesOf = (base: Candidate, material: Material): Family[] => [
  ...material.attributes.map((each) => attributeFamily(base, each)),
  ...material.events.flatMap((each) => eventFamilies(base, material, each)),
  ...material.previous.map((each) => previousFamily(base, each)),
  ...agedFamilies(base, material),
  momentFamily(base, material),
];
