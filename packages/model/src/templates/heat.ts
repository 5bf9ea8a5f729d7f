import type { Document } from '../document/document.ts';
import { DocumentBuilder } from './builder.ts';

const title = (name: string) => ({ code: `template.heat.${name}` });
const STRONG = ['pricing_page_viewed', 'contact_requested', 'meeting_booked', 'trial_started'];
const WEAK = ['page_viewed', 'email_clicked', 'ebook_downloaded', 'webinar_attended', 'login'];

/** How hot a lead is right now: activity that fades with a half-life, and cools further while nothing happens; bands that hold on for a while. */
export function heatTemplate(): Document {
  const draw = new DocumentBuilder();
  draw.add('strong', 'activity', 0, { title: title('strong'), events: STRONG, withinDays: 180, points: 15 });
  draw.add('weak', 'activity', 1, { title: title('weak'), events: WEAK, withinDays: 90, points: 3, counts: { kind: 'oncePerDay' } });
  draw.join(draw.add('strong_fades', 'decay', 0, { curve: { kind: 'halfLife', days: 30 } }), ['strong']);
  draw.join(draw.add('weak_fades', 'decay', 1, { curve: { kind: 'halfLife', days: 10 } }), ['weak']);
  draw.join(draw.add('activity', 'group', 0.5, { title: title('activity'), maximum: 100 }), ['strong_fades', 'weak_fades']);
  const cooling = draw.add(
    'cooling',
    'decay',
    0.5,
    {
      title: title('cooling'),
      curve: { kind: 'step', days: 30, percent: 25, compounding: true },
      anchor: { kind: 'lastActivity', events: [...STRONG, ...WEAK] },
      after: 14,
    },
    'score',
  );
  draw.join(cooling, ['activity']);
  draw.join(draw.add('score', 'score', 0.5, { title: title('score') }, 'bands'), [cooling]);
  const bands = draw.add(
    'bands',
    'bands',
    0.5,
    {
      bands: [
        { id: 'cold', label: { code: 'band.cold' }, colour: 'blue', from: null, exit: null },
        { id: 'tepid', label: { code: 'band.tepid' }, colour: 'cyan', from: 10, exit: 5 },
        { id: 'warm', label: { code: 'band.warm' }, colour: 'yellow', from: 25, exit: 20 },
        { id: 'hot', label: { code: 'band.hot' }, colour: 'red', from: 50, exit: 40 },
      ],
    },
    'matrix',
  );
  draw.join(bands, ['score']);
  return draw.document;
}
