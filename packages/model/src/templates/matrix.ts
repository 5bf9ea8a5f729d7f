import type { Document } from '../document/document.ts';
import { DocumentBuilder } from './builder.ts';
import { all, byRange, byValue, compare } from './parts.ts';

const title = (name: string) => ({ code: `template.matrix.${name}` });

/** Two scores, fit and engagement, each of groups with limits; engagement decays; together they make a grade and a combined score. */
export function matrixTemplate(): Document {
  const draw = new DocumentBuilder();
  const company = [
    draw.add('size', 'criterion', 0, {
      title: title('size'),
      ladder: byRange('employees', [
        [50, 10],
        [200, 20],
        [1_000, 25],
      ]),
    }),
    draw.add('industry', 'criterion', 1, {
      title: title('industry'),
      condition: all(compare('industry', 'isAnyOf', ['Software', 'Professional Services'])),
      points: 15,
    }),
    draw.add('revenue', 'criterion', 2, {
      title: title('revenue'),
      condition: all(compare('annual_revenue', 'atLeast', 10_000_000)),
      points: 20,
    }),
  ];
  const person = [
    draw.add('position', 'criterion', 3, {
      title: title('position'),
      ladder: byValue('seniority', [
        [['C-level', 'VP'], 30],
        [['Director'], 25],
        [['Manager'], 10],
      ]),
    }),
    draw.add('department', 'criterion', 4, {
      title: title('department'),
      condition: all(compare('department', 'isAnyOf', ['Marketing', 'Sales'])),
      points: 20,
    }),
  ];
  draw.add('web', 'activity', 5, { title: title('web'), events: ['page_viewed', 'pricing_page_viewed'], withinDays: 90, points: 4 });
  draw.add('mail', 'activity', 6, { title: title('mail'), events: ['email_clicked'], withinDays: 90, points: 5, maximum: 30 });
  draw.join(draw.add('web_fades', 'decay', 5, { curve: { kind: 'linear', days: 90 } }), ['web']);
  draw.join(draw.add('mail_fades', 'decay', 6, { curve: { kind: 'linear', days: 90 } }), ['mail']);
  const talks = draw.add('talks', 'activity', 7, {
    title: title('talks'),
    events: ['contact_requested', 'meeting_booked'],
    withinDays: 90,
    points: 40,
    atMost: 1,
  });
  draw.join(draw.add('company', 'group', 1, { title: title('company'), maximum: 60 }), company);
  draw.join(draw.add('person', 'group', 3.5, { title: title('person'), maximum: 40 }), person);
  draw.join(draw.add('online', 'group', 5.5, { title: title('online'), maximum: 60 }), ['web_fades', 'mail_fades']);
  draw.join(draw.add('fit', 'score', 2, { title: title('fit'), key: 'fit' }), ['company', 'person']);
  draw.join(draw.add('engagement', 'score', 6, { title: title('engagement'), key: 'engagement' }), ['online', talks]);
  const weights = { fit: 2, engagement: 3 };
  draw.add('total', 'score', 8, { title: title('total'), key: 'total', combine: 'average', weights }, 'bands');
  draw.join('total', ['fit', 'engagement']);
  draw.add('grade', 'matrix', 4, { title: title('grade'), rowThresholds: [25, 50, 75], columnThresholds: [20, 40, 65] });
  draw.join('grade', ['fit'], 'rows');
  draw.join('grade', ['engagement'], 'columns');
  const bands = draw.add(
    'bands',
    'bands',
    8,
    {
      bands: [
        { id: 'cold', label: { code: 'band.cold' }, colour: 'blue', from: null, exit: null },
        { id: 'warm', label: { code: 'band.warm' }, colour: 'yellow', from: 30, exit: null },
        { id: 'sales_ready', label: { code: 'band.salesReady' }, colour: 'red', from: 60, exit: null },
      ],
    },
    'matrix',
  );
  draw.join(bands, ['total']);
  return draw.document;
}
