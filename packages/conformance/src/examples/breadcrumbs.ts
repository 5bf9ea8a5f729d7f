import { DocumentBuilder } from '@umbral/model';
import type { Example } from './example.ts';

function draw() {
  const drawing = new DocumentBuilder();
  drawing.add('visits', 'activity', 0, {
    events: ['page_viewed'],
    withinDays: 90,
    ladder: {
      measure: { kind: 'count' },
      steps: [
        { from: 1, points: 20 },
        { from: 3, points: 40 },
        { from: 6, points: 80 },
      ],
      below: 0,
      missing: 0,
    },
  });
  drawing.add('recency', 'decay', 0, {
    curve: { kind: 'step', days: 7, percent: 20, compounding: true },
    anchor: { kind: 'lastActivity', events: ['page_viewed'] },
  });
  drawing.join('recency', ['visits']);
  drawing.join(drawing.add('score', 'score', 0, {}), ['recency']);
  return drawing.document;
}

const visits = (...days: number[]) => days.map((daysAgo) => ({ type: 'page_viewed', daysAgo }));

export const breadcrumbs: Example = {
  title: 'Breadcrumbs: recency × frequency',
  theirs:
    'A category by frequency (1, 3 or 6 visits in 90 days give 20, 40 or 80), which loses 20 % of what is left for every 7 days since the last visit.',
  ours: 'An activity with a ladder over the number of visits → a compounding step decay from the last activity → a score.',
  shows: 'score',
  document: draw(),
  leads: [
    { words: 'six visits this week, the last today', events: visits(0, 1, 2, 3, 4, 5), sum: '80', score: 80 },
    { words: 'three visits, the last 8 days ago', events: visits(8, 20, 30), sum: '40 × 0.8', score: 32 },
    { words: 'one visit 21 days ago', events: visits(21), sum: '20 × 0.8³ = 10.24', score: 10 },
    { words: 'one visit 91 days ago', events: visits(91), sum: 'outside the 90 days', score: 0 },
  ],
};
