import type { EventRecord } from '../sample.ts';
import type { Random, Weighted } from './random.ts';

const MINUTE = 60_000;
export const DAY = 86_400_000;

type Properties = EventRecord['properties'];
/** What the events of one visit share: the mailing that led to it, the file that it was about. */
type Visit = { random: Random; campaign: string; asset: string; webinar: string };
type Step = (visit: Visit) => { type: string; properties: Properties };

const CAMPAIGNS = ['Autumn newsletter', 'Product update', 'Customer stories', 'Webinar invitation'] as const;
const ADS = ['Search: lead scoring', 'Search: CRM', 'Retargeting'] as const;
const PAGES = ['/', '/product', '/features', '/customers', '/blog/lead-scoring-guide', '/blog/sales-and-marketing', '/about'] as const;
const ASSETS = ['Lead scoring guide', 'Buyer checklist', 'ROI calculator'] as const;
const WEBINARS = ['Scoring in practice', 'From lead to meeting', 'Ask the experts'] as const;

const step =
  (type: string, properties: (visit: Visit) => Properties = () => ({})): Step =>
  (visit) => ({ type, properties: properties(visit) });

const email = (type: string) => step(type, ({ campaign }) => ({ campaign }));
const page = (type: string, path: (random: Random) => string) =>
  step(type, ({ random }) => ({ path: path(random), seconds: random.whole(5, 240) }));
const form = (type: string, name: string) => step(type, () => ({ form: name }));

const viewed = page('page_viewed', (random) => random.pick(PAGES));
const pricing = page('pricing_page_viewed', () => '/pricing');
const careers = page('careers_page_viewed', () => '/careers');
const sent = email('email_sent');
const opened = email('email_opened');
const clicked = email('email_clicked');
const login = step('login');

/** What happens in one visit or mailing, in order, and how often: to anybody, to the interested, to job seekers. */
const ANYBODY: Weighted<readonly Step[]> = [
  [[sent], 16],
  [[sent, opened], 20],
  [[sent, opened, clicked, viewed], 10],
  [[viewed], 18],
  [[viewed, viewed], 14],
  [[step('ad_arrived', ({ random }) => ({ campaign: random.pick(ADS) })), viewed], 6],
  [[viewed, step('ebook_downloaded', ({ asset }) => ({ asset }))], 5],
  [[viewed, form('form_submitted', 'Newsletter')], 5],
  [[step('webinar_registered', ({ webinar }) => ({ name: webinar }))], 3],
  [[email('email_bounced')], 2],
];
const INTERESTED: Weighted<readonly Step[]> = [
  [[sent, opened, clicked, viewed, pricing], 18],
  [[viewed, pricing], 20],
  [[viewed, viewed, viewed], 14],
  [[viewed, step('ebook_downloaded', ({ asset }) => ({ asset }))], 10],
  [[step('video_watched', ({ random }) => ({ asset: 'Product tour', minutes: random.whole(1, 9) })), pricing], 7],
  [
    [
      step('webinar_registered', ({ webinar }) => ({ name: webinar })),
      step('webinar_attended', ({ webinar, random }) => ({ name: webinar, minutes: random.whole(15, 60) })),
    ],
    9,
  ],
  [[pricing, form('contact_requested', 'Talk to sales')], 6],
  [[step('chat', ({ random }) => ({ minutes: random.whole(1, 20) }))], 5],
  [[step('meeting_booked', ({ random }) => ({ name: 'Demo', minutes: random.pick([30, 45, 60] as const) }))], 6],
  [[step('trial_started', () => ({ plan: 'Team' })), login, login], 5],
  [[login], 8],
];
const JOB_SEEKER: Weighted<readonly Step[]> = [
  [[viewed, careers], 6],
  [[careers], 4],
  [[viewed], 2],
];

export type Interest = { level: number; isJobSeeker: boolean; from: number; until: number };

/** How much a lead has done since it became known: more, later and closer to buying the higher its level of interest (about −2 to 2). */
export function makeEvents(random: Random, { level, isJobSeeker, from, until }: Interest): EventRecord[] {
  const warmth = Math.max(0, level + 1.4);
  const visits = Math.max(random.chance(0.85) ? 1 : 0, Math.round(warmth * warmth * 2.4 + 0.8 * random.bell() + 1));
  const events: EventRecord[] = [];
  for (let visit = 0; visit < visits; visit++) {
    const at = visit === 0 ? from + random.whole(0, 30) * MINUTE : momentOfVisit(random, level, from, until);
    events.push(...makeVisit(random, random.weighted(stepsFor(random, level, isJobSeeker)), at));
  }
  const past = events.filter((event) => event.at <= until).sort((a, b) => a.at - b.at);
  const last = past.at(-1);
  const leaves = last && level < 0 && random.chance(0.12) && last.at + DAY < until;
  return leaves ? [...past, ...makeVisit(random, [sent, email('unsubscribed')], last.at + DAY - 10 * MINUTE)] : past;
}

/** The events of one visit, some minutes apart. */
function makeVisit(random: Random, steps: readonly Step[], start: number): EventRecord[] {
  const visit: Visit = { random, campaign: random.pick(CAMPAIGNS), asset: random.pick(ASSETS), webinar: random.pick(WEBINARS) };
  let at = start;
  return steps.map((make) => {
    const { type, properties } = make(visit);
    const event = { type, at, properties };
    at += random.whole(1, 6) * MINUTE;
    return event;
  });
}

function stepsFor(random: Random, level: number, isJobSeeker: boolean): Weighted<readonly Step[]> {
  if (isJobSeeker && random.chance(0.6)) return JOB_SEEKER;
  return random.chance(Math.min(0.75, Math.max(0.04, 0.2 + level * 0.28))) ? INTERESTED : ANYBODY;
}

/** Interested leads have come back lately; the others did most of what they did when they were new. To the minute. */
function momentOfVisit(random: Random, level: number, from: number, until: number): number {
  const share = random.next();
  const passed = random.chance(Math.min(0.9, Math.max(0.1, 0.45 + level * 0.3))) ? 1 - share * share * share : share * share;
  return from + Math.floor(((until - from) * passed) / MINUTE) * MINUTE;
}
