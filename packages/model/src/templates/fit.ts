import type { Document } from '../document/document.ts';
import { DocumentBuilder } from './builder.ts';
import { all, byRange, byValue, compare, fourBands } from './parts.ts';

const title = (name: string) => ({ code: `template.fit.${name}` });

/** Whether the lead has the means to buy now, together with the pain that makes it want to: weighed 70 to 30 in one score. */
export function fitTemplate(): Document {
  const draw = new DocumentBuilder();
  const means = [
    draw.add('budget', 'criterion', 0, {
      title: title('budget'),
      ladder: byRange('budget', [
        [5_000, 10],
        [15_000, 25],
        [25_000, 35],
      ]),
    }),
    draw.add('authority', 'criterion', 1, { title: title('authority'), condition: all(compare('has_authority', 'isTrue')), points: 25 }),
    draw.add('size', 'criterion', 2, {
      title: title('size'),
      ladder: byRange('employees', [
        [50, 10],
        [200, 20],
        [1_000, 30],
      ]),
    }),
    draw.add('industry', 'criterion', 3, {
      title: title('industry'),
      condition: all(compare('industry', 'isAnyOf', ['Software', 'Professional Services', 'Financial Services'])),
      points: 10,
    }),
  ];
  const pain = [
    draw.add('intensity', 'criterion', 5, {
      title: title('intensity'),
      ladder: byRange('pain', [
        [4, 40],
        [7, 70],
      ]),
    }),
    draw.add('urgency', 'criterion', 6, {
      title: title('urgency'),
      ladder: byValue('urgency', [
        [['This month'], 30],
        [['This quarter'], 20],
      ]),
    }),
  ];
  draw.add('customer', 'segment', 8, { title: title('customer'), condition: all(compare('is_customer', 'isTrue')) });
  draw.join(draw.add('means', 'group', 1.5, { title: title('means'), weight: 70, maximum: 70 }), means);
  draw.join(draw.add('pain', 'group', 5.5, { title: title('pain'), weight: 30, maximum: 30 }), pain);
  draw.join(draw.add('score', 'score', 3.5, { title: title('score') }), ['means', 'pain']);
  draw.join(draw.add('already', 'disqualifier', 8, { title: title('already'), target: 'score' }), ['customer']);
  draw.join(draw.add('bands', 'bands', 3.5, { bands: fourBands(25, 45, 65) }), ['score']);
  return draw.document;
}
