import type { Document } from '../document/document.ts';
import { DocumentBuilder } from './builder.ts';
import { all, byValue, compare, fourBands } from './parts.ts';

const title = (name: string) => ({ code: `template.demographic.${name}` });

/** Who the person is: job, studies, salary, place. */
export function demographicTemplate(): Document {
  const draw = new DocumentBuilder();
  const person = [
    draw.add('position', 'criterion', 0, {
      title: title('position'),
      ladder: byValue('seniority', [
        [['C-level', 'VP'], 30],
        [['Director'], 25],
        [['Manager'], 15],
        [['Junior', 'Intern'], -10],
      ]),
    }),
    draw.add('department', 'criterion', 1, {
      title: title('department'),
      condition: all(compare('department', 'isAnyOf', ['Marketing', 'Sales'])),
      points: 20,
    }),
    draw.add('studies', 'criterion', 2, {
      title: title('studies'),
      ladder: byValue('education', [
        [['Master', 'Doctorate'], 15],
        [['Bachelor'], 10],
      ]),
    }),
    draw.add('salary', 'criterion', 3, {
      title: title('salary'),
      ladder: byValue('salary_range', [
        [['over 100k'], 20],
        [['60k to 100k'], 15],
        [['30k to 60k'], 5],
      ]),
    }),
    draw.add('place', 'criterion', 4, {
      title: title('place'),
      condition: all(compare('country', 'isAnyOf', ['Spain', 'United Kingdom', 'United States'])),
      points: 15,
    }),
    draw.add('free_mail', 'criterion', 5, {
      title: title('freeMail'),
      condition: all(compare('free_email_domain', 'isTrue')),
      points: -10,
    }),
  ];
  draw.join(draw.add('score', 'score', 2.5, { title: title('score') }), person);
  draw.join(draw.add('bands', 'bands', 2.5, { bands: fourBands(25, 45, 65) }), ['score']);
  return draw.document;
}
