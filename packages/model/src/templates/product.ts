import type { Document } from '../document/document.ts';
import { DocumentBuilder } from './builder.ts';
import { all, compare, fourBands, happened } from './parts.ts';

const title = (name: string) => ({ code: `template.product.${name}` });

/** Who tries the product: only leads with a trial are scored, by how they use it, how lately, and whether they fit. */
export function productTemplate(): Document {
  const draw = new DocumentBuilder();
  const trial = draw.add('trial', 'segment', 0, { title: title('trial'), condition: all(happened(['trial_started'], null, 'atLeast', 1)) });
  draw.join(draw.add('audience', 'audience', 0, { title: title('audience') }), [trial]);
  draw.add('logins', 'activity', 1, {
    title: title('logins'),
    events: ['login'],
    withinDays: 30,
    points: 6,
    counts: { kind: 'oncePerDay' },
    maximum: 40,
  });
  draw.join(draw.add('logins_fade', 'decay', 1, { curve: { kind: 'halfLife', days: 7 } }), ['logins']);
  const use = [
    draw.add('tips', 'activity', 2, {
      title: title('tips'),
      events: ['email_clicked'],
      withinDays: 30,
      ladder: {
        measure: { kind: 'count' },
        steps: [
          { from: 1, points: 5 },
          { from: 3, points: 10 },
          { from: 5, points: 15 },
        ],
        below: 0,
        missing: 0,
      },
    }),
    draw.add('interest', 'activity', 3, {
      title: title('interest'),
      events: ['pricing_page_viewed'],
      withinDays: 30,
      points: 8,
      atMost: 2,
    }),
    draw.add('talks', 'activity', 4, {
      title: title('talks'),
      events: ['contact_requested', 'meeting_booked', 'chat'],
      withinDays: 60,
      points: 20,
      atMost: 1,
    }),
    draw.add('silence', 'criterion', 5, { title: title('silence'), condition: all(happened(['login'], 14, 'equals', 0)), points: -15 }),
  ];
  const fit = draw.add('fit', 'criterion', 6, {
    title: title('fit'),
    condition: all(compare('employees', 'atLeast', 50), compare('free_email_domain', 'isFalse')),
    points: 15,
  });
  draw.join(draw.add('use', 'group', 3, { title: title('use'), minimum: 0, maximum: 85 }), ['logins_fade', ...use]);
  draw.join(draw.add('score', 'score', 3, { title: title('score') }), ['use', fit]);
  draw.join(draw.add('bands', 'bands', 3, { bands: fourBands(15, 35, 60) }), ['score']);
  return draw.document;
}
