import type { Document } from '../document/document.ts';
import { DocumentBuilder } from './builder.ts';
import { all, byRange, byValue, compare, fourBands, happened } from './parts.ts';

const title = (name: string) => ({ code: `template.pain.${name}` });

/** How much it hurts and how soon it must stop: intensity and urgency of the need, and signs that the lead looks for help. */
export function painTemplate(): Document {
  const draw = new DocumentBuilder();
  const pain = [
    draw.add('intensity', 'criterion', 0, {
      title: title('intensity'),
      ladder: byRange('pain', [
        [3, 10],
        [5, 20],
        [7, 35],
        [9, 45],
      ]),
    }),
    draw.add('urgency', 'criterion', 1, {
      title: title('urgency'),
      ladder: byValue('urgency', [
        [['This month'], 30],
        [['This quarter'], 20],
        [['This year'], 8],
      ]),
    }),
    draw.add('unhappy', 'criterion', 2, {
      title: title('unhappy'),
      condition: all(compare('current_supplier', 'isKnown'), compare('pain', 'atLeast', 6)),
      points: 10,
    }),
    draw.add('searching', 'criterion', 3, {
      title: title('searching'),
      condition: all(happened(['pricing_page_viewed', 'ebook_downloaded', 'webinar_attended'], 30, 'atLeast', 3)),
      points: 15,
    }),
    draw.add('looking', 'criterion', 4, { title: title('looking'), condition: all(compare('urgency', 'is', 'Just looking')), points: -10 }),
  ];
  draw.join(draw.add('score', 'score', 2, { title: title('score') }), pain);
  draw.join(draw.add('bands', 'bands', 2, { bands: fourBands(20, 45, 70) }), ['score']);
  return draw.document;
}
