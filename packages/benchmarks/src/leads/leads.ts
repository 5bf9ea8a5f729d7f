import type { Lead } from '@umbral/evaluator';
import { randomEvents } from './events.ts';
import { pick, type Random, randomFrom } from './random.ts';

/** The moment at which all leads are scored. */
export const NOW = Date.UTC(2026, 10, 20);
const SEED = 42;

function randomAttributes(random: Random): Record<string, unknown> {
  const often = <T>(value: T, share = 0.85): T | undefined => (random() < share ? value : undefined);
  return {
    country: often(pick(random, ['DE', 'AT', 'CH', 'FR', 'GB', 'NL', 'US', 'IN', 'BR', 'JP', 'PL', 'ES'])),
    industry: often(pick(random, ['Software', 'Fintech', 'Manufacturing', 'Logistics', 'Retail', 'Public', 'Health'])),
    employees: often(Math.floor(10 ** (random() * 4.2))),
    job_title: often(pick(random, ['VP Marketing', 'Head of Sales', 'Engineer', 'Student', 'CEO', 'Sales Director', 'Consultant'])),
    seniority: often(pick(random, ['C-level', 'Manager', 'Staff', 'Intern'])),
    email_domain: pick(random, ['gmail.com', 'acme.com', 'contoso.de', 'yahoo.com', 'initech.io', 'globex.fr']),
    phone: often(`+49 ${Math.floor(random() * 1e9)}`, 0.6),
    annual_revenue: often(Math.floor(10 ** (5 + random() * 5)), 0.7),
    department: often(pick(random, ['Marketing', 'Sales', 'RevOps', 'IT', 'HR'])),
    subscribed: random() < 0.5,
    lead_source: pick(random, ['referral', 'partner', 'ads', 'organic', 'import']),
    technologies: often(['Salesforce', 'HubSpot', 'AWS', 'SAP'].filter(() => random() < 0.4)),
    budget: often(Math.floor(random() * 120_000), 0.5),
    timeline: often(pick(random, ['now', 'this quarter', 'this year', 'later']), 0.6),
    region: pick(random, ['EMEA', 'AMER', 'APAC']),
    website: often('https://www.example', 0.8),
    pain: often(Math.floor(random() * 8)),
    competitor: random() < 0.03,
  };
}

/** From JSON, as leads arrive: their texts are then no literals of this program, which engines would compare faster. */
const arrived = (lead: Lead): Lead => JSON.parse(JSON.stringify(lead));

/**
 * Different leads with so many events each, one after the other; the first thousand of a longer row are the same thousand. `row`: another
 * row of the same kind.
 */
export function* randomLeads(count: number, events: number, row = 0): Generator<Lead, void, undefined> {
  const random = randomFrom(SEED + events + row * 1_000);
  for (let index = 0; index < count; index++) {
    yield arrived({ attributes: randomAttributes(random), events: randomEvents(random, events, NOW) });
  }
}
