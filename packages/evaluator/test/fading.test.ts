import { describe, expect, it } from 'vitest';
import {
  activity,
  all,
  always,
  comparison,
  compiled,
  criterion,
  DAY,
  type DataOf,
  decay,
  documentOf,
  event,
  group,
  NOW,
  score,
  segment,
} from './documents.ts';

type Curve = DataOf<'decay'>['curve'];
type Fading = Partial<DataOf<'decay'>>;

/** What is left of 100 points of one event of this age. */
const left = (curve: Curve, age: number, data: Fading = {}) =>
  compiled(documentOf([activity('a', { points: 100 }), decay('d', curve, data), score('s')], ['a > d', 'd > s'])).explain({
    events: [event(age)],
  }).nodes.d;

describe('steps', () => {
  it.each([
    [0, 100],
    [0.0999, 100],
    [0.1, 80],
    [0.3, 40],
    [0.4999, 20],
    [0.5, 0],
    [400, 0],
  ])('D1: take their share at each whole step: at %d days %d', (age, expected) => {
    expect(left({ kind: 'step', days: 0.1, percent: 20, compounding: false }, age)).toBeCloseTo(expected, 9);
  });

  it.each([0.1, 0.3, 0.7, 2.9999, 3, 30, 36_500])('D2: compound as powers, at %d days', (age) => {
    const steps = Math.floor(Math.round(age * 10_000) / 1_000);
    for (const percent of [0.01, 10, 50, 99.9])
      expect(left({ kind: 'step', days: 0.1, percent, compounding: true }, age)).toBeCloseTo(100 * (1 - percent / 100) ** steps, 6);
  });

  it('D1: of a hundred percent leave nothing after the first', () => {
    for (const compounding of [true, false]) {
      expect(left({ kind: 'step', days: 3, percent: 100, compounding }, 2.9999)).toBe(100);
      expect(left({ kind: 'step', days: 3, percent: 100, compounding }, 3)).toBe(0);
    }
  });

  it('D1: are exact at every boundary', () => {
    for (const days of [0.0001, 0.0003, 0.1, 0.7, 7, 30.4167]) {
      for (const steps of [1, 2, 3, 7, 9]) {
        const age = Math.round(days * steps * 10_000) / 10_000;
        const curve: Curve = { kind: 'step', days, percent: 10, compounding: false };
        expect(left(curve, age)).toBeCloseTo(100 - 10 * steps, 6);
        if (days > 0.0001) expect(left(curve, age - 0.0001)).toBeCloseTo(110 - 10 * steps, 6);
      }
    }
  });
});

describe('grace', () => {
  it('D1: only what exceeds it is age', () => {
    expect(left({ kind: 'linear', days: 10 }, 5, { after: 5 })).toBe(100);
    expect(left({ kind: 'linear', days: 10 }, 10, { after: 5 })).toBe(50);
    expect(left({ kind: 'expiry', days: 10 }, 15, { after: 5 })).toBe(100);
    expect(left({ kind: 'step', days: 0.1, percent: 10, compounding: false }, 0.3, { after: 0.1 })).toBeCloseTo(80, 9);
    expect(left({ kind: 'halfLife', days: 10 }, 25, { after: 5 })).toBeCloseTo(25, 9);
  });
});

describe('anchors', () => {
  const curve: Curve = { kind: 'linear', days: 10 };
  const anchored = (anchor: Fading['anchor'], others: Parameters<typeof documentOf>[0] = [], after = 0) =>
    compiled(
      documentOf(
        [always('k', 100), ...others, decay('d', curve, { ...(anchor ? { anchor } : {}), after }), score('s')],
        ['k > d', 'd > s', ...others.map(({ id }) => `${id} > s`)],
      ),
    ).explain;

  it('D4: fade everything with the newest activity of the chosen types; without one nothing is left', () => {
    const explain = anchored({ kind: 'lastActivity', events: ['login', 'session'] });
    expect(explain({ events: [event(9, 'login'), event(4, 'session'), event(1)] }).nodes.d).toBe(60);
    expect(explain({ events: [event(1)] }).nodes.d).toBe(0);
  });

  it('D4: of any type that the rule set knows, where none is named', () => {
    const explain = anchored({ kind: 'lastActivity', events: [] }, [activity('a', { events: ['session'], points: 0 })]);
    expect(explain({ events: [event(9, 'session'), event(2, 'login')] }).nodes.d).toBeCloseTo(10, 9);
  });

  it('D5: a date to come is age 0, a missing one leaves nothing', () => {
    const explain = anchored({ kind: 'date', field: 'created_at' }, [], 2);
    const leftAt = (created_at: unknown) => explain({ attributes: { created_at } }).nodes.d;
    expect([NOW - 7 * DAY, NOW - DAY, NOW + DAY, null, 'soon'].map(leftAt)).toEqual([50, 100, 100, 0, 0]);
  });

  it('D6: an activity’s limits come after its decay, whatever the anchor', () => {
    for (const anchor of [{ kind: 'event' as const }, { kind: 'lastActivity' as const, events: ['page_viewed'] }]) {
      const nodes = [activity('a', { points: 100, maximum: 60, minimum: 5 }), decay('d', curve, { anchor }), score('s')];
      const { explain } = compiled(documentOf(nodes, ['a > d', 'd > s']));
      expect(explain({ events: [event(3)] }).nodes).toMatchObject({ a: 60, d: 60 });
      expect(explain({ events: [event(5)] }).nodes).toMatchObject({ a: 60, d: 50 });
      expect(explain({}).nodes).toMatchObject({ a: 5, d: 5 });
      expect(explain({ events: [event(3)] }).lines.s?.map(({ line, value }) => [line.kind, line.node, value])).toEqual([
        ['points', 'a', 100],
        ['decay', 'd', -30],
        ['limit', 'a', -10],
      ]);
    }
  });

  it('A9: nothing is left behind a shut gate, whatever the limits', () => {
    const nodes = [segment('p', all(comparison('country', 'is', 'es'))), activity('a', { minimum: 5 }), decay('d', curve), score('s')];
    const { explain } = compiled(documentOf(nodes, ['p > a', 'a > d', 'd > s']));
    expect(explain({ attributes: { country: 'es' } }).nodes.d).toBe(5);
    expect(explain({ attributes: { country: 'fr' } }).nodes.d).toBe(0);
  });

  it('O1: decay on a group, and on a decay', () => {
    const dated: Fading = { anchor: { kind: 'date', field: 'created_at' } };
    const nodes = [
      always('k', 50),
      group('g', { weight: 200, maximum: 80 }),
      decay('d', curve, dated),
      decay('d2', { kind: 'expiry', days: 6 }, dated),
      score('s'),
    ];
    const { explain } = compiled(documentOf(nodes, ['k > g', 'g > d', 'd > d2', 'd2 > s']));
    const found = explain({ attributes: { created_at: NOW - 5 * DAY } });
    expect(found.nodes).toMatchObject({ g: 80, d: 40, d2: 40 });
    expect(found.lines.s?.map(({ line, value }) => [line.kind, line.node, value])).toEqual([
      ['points', 'k', 100],
      ['limit', 'g', -20],
      ['decay', 'd', -40],
    ]);
  });
});

describe('moments', () => {
  it.each([
    ['from now', { activeFrom: NOW }, 10],
    ['from a moment later', { activeFrom: NOW + 1 }, 0],
    ['until now', { activeUntil: NOW }, 0],
    ['until a moment later', { activeUntil: NOW + 1 }, 10],
    ['off', { enabled: false }, 0],
  ])('T6: a criterion, an activity and a segment that are active %s', (_name, switching, expected) => {
    const yes = all(comparison('industry', 'isKnown'));
    const nodes = [
      criterion('k', yes, 10, switching),
      activity('a', { points: 10, minimum: -1, ...switching }),
      segment('p', yes, switching),
      criterion('gated', { kind: 'all', of: [] }, 10),
      always('always', 0),
      score('s'),
    ];
    const { explain } = compiled(documentOf(nodes, ['k > s', 'a > s', 'p > gated', 'gated > s', 'always > s']));
    const found = explain({ attributes: { industry: 'x' }, events: [event(1)] });
    expect([found.nodes.k ?? 0, found.nodes.a ?? 0, found.nodes.gated]).toEqual([expected, expected, expected]);
  });
});

describe('half-lives', () => {
  it('D2: leave nothing of what is older than time, however long they are', () => {
    for (const days of [0.01, 1, 30, 36_500]) expect(left({ kind: 'halfLife', days }, 99_000_000)).toBeLessThan(1e-290);
  });
});
