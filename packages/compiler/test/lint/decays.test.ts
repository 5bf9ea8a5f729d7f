import type { DataOf, Document } from '@umbral/model';
import { activity, all, comparison, criterion, decay } from '../documents.ts';
import { type Case, checkCases } from './cases.ts';
import { is, scored } from './drawings.ts';

const fading = (data: Partial<DataOf<'activity'>>, curve: DataOf<'decay'>['curve'], more: Partial<DataOf<'decay'>> = {}): Document =>
  scored([activity('a', data), decay('d', curve, more)], ['a > d', 'd > s']);
const pointless = (name: string, starts: number, document: Document, nearMiss: Document): Case => ({
  code: 'decayPointless',
  name,
  node: 'd',
  params: { withinDays: 30, starts },
  fixed: true,
  document,
  nearMiss,
});
const month = { withinDays: 30 };

checkCases('decays and windows', [
  pointless('expires after the window', 30, fading(month, { kind: 'expiry', days: 30 }), fading(month, { kind: 'expiry', days: 29.9 })),
  pointless(
    'a step after the window',
    31,
    fading(month, { kind: 'step', days: 31, percent: 10, compounding: false }),
    fading(month, { kind: 'step', days: 30, percent: 10, compounding: false }),
  ),
  pointless(
    'as much grace as window',
    30,
    fading(month, { kind: 'linear', days: 9 }, { after: 30 }),
    fading(month, { kind: 'linear', days: 9 }, { after: 29 }),
  ),
  pointless(
    'its own last activity',
    40,
    fading(month, { kind: 'expiry', days: 40 }, { anchor: { kind: 'lastActivity', events: ['login', 'page_viewed'] } }),
    fading(month, { kind: 'expiry', days: 40 }, { anchor: { kind: 'lastActivity', events: ['login'] } }),
  ),
  pointless(
    'but not where a ladder gives points for no event',
    40,
    fading(month, { kind: 'expiry', days: 40 }),
    fading(
      { ...month, ladder: { measure: { kind: 'count' }, steps: [{ from: 0, points: 5 }], below: 0, missing: 0 } },
      { kind: 'expiry', days: 40 },
    ),
  ),
  {
    code: 'decayTooSlow',
    name: 'a hundred half-lives in a window',
    node: 'd',
    params: { withinDays: 30, left: 99.3 },
    fixed: false,
    document: fading(month, { kind: 'halfLife', days: 3_000 }),
    nearMiss: fading(month, { kind: 'halfLife', days: 1_000 }),
  },
  {
    code: 'windowPointless',
    name: 'longer than a linear decay',
    node: 'a',
    params: { withinDays: 30, gone: 29 },
    fixed: true,
    document: fading(month, { kind: 'linear', days: 20 }, { after: 9 }),
    nearMiss: fading(month, { kind: 'linear', days: 21 }, { after: 9 }),
  },
  {
    code: 'windowPointless',
    name: 'all steps are down',
    node: 'a',
    params: { withinDays: 30, gone: 28 },
    fixed: true,
    document: fading(month, { kind: 'step', days: 7, percent: 30, compounding: false }),
    nearMiss: fading(month, { kind: 'step', days: 7, percent: 30, compounding: true }),
  },
  {
    code: 'windowPointless',
    name: 'but not for what came first',
    node: 'a',
    params: { withinDays: 30, gone: 20 },
    fixed: true,
    document: fading(month, { kind: 'expiry', days: 20 }),
    nearMiss: fading({ ...month, counts: { kind: 'first' } }, { kind: 'expiry', days: 20 }),
  },
]);

const sampled = (country: string): Document =>
  scored([criterion('k', all(is(country), comparison('tags', 'includesAny', ['x']))), activity('a')], ['k > s', 'a > s']);
const profile = (more: object = {}) => ({
  profile: {
    leads: 9,
    fields: { country: { filled: 9, values: ['ES ', 'fr'] }, tags: { filled: 1, values: null } },
    events: { page_viewed: 3 },
    ...more,
  },
});
const seen = { options: profile(), nearMiss: sampled('es'), fixed: false, document: sampled('de') };

checkCases('the sample', [
  { ...seen, code: 'valueNeverInSample', name: 'spelt otherwise', node: 'k', params: { field: 'country', values: ['de'] } },
  {
    ...seen,
    code: 'fieldNeverInSample',
    name: 'no lead has it',
    node: 'k',
    params: { field: 'budget' },
    document: scored([criterion('k', all(comparison('budget', 'isKnown')))], ['k > s']),
  },
  {
    ...seen,
    code: 'eventNeverInSample',
    name: 'it never happens',
    node: 'a',
    params: { event: 'login' },
    document: scored([activity('a', { events: ['login'] })], ['a > s']),
  },
]);
