import type { Dice } from '../dice.ts';

const DAY = 86_400_000;
export const AS_OF = Date.UTC(2026, 5, 1);

type Visit = { type: 'page_viewed'; at: number; properties: { path: string } };
/** A lead as it is sent, and as it is to be found. */
export type Sent = {
  id: string;
  attributes: { country: string; employees: number };
  events: Visit[];
  outcome: boolean | null;
  outcomeAt: number | null;
};

/** Rows that are stored together or not at all. `leads` come with their events unless these are a batch of their own. */
export type Batch =
  | { kind: 'leads'; batch: number; leads: Sent[] }
  | { kind: 'events'; batch: number; events: (Visit & { lead: string })[] }
  | { kind: 'outcomes'; batch: number; outcomes: { lead: string; at: number }[] };

/** What one request brings: as many batches as the server makes of it. */
export type Part = { number: number; batches: Batch[] };

/** Batches that a service's part is given the numbers of. */
const OF_A_PART = 100_000;

export function makeLeads(dice: Dice, from: number, count: number): Sent[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `lead-${from + index}`,
    attributes: { country: dice.pick(['Chile', 'España', 'Deutschland']), employees: dice.whole(1, 5_000) },
    events: Array.from({ length: dice.whole(0, 4) }, () => ({
      type: 'page_viewed' as const,
      at: AS_OF - dice.whole(0, 90 * DAY),
      properties: { path: `/${dice.whole(1, 99)}` },
    })),
    outcome: dice.pick([true, false, null]),
    outcomeAt: null,
  }));
}

/** Leads with their events, as the web app sends them. */
export const nestedPart = (number: number, leads: Sent[]): Part => ({ number, batches: [{ kind: 'leads', batch: number, leads }] });

/** Leads first, then their events, then conversions, as services send them. */
export function flatPart(number: number, leads: Sent[]): Part {
  const batch = number * OF_A_PART;
  const batches: Batch[] = [
    { kind: 'leads', batch, leads: leads.map((lead) => ({ ...lead, events: [], outcome: lead.outcome === false ? false : null })) },
    { kind: 'events', batch, events: leads.flatMap(({ id, events }) => events.map((event) => ({ lead: id, ...event }))) },
    { kind: 'outcomes', batch, outcomes: leads.filter(({ outcome }) => outcome).map(({ id }) => ({ lead: id, at: AS_OF - DAY })) },
  ];
  return { number, batches: batches.filter((each) => rowsOf(each) > 0) };
}

const rowsOf = (batch: Batch): number =>
  batch.kind === 'leads' ? batch.leads.length : batch.kind === 'events' ? batch.events.length : batch.outcomes.length;

/** What a content holds when these batches are in it. */
export function leadsOf(batches: readonly Batch[]): Map<string, Sent> {
  const leads = new Map<string, Sent>();
  for (const batch of batches)
    if (batch.kind === 'leads') for (const lead of batch.leads) leads.set(lead.id, { ...lead, events: [...lead.events] });
  for (const batch of batches) {
    if (batch.kind === 'events') for (const { lead, ...event } of batch.events) leads.get(lead)?.events.push(event);
    if (batch.kind === 'outcomes')
      for (const { lead, at } of batch.outcomes) {
        const found = leads.get(lead);
        if (found) Object.assign(found, { outcome: true, outcomeAt: at });
      }
  }
  return leads;
}
