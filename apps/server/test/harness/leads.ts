import type { LeadRecord } from '@umbral/samples';

const DAY = 86_400_000;
export const AS_OF = Date.UTC(2026, 5, 1, 12, 30, 15, 123);

/** Made-up leads with so many events each, oldest first. Every third outcome is not known. */
export const makeLeads = (from: number, count: number, events: number): LeadRecord[] =>
  Array.from({ length: count }, (_, n) => ({
    id: `lead-${from + n}`,
    attributes: {
      country: n % 2 ? 'España' : 'Deutschland',
      employees: n,
      score: 0.1 + n,
      tags: ['a', 'b'],
      empty: null,
      known: n % 2 === 0,
    },
    events: Array.from({ length: events }, (_, e) => ({
      type: e % 2 ? 'page_viewed' : 'email_opened',
      at: AS_OF - (events - e) * DAY + e,
      properties: { path: `/pricing?lead=${n}`, seconds: e, first: e === 0 },
    })),
    outcome: n % 3 === 0 ? null : n % 3 === 1,
    outcomeAt: n % 3 === 1 ? AS_OF - DAY : null,
  }));
