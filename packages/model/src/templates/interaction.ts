import type { Document } from '../document/document.ts';
import type { DataOf } from '../nodes/kinds.ts';
import { DocumentBuilder } from './builder.ts';
import { fourBands } from './parts.ts';

const title = (name: string) => ({ code: `template.interaction.${name}` });

type Activity = Partial<DataOf<'activity'>>;

/** What a lead does with us, channel by channel; each kind of activity counts for a while and up to a limit. */
export function interactionTemplate(): Document {
  const draw = new DocumentBuilder();
  const activities: [id: string, data: Activity][] = [
    ['opens', { events: ['email_opened'], withinDays: 60, points: 1, counts: { kind: 'oncePerDay' }, maximum: 10 }],
    ['clicks', { events: ['email_clicked'], withinDays: 60, points: 3, maximum: 15 }],
    ['pages', { events: ['page_viewed'], withinDays: 30, points: 1, counts: { kind: 'oncePerValue', property: 'path' }, maximum: 10 }],
    ['prices', { events: ['pricing_page_viewed'], withinDays: 30, points: 5, atMost: 3 }],
    [
      'downloads',
      {
        events: ['ebook_downloaded'],
        withinDays: 90,
        points: 6,
        counts: { kind: 'oncePerValue', property: 'asset' },
        maximum: 18,
      },
    ],
    ['webinars', { events: ['webinar_attended'], withinDays: 120, points: 10, atMost: 2 }],
    ['contact', { events: ['contact_requested', 'meeting_booked', 'chat'], withinDays: 90, points: 25, atMost: 1 }],
    ['left', { events: ['unsubscribed'], withinDays: null, points: -20, counts: { kind: 'first' } }],
  ];
  const ids = activities.map(([id, data], row) => draw.add(id, 'activity', row, { ...data, title: title(id) }));
  draw.join(draw.add('score', 'score', 3.5, { title: title('score') }), ids);
  draw.join(draw.add('bands', 'bands', 3.5, { bands: fourBands(10, 25, 45) }), ['score']);
  return draw.document;
}
