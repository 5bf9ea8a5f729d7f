import { all, compare, DocumentBuilder } from '@umbral/model';
import type { Example } from './example.ts';

function draw() {
  const drawing = new DocumentBuilder();
  drawing.add('fit', 'criterion', 0, { condition: all(compare('industry', 'is', 'Software')), points: 30 });
  drawing.add('forms', 'activity', 1, { events: ['form_submitted'], withinDays: null, points: 20 });
  drawing.join(drawing.add('all', 'group', 0, {}), ['fit', 'forms']);
  drawing.add('half_life', 'decay', 0, {
    curve: { kind: 'halfLife', days: 60 },
    anchor: { kind: 'lastActivity', events: ['form_submitted', 'page_viewed', 'email_clicked'] },
  });
  drawing.join('half_life', ['all']);
  drawing.join(drawing.add('score', 'score', 0, {}), ['half_life']);
  return drawing.document;
}

export const sharpspring: Example = {
  title: 'SharpSpring: the whole score has a half-life',
  theirs: 'All points of a lead halve for every 60 days without interaction; any interaction makes them whole again.',
  ours: 'Everything in one group → a half-life of 60 days, anchored to the last activity of the kinds that are an interaction → a score.',
  shows: 'score',
  document: draw(),
  leads: [
    {
      words: 'software, a form 100 days ago, a page today',
      attributes: { industry: 'Software' },
      events: [
        { type: 'form_submitted', daysAgo: 100 },
        { type: 'page_viewed', daysAgo: 0 },
      ],
      sum: '(30 + 20) × 1',
      score: 50,
    },
    {
      words: 'software, a form 60 days ago, nothing since',
      attributes: { industry: 'Software' },
      events: [{ type: 'form_submitted', daysAgo: 60 }],
      sum: '(30 + 20) × ½',
      score: 25,
    },
    {
      words: 'software, a form 90 days ago, nothing since',
      attributes: { industry: 'Software' },
      events: [{ type: 'form_submitted', daysAgo: 90 }],
      sum: '50 × 2^(−90/60) = 17.68',
      score: 18,
    },
    { words: 'software, never did anything', attributes: { industry: 'Software' }, sum: 'no activity: nothing is left', score: 0 },
  ],
};
