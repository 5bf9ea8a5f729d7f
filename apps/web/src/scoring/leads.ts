import { createTRPCClient, httpLink } from '@trpc/client';
import type { inferRouterOutputs } from '@trpc/server';
import type { AppRouter } from '@umbral/server/router';

export type SampleLead = inferRouterOutputs<AppRouter>['samples']['leads']['leads'][number];
export type OpenSample = { id: string; asOf: number; leads: SampleLead[] };

const PAGE = 2_000;

/** Fetches every lead of a sample, page by page. */
export async function fetchSample(origin: string, id: string, onProgress: (share: number) => void): Promise<OpenSample> {
  const server = createTRPCClient<AppRouter>({ links: [httpLink({ url: `${origin}/trpc` })] });
  const { asOf, leadCount } = await server.samples.get.query({ id });
  const leads: SampleLead[] = [];
  for (let after: number | null = null, more = true; more; ) {
    const page: { leads: SampleLead[]; next: number | null } = await server.samples.leads.query({ id, after, limit: PAGE });
    for (const lead of page.leads) leads.push(lead);
    onProgress(Math.min(1, leads.length / Math.max(1, leadCount)));
    after = page.next;
    more = after !== null;
  }
  return { id, asOf, leads };
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
