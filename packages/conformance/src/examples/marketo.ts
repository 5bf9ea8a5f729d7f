import { DocumentBuilder } from '@umbral/model';
import type { Example } from './example.ts';

function draw() {
  const drawing = new DocumentBuilder();
  drawing.add('visits', 'activity', 0, { events: ['page_viewed'], withinDays: 30, points: 5, counts: { kind: 'oncePerDay' } });
  drawing.join(drawing.add('score', 'score', 0, {}), ['visits']);
  return drawing.document;
}

const visits = (...days: number[]) => days.map((daysAgo) => ({ type: 'page_viewed', daysAgo }));

export const marketo: Example = {
  title: 'Marketo: once per day',
  theirs: '“Visits web page: +5”, where a lead may run through the campaign once every day.',
  ours: 'An activity that counts once per day. A day is 24 hours counted back from now, so no time zone decides a score.',
  shows: 'score',
  document: draw(),
  leads: [
    { words: 'three visits in the last 24 hours', events: visits(0.1, 0.5, 0.9), sum: '5, once', score: 5 },
    { words: 'three in the last 24 hours, two in those before', events: visits(0.1, 0.5, 0.9, 1, 1.9), sum: '5 + 5', score: 10 },
    { words: 'one visit on each of three days', events: visits(0.2, 4.5, 29.9), sum: '5 + 5 + 5', score: 15 },
  ],
};
