import { CATALOGUE_EVENTS, CATALOGUE_FIELDS, type EventDefinition, type FieldDefinition } from '@umbral/model';
import { describeFields } from '../join/fields.ts';
import type { LeadRecord, Sample } from '../sample.ts';
import { DAY, makeEvents } from './behaviour.ts';
import { type Company, makeCompanies } from './companies.ts';
import { makePerson } from './people.ts';
import { Random } from './random.ts';

const SEED = 20_261_101;
const AS_OF = Date.UTC(2026, 10, 1);
const LEADS = 1_200;
const COMPANIES = 240;
const OLDEST_DAYS = 420;
/** Younger leads that have not converted are still open: their outcome is not known. */
const OPEN_DAYS = 30;
const HOUR = 3_600_000;
/** How much of fit, interest and luck it takes to buy; about one lead in six does. */
const ENOUGH = 2;

/**
 * A made-up sample that is the same for everyone, every time: the leads of an imaginary company that sells software to marketing
 * departments. Who converts depends on fit, on interest and on luck, so that a scoring model has something to find.
 */
export function syntheticSample(): Sample {
  const random = new Random(SEED);
  const companies = makeCompanies(random, COMPANIES);
  const leads = Array.from({ length: LEADS }, (_, index) => makeLead(random, companies, index));
  const used = new Set(Object.keys(leads[0]?.attributes ?? {}));
  const fields = CATALOGUE_FIELDS.filter((field) => used.has(field.key)).map(
    ({ key, type, label }): FieldDefinition => ({ key, type, label }),
  );
  return { fields: describeFields(fields, leads), events: eventsOf(leads), asOf: AS_OF, leads };
}

function makeLead(random: Random, companies: readonly Company[], index: number): LeadRecord {
  const company = companies[random.whole(0, companies.length - 1)];
  if (!company) throw new Error('no companies');
  const { attributes, fit, isJobSeeker } = makePerson(random, company);
  const created = AS_OF - random.whole(1, OLDEST_DAYS * 24) * HOUR - random.whole(0, 59) * 60_000;
  const level = isJobSeeker ? -0.4 + 0.4 * random.bell() : 0.15 * fit + 0.75 * random.bell();
  const isConverted = 0.9 * fit + 1.5 * level + 0.7 * random.bell() > ENOUGH && created < AS_OF - 5 * DAY;
  const outcomeAt = isConverted ? momentOfOutcome(random, created) : null;
  const events = makeEvents(random, { level, isJobSeeker, from: created, until: outcomeAt ?? AS_OF });
  const isOpen = created > AS_OF - OPEN_DAYS * DAY;
  return {
    id: `lead-${String(index + 1).padStart(4, '0')}`,
    attributes: { ...attributes, created_at: created, last_activity_at: events.at(-1)?.at ?? null },
    events,
    outcome: isConverted || (isOpen ? null : false),
    outcomeAt,
  };
}

/** In the last quarter, mostly lately, some days after the lead was new. To the hour. */
function momentOfOutcome(random: Random, created: number): number {
  const luck = random.next();
  const days = Math.min(90 * luck * luck, (AS_OF - created) / DAY - 4);
  return AS_OF - Math.ceil((days * DAY) / HOUR) * HOUR;
}

/** The definitions of the kinds of events that the leads have. */
function eventsOf(leads: readonly LeadRecord[]): EventDefinition[] {
  const used = new Set(leads.flatMap((lead) => lead.events.map((event) => event.type)));
  return CATALOGUE_EVENTS.filter((event) => used.has(event.key)).map(({ key, label, properties }) => ({ key, label, properties }));
}
