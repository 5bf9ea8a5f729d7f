import type { LeadEvent } from '@umbral/evaluator';
import { exponential, pick, type Random } from './random.ts';

const DAY = 86_400_000;
const MEAN_AGE_DAYS = 60;

/** How often each kind of event happens, by weight. `ad_arrived` is one that the model does not ask for. */
const TYPES = [
  ['page_viewed', 45],
  ['email_opened', 18],
  ['login', 10],
  ['email_clicked', 8],
  ['ad_arrived', 4],
  ['file_downloaded', 4],
  ['form_submitted', 3],
  ['webinar_attended', 3],
  ['chat', 2],
  ['meeting_booked', 1.5],
  ['contact_requested', 0.8],
  ['email_bounced', 0.5],
  ['unsubscribed', 0.2],
] as const;
type EventType = (typeof TYPES)[number][0];
const TOTAL = TYPES.reduce((sum, [, weight]) => sum + weight, 0);

function randomType(random: Random): EventType {
  let left = random() * TOTAL;
  for (const [type, weight] of TYPES) {
    if (left < weight) return type;
    left -= weight;
  }
  return 'page_viewed';
}

function propertiesOf(type: EventType, random: Random): Record<string, unknown> {
  if (type === 'page_viewed') {
    const path = pick(random, ['/', '/pricing', '/blog/a', '/docs', '/careers', '/features', '/blog/b', '/about']);
    return random() < 0.8 ? { path, seconds: Math.floor(exponential(random, 45)) } : { path };
  }
  if (type === 'file_downloaded') return { asset: pick(random, ['Whitepaper', 'Case study', 'Brochure', 'ROI calculator', 'Datasheet']) };
  return type.startsWith('email') ? { campaign: `c${Math.floor(random() * 20)}` } : {};
}

/** What a lead did before `now`, newest first. */
export function randomEvents(random: Random, count: number, now: number): LeadEvent[] {
  const events = Array.from({ length: count }, () => {
    const type = randomType(random);
    return { type, at: now - Math.floor(exponential(random, MEAN_AGE_DAYS) * DAY), properties: propertiesOf(type, random) };
  });
  return events.sort((a, b) => b.at - a.at);
}
