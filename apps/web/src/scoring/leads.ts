import { createTRPCClient, httpLink } from '@trpc/client';
import type { inferRouterOutputs } from '@trpc/server';
import type { SampleProfile } from '@umbral/compiler';
import type { AppRouter } from '@umbral/server/router';

export type SampleLead = inferRouterOutputs<AppRouter>['samples']['leads']['leads'][number];
export type OpenSample = { id: string; asOf: number; leads: SampleLead[]; profile: SampleProfile };

const PAGE = 2_000;

/** Fetches every lead of a sample, page by page. */
export async function fetchSample(origin: string, id: string, onProgress: (share: number) => void): Promise<OpenSample> {
  const server = createTRPCClient<AppRouter>({ links: [httpLink({ url: `${origin}/trpc` })] });
  const opened = await server.samples.get.query({ id });
  const { asOf, leadCount } = opened;
  const leads: SampleLead[] = [];
  for (let after: number | null = null, more = true; more; ) {
    const page: { leads: SampleLead[]; next: number | null } = await server.samples.leads.query({ id, after, limit: PAGE });
    for (const lead of page.leads) leads.push(lead);
    onProgress(Math.min(1, leads.length / Math.max(1, leadCount)));
    after = page.next;
    more = after !== null;
  }
  return { id, asOf, leads, profile: profileOf(opened, leads) };
}

/** So many values a field lists at most; with fewer they are all that it has. */
const LISTED_VALUES = 50;

type OpenedSample = inferRouterOutputs<AppRouter>['samples']['get'];

/** What the linter may know of a sample: which fields have values, and how often each kind of event occurs. */
function profileOf({ fields }: OpenedSample, leads: readonly SampleLead[]): SampleProfile {
  const counts: Record<string, number> = {};
  for (const { events } of leads) for (const { type } of events) counts[type] = (counts[type] ?? 0) + 1;
  const known = fields.map(({ key, filled, values }) => {
    const all = values && values.length < LISTED_VALUES ? values.map(({ value }) => value) : null;
    return [key, { filled, values: all }] as const;
  });
  return { leads: leads.length, fields: Object.fromEntries(known), events: Object.keys(counts).length === 0 ? null : counts };
}

const NAME_FIELDS = ['email', 'name', 'full_name', 'company_name'];

/** What to call a lead in a list: its e-mail or name where it has one, else its id. */
export function leadName(lead: SampleLead): string {
  for (const field of NAME_FIELDS) {
    const value = lead.attributes[field];
    if (typeof value === 'string' && value !== '') return value;
  }
  return lead.id;
}
