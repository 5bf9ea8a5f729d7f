import { all, compare, DocumentBuilder } from '@umbral/model';
import type { Example } from './example.ts';

function draw() {
  const drawing = new DocumentBuilder();
  const yes = { points: 100 };
  drawing.add('role', 'criterion', 0, { ...yes, condition: all(compare('seniority', 'isAnyOf', ['C-level', 'VP'])) });
  drawing.add('industry', 'criterion', 1, { ...yes, condition: all(compare('industry', 'is', 'Software')) });
  drawing.add('revenue', 'criterion', 2, { ...yes, condition: all(compare('annual_revenue', 'atLeast', 10_000_000)) });
  drawing.add('visits', 'activity', 4, { events: ['page_viewed'], withinDays: 30, points: 20, maximum: 100 });
  drawing.add('opens', 'activity', 5, { events: ['email_clicked'], withinDays: 30, points: 25, maximum: 100 });
  const weights: [id: string, source: string, weight: number, row: number][] = [
    ['role_weight', 'role', 40, 0],
    ['industry_weight', 'industry', 35, 1],
    ['revenue_weight', 'revenue', 25, 2],
    ['visits_weight', 'visits', 60, 4],
    ['opens_weight', 'opens', 40, 5],
  ];
  for (const [id, source, weight, row] of weights) drawing.join(drawing.add(id, 'group', row, { weight }), [source]);
  drawing.join(drawing.add('profile', 'score', 1, { key: 'profile' }), ['role_weight', 'industry_weight', 'revenue_weight']);
  drawing.join(drawing.add('engagement', 'score', 4, { key: 'engagement' }), ['visits_weight', 'opens_weight']);
  drawing.add('rating', 'matrix', 2, { key: 'rating' });
  drawing.join('rating', ['profile'], 'rows');
  drawing.join('rating', ['engagement'], 'columns');
  return drawing.document;
}

const visit = (daysAgo: number) => ({ type: 'page_viewed', daysAgo });
const click = (daysAgo: number) => ({ type: 'email_clicked', daysAgo });

export const eloqua: Example = {
  title: 'Eloqua: profile × engagement, weights in %',
  theirs:
    'Profile: role 40 %, industry 35 %, revenue 25 %. Engagement: visits 60 %, clicks 40 %, each of them counted up to 100. Each side from 0 to 100 is parted at 25, 50 and 75: profile D to A, engagement 4 to 1.',
  ours: 'Criteria of 100 points, each through a group that holds its weight → two scores → a matrix. The score shown is the profile.',
  shows: 'profile',
  document: draw(),
  leads: [
    {
      words: 'a VP in software with 20 million in revenue; 5 visits and 4 clicks this week',
      attributes: { seniority: 'VP', industry: 'Software', annual_revenue: 20_000_000 },
      events: [visit(1), visit(2), visit(3), visit(4), visit(5), click(1), click(2), click(3), click(4)],
      sum: 'profile 40 + 35 + 25; engagement 100 × 60 % + 100 × 40 %',
      score: 100,
      grade: 'A1',
    },
    {
      words: 'a manager in software, revenue not known; 2 visits',
      attributes: { seniority: 'Manager', industry: 'Software' },
      events: [visit(1), visit(2)],
      sum: 'profile 35; engagement 40 × 60 % = 24',
      score: 35,
      grade: 'C4',
    },
    {
      words: 'a CEO in retail with 10 million in revenue; 3 visits and 1 click',
      attributes: { seniority: 'C-level', industry: 'Retail', annual_revenue: 10_000_000 },
      events: [visit(1), visit(2), visit(3), click(1)],
      sum: 'profile 40 + 25 = 65; engagement 60 × 60 % + 25 × 40 % = 46',
      score: 65,
      grade: 'B3',
    },
  ],
};
