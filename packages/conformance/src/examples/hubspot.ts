import { DocumentBuilder } from '@umbral/model';
import type { Example } from './example.ts';

function draw() {
  const drawing = new DocumentBuilder();
  drawing.add('forms', 'activity', 0, { events: ['form_submitted'], withinDays: null, points: 10 });
  drawing.join(drawing.add('fades', 'decay', 0, { curve: { kind: 'linear', days: 60 } }), ['forms']);
  drawing.join(drawing.add('group', 'group', 0, { maximum: 25 }), ['fades']);
  drawing.join(drawing.add('score', 'score', 0, {}), ['group']);
  return drawing.document;
}

const form = (daysAgo: number) => ({ type: 'form_submitted', daysAgo });

export const hubspot: Example = {
  title: 'HubSpot: a group with a limit, and points that decay',
  theirs:
    'A property group of at most 25 points. Each form gives 10 points, which lose 50 % of what they were every 30 days until nothing is left.',
  ours: 'An activity (10 points for each form) → a linear decay to nothing in 60 days → a group with maximum 25 → a score.',
  shows: 'score',
  document: draw(),
  leads: [
    { words: 'one form today', events: [form(0)], sum: '10', score: 10 },
    {
      words: 'forms today, 30 and 45 days ago',
      events: [form(0), form(30), form(45)],
      sum: '10 + 5 + 2.5 = 17.5, rounded half up',
      score: 18,
    },
    { words: 'four forms today', events: [form(0), form(0), form(0), form(0)], sum: '40, at most 25', score: 25 },
    { words: 'one form 60 days ago', events: [form(60)], sum: '10 × (1 − 60/60)', score: 0 },
  ],
};
