import { compare, type DataOf, type DocumentBuilder, type MeasureLadder, type PropertyCondition } from '@umbral/model';
import type { Copy } from './copy.ts';

type Activity = Partial<DataOf<'activity'>>;
/** What a lead did: an activity, given a number's variation for this copy, and the half-life of its points where they have one. */
type ActivityCriterion = { activity: (vary: Copy['vary']) => Activity; halfLife?: number };

const where = (condition: PropertyCondition): Activity => ({ where: { kind: 'all', of: [condition] } });

/** So many points from this value of the measure on, below it others. */
const from = (measure: MeasureLadder['measure'], value: number, points: number, below = 0): Activity => ({
  ladder: { measure, steps: [{ from: value, points }], below, missing: 0 },
});
const COUNT = { kind: 'count' } as const;

/** Points for having happened at all. */
const once = (points: number): Activity => ({ points, atMost: 1 });

/** The seventeen criteria on activity, five of which fade, by id. */
const ACTIVITIES: Readonly<Record<string, ActivityCriterion>> = {
  e01: {
    activity: (vary) => ({
      events: ['page_viewed'],
      ...where(compare('path', 'is', '/pricing')),
      withinDays: vary(30),
      ...from(COUNT, 3, vary(15)),
    }),
  },
  e02: { activity: (vary) => ({ events: ['page_viewed'], withinDays: vary(7), ...from(COUNT, 5, vary(10)) }) },
  e03: {
    activity: (vary) => ({
      events: ['page_viewed'],
      ...where(compare('path', 'is', '/careers')),
      withinDays: vary(60),
      ...once(vary(-10)),
    }),
  },
  e04: {
    activity: (vary) => ({
      events: ['page_viewed'],
      withinDays: vary(30),
      ...from({ kind: 'maximum', property: 'seconds' }, vary(120), vary(5)),
    }),
  },
  e05: { activity: (vary) => ({ events: ['email_opened'], withinDays: vary(14), points: 1, maximum: vary(10) }) },
  e06: { activity: (vary) => ({ events: ['email_clicked'], withinDays: null, points: vary(3), maximum: vary(20) }), halfLife: 14 },
  e07: { activity: (vary) => ({ events: ['unsubscribed'], withinDays: null, ...once(vary(-50)) }) },
  e08: { activity: (vary) => ({ events: ['email_bounced'], withinDays: null, ...once(vary(-20)) }) },
  e09: { activity: (vary) => ({ events: ['webinar_attended'], withinDays: null, points: vary(10), maximum: vary(40) }), halfLife: 30 },
  e10: {
    activity: (vary) => ({
      events: ['file_downloaded'],
      ...where(compare('asset', 'isAnyOf', ['whitepaper', 'case study', 'ROI calculator'])),
      withinDays: null,
      points: vary(5),
      maximum: vary(15),
    }),
  },
  e11: { activity: (vary) => ({ events: ['form_submitted'], withinDays: vary(90), ...once(vary(20)) }) },
  e12: { activity: (vary) => ({ events: ['contact_requested'], withinDays: vary(30), ...once(vary(25)) }) },
  e13: { activity: (vary) => ({ events: ['meeting_booked'], withinDays: null, points: vary(15), maximum: vary(45) }), halfLife: 60 },
  e14: { activity: (vary) => ({ events: ['chat'], withinDays: vary(30), points: vary(4), maximum: vary(12) }) },
  e15: { activity: (vary) => ({ events: ['login'], withinDays: null, points: vary(2), maximum: vary(25) }), halfLife: 7 },
  e16: {
    activity: (vary) => ({
      events: ['page_viewed', 'email_clicked', 'form_submitted', 'login', 'meeting_booked'],
      withinDays: vary(60),
      ...from(COUNT, 1, 0, vary(-15)),
    }),
  },
  e17: { activity: (vary) => ({ events: ['page_viewed'], withinDays: null, points: vary(1), maximum: vary(15) }), halfLife: 10 },
};

/** Draws the criteria on activity, each that fades with its decay behind it (`e06` and `e06_fades`). */
export function drawActivities(draw: DocumentBuilder, { name, vary }: Copy): void {
  for (const [row, [id, { activity, halfLife }]] of Object.entries(ACTIVITIES).entries()) {
    draw.add(name(id), 'activity', row, activity(vary));
    if (halfLife === undefined) continue;
    const decay = draw.add(name(`${id}_fades`), 'decay', row, { curve: { kind: 'halfLife', days: vary(halfLife) } });
    draw.join(decay, [name(id)]);
  }
}
