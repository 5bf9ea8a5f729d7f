import { describe, expect, it } from 'vitest';
import {
  activity,
  all,
  bands,
  type Comparison,
  comparison,
  compiled,
  criterion,
  DAY,
  decay,
  documentOf,
  event,
  group,
  NOW,
  score,
} from './documents.ts';

/** Whether a lead with these attributes meets a condition. */
function meets(condition: Parameters<typeof all>[0], attributes: Record<string, unknown>): boolean {
  const { explain } = compiled(documentOf([criterion('k', all(condition), 1), score('s')], ['k > s']));
  return explain({ attributes }).criteria.k?.matched ?? false;
}

describe('conditions', () => {
  it.each<[Comparison['operator'], string, Comparison['value'], unknown, unknown]>([
    ['is', 'industry', ' Software', 'SOFTWARE ', 'retail'],
    ['isNot', 'industry', 'software', 'retail', 'Software'],
    ['isAnyOf', 'industry', ['a', 'B'], 'b', 'c'],
    ['isNoneOf', 'industry', ['a', 'B'], 'c', 'b'],
    ['contains', 'job_title', 'Chief', 'a chief officer', 'officer'],
    ['containsNot', 'job_title', 'chief', 'officer', 'Chief'],
    ['equals', 'employees', 5, 5, 6],
    ['equalsNot', 'employees', 5, 6, 5],
    ['greaterThan', 'employees', 5, 5.1, 5],
    ['atLeast', 'employees', 5, 5, 4.9],
    ['lessThan', 'employees', 5, -1, 5],
    ['atMost', 'employees', 5, 5, 5.1],
    ['between', 'employees', { from: 1, to: 5 }, 5, 5.1],
    ['between', 'employees', { from: 1, to: 5 }, 1, 0],
    ['isTrue', 'subscribed', null, true, false],
    ['isFalse', 'subscribed', null, false, true],
    ['includesAny', 'tags', ['A', 'b'], ['x', 'a'], ['x']],
    ['includesNone', 'tags', ['A', 'b'], ['x'], ['x', 'B']],
    ['inTheLast', 'created_at', 3, NOW - 3 * DAY, NOW - 3.1 * DAY],
    ['inTheLast', 'created_at', 3, NOW, NOW + DAY],
    ['moreThanAgo', 'created_at', 3, NOW - 3.1 * DAY, NOW - 3 * DAY],
    ['inTheNext', 'created_at', 3, NOW + 3 * DAY, NOW + 3.1 * DAY],
    ['inTheNext', 'created_at', 3, NOW + 1, NOW],
  ])('%s: %s %j holds for %j, not for %j, and never where nothing is known, unless asked', (operator, field, value, yes, no) => {
    expect(meets(comparison(field, operator, value), { [field]: yes })).toBe(true);
    expect(meets(comparison(field, operator, value), { [field]: no })).toBe(false);
    expect(meets(comparison(field, operator, value, true), { [field]: yes })).toBe(true);
    expect(meets(comparison(field, operator, value, true), { [field]: no })).toBe(false);
    for (const missing of [{}, { [field]: null }, { [field]: ' ' }, { [field]: [] }]) {
      expect(meets(comparison(field, operator, value), missing)).toBe(false);
      expect(meets(comparison(field, operator, value, true), missing)).toBe(true);
    }
  });

  it('knows what is known', () => {
    expect(meets(comparison('pain', 'isKnown'), { pain: 0 })).toBe(true);
    expect(meets(comparison('pain', 'isKnown'), { pain: 'much' })).toBe(false);
    expect(meets(comparison('pain', 'isUnknown'), {})).toBe(true);
    expect(meets(comparison('subscribed', 'isUnknown'), { subscribed: false })).toBe(false);
  });

  it.each([
    ['all', [true, true, true], [true, false, true]],
    ['any', [false, false, true], [false, false, false]],
    ['none', [false, false, false], [false, true, false]],
    ['atLeast', [true, false, true], [true, false, false]],
  ] as const)('combines with %s', (kind, yes, no) => {
    const of = ['has_authority', 'subscribed', 'is_customer'].map((field) => comparison(field, 'isTrue'));
    const condition = kind === 'atLeast' ? { kind, count: 2, of } : { kind, of };
    const lead = ([has_authority, subscribed, is_customer]: readonly boolean[]) => ({ has_authority, subscribed, is_customer });
    expect(meets(condition, lead(yes))).toBe(true);
    expect(meets(condition, lead(no))).toBe(false);
  });
});

describe('activities', () => {
  const scoreOf = (data: Parameters<typeof activity>[1], events: ReturnType<typeof event>[]) =>
    compiled(documentOf([activity('a', data), score('s')], ['a > s'])).explain({ events }).scores.s;

  it('count events of their types, in their window, its end included', () => {
    const data = { events: ['page_viewed', 'session'], withinDays: 10, points: 3 };
    expect(scoreOf(data, [event(0), event(10), event(10.001), event(5, 'session'), event(1, 'login')])).toBe(9);
  });

  it('count at most so many', () => {
    expect(scoreOf({ points: -3, atMost: 2 }, [event(1), event(2), event(3)])).toBe(-6);
    expect(scoreOf({ points: -3, atMost: 2 }, [event(1)])).toBe(-3);
    expect(Object.is(scoreOf({ points: -3, atMost: 2 }, []), 0)).toBe(true);
  });

  it('look at the properties of each event; of an event that has none it is missing', () => {
    const where = all(comparison('path', 'isNot', '/careers'));
    const events = [event(1, 'page_viewed', { path: ' /Careers' }), event(1, 'page_viewed', { path: '/' }), event(1), event(1, 'login')];
    expect(scoreOf({ events: ['page_viewed', 'login'], where }, events)).toBe(1);
    expect(scoreOf({ events: ['page_viewed', 'login'], where: all(comparison('path', 'isNot', '/careers', true)) }, events)).toBe(3);
  });
});

describe('decay', () => {
  const decayed = (curve: Parameters<typeof decay>[1], ages: number[], atMost: number | null = null) =>
    compiled(documentOf([activity('a', { points: 8, atMost }), decay('d', curve), score('s')], ['a > d', 'd > s'])).explain({
      events: ages.map((age) => event(age)),
    });

  it('halves with every half-life', () => {
    expect(decayed({ kind: 'halfLife', days: 10 }, [0, 10, 20]).scores.s).toBe(14);
    expect(decayed({ kind: 'halfLife', days: 10 }, [5]).scores.s).toBe(5.657);
  });

  it.each([0.01, 0.5, 1, 30, 36_500])('is exact for a half-life of %d days, and never rises again', (days) => {
    for (const halfLives of [0, 0.1, 1, 7.5, 30]) {
      const age = Math.floor(halfLives * days * 10_000) / 10_000;
      const expected = 8 * 2 ** (-age / days);
      expect(Math.abs((decayed({ kind: 'halfLife', days }, [age]).nodes.d ?? 0) / expected - 1)).toBeLessThan(1e-10);
    }
    expect(decayed({ kind: 'halfLife', days: Math.min(days, 1) }, [20_000]).nodes.d).toBeLessThan(1e-100);
  });

  it('takes a linear share away, down to nothing', () => {
    expect(decayed({ kind: 'linear', days: 10 }, [0, 5, 10, 20]).scores.s).toBe(12);
  });

  it('expires after the last day', () => {
    expect(decayed({ kind: 'expiry', days: 10 }, [10, 10.001]).scores.s).toBe(8);
  });

  it('takes the newest events when there are too many, in whatever order they come', () => {
    const { scores, lines } = decayed({ kind: 'linear', days: 10 }, [8, 2, 5, 0], 2);
    expect(scores.s).toBe(14.4);
    expect(lines.s?.map(({ line, value }) => [line.kind, line.node, Number(value.toFixed(9))])).toEqual([
      ['points', 'a', 16],
      ['decay', 'd', -1.6],
    ]);
  });

  it('can take one event only', () => {
    expect(decayed({ kind: 'linear', days: 10 }, [5, 1], 1).scores.s).toBe(7.2);
    expect(decayed({ kind: 'linear', days: 10 }, [], 1).scores.s).toBe(0);
  });
});

describe('groups and scores', () => {
  const yes = (id: string, points: number) => criterion(id, all(comparison('industry', 'isKnown')), points);
  const lead = { attributes: { industry: 'x' } };
  const explained = (nodes: Parameters<typeof documentOf>[0], edges: string[]) => compiled(documentOf(nodes, edges)).explain(lead);

  it('weighs before it limits', () => {
    const nodes = [yes('k', 40), group('g', { weight: 50, maximum: 15 }), score('s')];
    const { scores, nodes: values, lines } = explained(nodes, ['k > g', 'g > s']);
    expect([values.k, values.g, scores.s]).toEqual([40, 15, 15]);
    expect(lines.s?.map(({ line, value }) => [line.kind, line.node, value])).toEqual([
      ['points', 'k', 20],
      ['limit', 'g', -5],
    ]);
  });

  it('takes the largest input, and says what that costs', () => {
    const nodes = [yes('k1', 10), yes('k2', 30), group('g', { combine: 'maximum', weight: 200 }), score('s')];
    const { scores, lines } = explained(nodes, ['k1 > g', 'k2 > g', 'g > s']);
    expect(scores.s).toBe(60);
    expect(lines.s?.map(({ line, value }) => [line.kind, line.node, value])).toEqual([
      ['points', 'k1', 20],
      ['points', 'k2', 60],
      ['choice', 'g', -20],
    ]);
  });

  it('adds up points that arrive on several ways in one line', () => {
    const nodes = [yes('k', 10), group('g1', { weight: 50 }), group('g2', { weight: 300 }), score('s')];
    const { scores, lines } = explained(nodes, ['k > g1', 'k > g2', 'g1 > g2', 'k > s', 'g2 > s']);
    expect(scores.s).toBe(55);
    expect(lines.s?.map(({ line, value }) => [line.kind, value])).toEqual([['points', 55]]);
  });

  it('explains an activity once, with a line for what its decay took', () => {
    const nodes = [activity('a', { points: 10 }), decay('d', { kind: 'linear', days: 10 }), group('g', { weight: 50 }), score('s')];
    const { explain } = compiled(documentOf(nodes, ['a > d', 'd > g', 'g > s', 'a > s']));
    const { scores, lines } = explain({ events: [event(4)] });
    expect(scores.s).toBe(13);
    expect(lines.s?.map(({ line, value }) => [line.kind, line.node, value])).toEqual([
      ['points', 'a', 15],
      ['decay', 'd', -2],
    ]);
  });

  it('keeps a score in its scale and rounds half up', () => {
    const scoreOf = (points: number, decimals: number) => explained([yes('k', points), score('s', { decimals })], ['k > s']).scores.s;
    expect([0.5, 1.5, -0.5, -1.5, 2.4999].map((points) => scoreOf(points, 0))).toEqual([1, 2, 0, -1, 2]);
    expect([1.005, 0.285, -0.125].map((points) => scoreOf(points, 2))).toEqual([1.01, 0.29, -0.12]);
    expect(scoreOf(5_000, 0)).toBe(1_000);
    expect(scoreOf(-5_000, 0)).toBe(-1_000);
  });

  it('rounds weighted points as one would on paper', () => {
    const nodes = [yes('k', 57), group('g', { weight: 50 }), score('s', { decimals: 0 })];
    const { scores, lines } = explained(nodes, ['k > g', 'g > s']);
    expect(scores.s).toBe(29);
    expect(lines.s?.map(({ line, value }) => [line.kind, value])).toEqual([
      ['points', 28.5],
      ['rounding', 0.5],
    ]);
  });

  it.each([
    [39.4, 'cold'],
    [39.5, 'warm'],
    [40, 'warm'],
    [69, 'warm'],
    [70, 'hot'],
    [500, 'hot'],
    [-500, 'cold'],
  ])('puts %d points into the band above its threshold: %s', (points, band) => {
    const scale = { minimum: 0, maximum: 100 };
    const ladder = [criterion('most', all(comparison('industry', 'isUnknown')), 100), bands('b', { cold: null, warm: 40, hot: 70 })];
    const nodes = [yes('k', points), ...ladder, score('s', { scale, decimals: 0 })];
    expect(explained(nodes, ['k > s', 'most > s', 's > b']).bands.s).toBe(band);
  });

  it('keeps several scores apart', () => {
    const nodes = [yes('k', 10), score('fit'), score('need', { combine: 'maximum' }), bands('b', { low: null, high: 10 })];
    const { scores, bands: found } = explained(nodes, ['k > fit', 'k > need', 'need > b']);
    expect(scores).toEqual({ fit: 10, need: 10 });
    expect(found).toEqual({ need: 'high' });
  });
});
