import type { Document } from '../document/document.ts';
import { DocumentBuilder } from './builder.ts';
import { all, compare, fourBands } from './parts.ts';

const title = (name: string) => ({ code: `template.combined.${name}` });

/** Fit (who the lead is) and engagement (what the lead did), each with a limit, added to one score with four bands. */
export function combinedTemplate(): Document {
  const draw = new DocumentBuilder();
  const fit = [
    draw.add('decides', 'criterion', 0, {
      title: title('decides'),
      condition: all(compare('seniority', 'isAnyOf', ['C-level', 'VP', 'Director'])),
      points: 20,
    }),
    draw.add('size', 'criterion', 1, { title: title('size'), condition: all(compare('employees', 'atLeast', 200)), points: 15 }),
    draw.add('budget', 'criterion', 2, { title: title('budget'), condition: all(compare('budget', 'atLeast', 20_000)), points: 15 }),
    draw.add('free_mail', 'criterion', 3, {
      title: title('freeMail'),
      condition: all(compare('free_email_domain', 'isTrue')),
      points: -10,
    }),
  ];
  draw.add('pricing', 'activity', 4, { title: title('pricing'), events: ['pricing_page_viewed'], withinDays: 90, points: 8, atMost: 5 });
  draw.add('mail', 'activity', 5, { title: title('mail'), events: ['email_opened', 'email_clicked'], withinDays: 60, points: 2 });
  const engagement = [
    draw.add('pricing_fades', 'decay', 4, { curve: { kind: 'halfLife', days: 14 } }),
    draw.add('mail_fades', 'decay', 5, { curve: { kind: 'linear', days: 60 } }),
    draw.add('contact', 'activity', 6, {
      title: title('contact'),
      events: ['contact_requested', 'meeting_booked'],
      withinDays: 90,
      points: 25,
      atMost: 1,
    }),
    draw.add('left', 'activity', 7, {
      title: title('left'),
      events: ['unsubscribed'],
      withinDays: null,
      points: -30,
      atMost: 1,
    }),
  ];
  draw.join('pricing_fades', ['pricing']);
  draw.join('mail_fades', ['mail']);
  draw.join(draw.add('fit', 'group', 1.5, { title: title('fit'), minimum: 0, maximum: 40 }), fit);
  draw.join(draw.add('engagement', 'group', 5.5, { title: title('engagement'), maximum: 60 }), engagement);
  draw.join(draw.add('score', 'score', 3, { title: title('score') }), ['fit', 'engagement']);
  draw.join(draw.add('bands', 'bands', 3, { bands: fourBands(25, 45, 65) }), ['score']);
  return draw.document;
}
