import { describe, expect, it } from 'vitest';
import {
  activity,
  all,
  comparison,
  compiled,
  criterion,
  type DataOf,
  decay,
  did,
  documentOf,
  event,
  ladder,
  score,
  segment,
} from './documents.ts';

type Data = Partial<DataOf<'activity'>>;
type Events = ReturnType<typeof event>[];

const pointsOf = (data: Data, events: Events): number | null | undefined =>
  compiled(documentOf([activity('a', data), score('s')], ['a > s'])).explain({ events }).scores.s;

const visit = (daysAgo: number, path?: string, seconds?: number) =>
  event(daysAgo, 'page_viewed', { ...(path === undefined ? {} : { path }), ...(seconds === undefined ? {} : { seconds }) });

describe('what counts', () => {
  const events = [visit(0.1, '/a'), visit(0.9, '/b'), visit(1, '/a'), visit(1.5), visit(3, ' /A ')];

  it.each<[string, DataOf<'activity'>['counts'], number]>([
    ['every event', { kind: 'every' }, 5],
    ['A2, T3: the newest of each day', { kind: 'oncePerDay' }, 3],
    ['A2: the newest of each value; events without the property do not count', { kind: 'oncePerValue', property: 'path' }, 2],
    ['A2: only the first', { kind: 'first' }, 1],
  ])('%s', (_name, counts, expected) => {
    expect(pointsOf({ counts }, events)).toBe(expected);
    expect(pointsOf({ counts, atMost: 2, points: 10 }, events)).toBe(Math.min(2, expected) * 10);
    expect(pointsOf({ counts }, [])).toBe(0);
  });

  it('A1: counts among the selected events only', () => {
    expect(pointsOf({ counts: { kind: 'oncePerValue', property: 'path' }, withinDays: 0.9 }, events)).toBe(2);
    expect(pointsOf({ counts: { kind: 'first' }, where: all(comparison('path', 'is', '/c')) }, events)).toBe(0);
    expect(pointsOf({ counts: { kind: 'oncePerDay' }, where: all(comparison('path', 'is', '/a')) }, events)).toBe(3);
  });

  it('A3: with a decay, the newest at most N of what counts fade, each by its own age', () => {
    const faded = (data: Data) =>
      compiled(
        documentOf([activity('a', { points: 10, ...data }), decay('d', { kind: 'linear', days: 10 }), score('s')], ['a > d', 'd > s']),
      ).explain({ events: [visit(1), visit(1.5), visit(4), visit(5)] }).scores.s;
    expect(faded({})).toBe(28.5);
    expect(faded({ atMost: 2 })).toBe(17.5);
    expect(faded({ counts: { kind: 'oncePerDay' } })).toBe(20);
    expect(faded({ counts: { kind: 'oncePerDay' }, atMost: 1 })).toBe(9);
    expect(faded({ counts: { kind: 'first' } })).toBe(5);
    expect(faded({ counts: { kind: 'first' }, atMost: 3 })).toBe(5);
  });
});

describe('ladders over a measure', () => {
  const events = [visit(2, '/a', 30), visit(2.5, '/b'), visit(7, '/a', 10)];

  it.each<[string, Parameters<typeof ladder>[0], number]>([
    ['A6: how many', { kind: 'count' }, 3],
    ['A6: days since the newest', { kind: 'daysSinceLast' }, 2],
    ['A7: a sum, over the events that have it', { kind: 'sum', property: 'seconds' }, 40],
    ['A7: a maximum', { kind: 'maximum', property: 'seconds' }, 30],
    ['A8: different values', { kind: 'distinct', property: 'path' }, 2],
  ])('%s', (_name, measure, value) => {
    const steps = ladder(
      measure,
      [
        [value, 5],
        [value + 0.1, 9],
      ],
      1,
    );
    expect(pointsOf({ ladder: steps }, events)).toBe(5);
    expect(pointsOf({ ladder: ladder(measure, [[value + 0.1, 9]], 1) }, events)).toBe(1);
    const isMissing = measure.kind === 'daysSinceLast' || measure.kind === 'maximum';
    expect(pointsOf({ ladder: ladder(measure, [[0.5, 5]], 1, 7) }, [])).toBe(isMissing ? 7 : 1);
  });

  it('A4: measures what counts, not all that is selected', () => {
    const twice = ladder({ kind: 'distinct', property: 'path' }, [[2, 5]], 1);
    expect(pointsOf({ counts: { kind: 'oncePerDay' }, ladder: twice }, events)).toBe(1);
    expect(pointsOf({ counts: { kind: 'first' }, ladder: ladder({ kind: 'daysSinceLast' }, [[7, 5]], 1) }, events)).toBe(5);
  });

  it('A4, D: fades once, by the age of the newest that counts; where nothing counts nothing is left', () => {
    const nodes = [activity('a', { ladder: ladder({ kind: 'count' }, [[1, 10]], 4) }), decay('d', { kind: 'linear', days: 4 }), score('s')];
    const { explain } = compiled(documentOf(nodes, ['a > d', 'd > s']));
    expect(explain({ events }).scores.s).toBe(5);
    expect(explain({}).scores.s).toBe(0);
    expect(explain({}).lines.s?.map(({ line, value }) => [line.kind, value])).toEqual([
      ['points', 4],
      ['decay', -4],
    ]);
  });
});

describe('limits and gates', () => {
  const gated = (data: Data) =>
    compiled(documentOf([segment('p', all(comparison('country', 'is', 'es'))), activity('a', data), score('s')], ['p > a', 'a > s']));

  it('A5: keeps the sum within its limits, also when nothing counts', () => {
    expect(pointsOf({ points: 10, maximum: 15 }, [visit(1), visit(2)])).toBe(15);
    expect(pointsOf({ points: 10, minimum: -5, maximum: -2 }, [])).toBe(-2);
  });

  it('A9: behind a shut gate gives 0, whatever its limits', () => {
    const { explain } = gated({ points: 10, minimum: 3 });
    expect(explain({ attributes: { country: 'ES' } }).scores.s).toBe(3);
    expect(explain({ attributes: { country: 'ES' }, events: [visit(1)] }).scores.s).toBe(10);
    expect(explain({ attributes: { country: 'fr' }, events: [visit(1)] }).scores.s).toBe(0);
    const ladders = gated({ ladder: ladder({ kind: 'count' }, [[1, 10]], -4) });
    expect(ladders.explain({ attributes: { country: 'fr' } }).scores.s).toBe(0);
    expect(ladders.explain({ attributes: { country: 'es' } }).scores.s).toBe(-4);
  });

  it('S1: a segment that is off never holds, and shuts the gates that it is at', () => {
    const off = segment('p', all(comparison('country', 'is', 'es')), { enabled: false });
    const nodes = [
      off,
      activity('a', { minimum: 3 }),
      criterion('k', all(comparison('country', 'isKnown')), 5),
      score('s', { combine: 'maximum' }),
    ];
    const { explain } = compiled(documentOf(nodes, ['p > a', 'p > k', 'a > s', 'k > s']));
    const found = explain({ attributes: { country: 'es' }, events: [visit(1)] });
    expect(found.nodes).toMatchObject({ a: 0, k: 0, s: 0 });
    expect(found.matches.k?.matched).toBe(false);
  });
});

describe('conditions on activity', () => {
  const holds = (data: Parameters<typeof did>[0], events: Events): boolean | undefined =>
    compiled(documentOf([criterion('k', all(did(data)), 1), score('s')], ['k > s'])).explain({ events }).matches.k?.matched;

  it('C4: compare a measure of the selected events', () => {
    expect(holds({ value: 2, withinDays: 3 }, [visit(1), visit(3)])).toBe(true);
    expect(holds({ value: 2, withinDays: 3 }, [visit(1), visit(3.1)])).toBe(false);
    expect(holds({ where: all(comparison('path', 'contains', 'PRIC')) }, [visit(1, '/pricing')])).toBe(true);
    expect(
      holds({ measure: { kind: 'sum', property: 'seconds' }, operator: 'between', value: { from: 5, to: 6 } }, [visit(1, '/', 6)]),
    ).toBe(true);
    expect(holds({ measure: { kind: 'count' }, operator: 'equalsNot', value: 1 }, [visit(1)])).toBe(false);
    expect(holds({ measure: { kind: 'count' }, operator: 'equals', value: 0 }, [])).toBe(true);
  });

  it('M2: are false where the measure is missing, also negative ones, unless asked', () => {
    for (const operator of ['atLeast', 'lessThan', 'equalsNot'] as const) {
      for (const measure of [{ kind: 'daysSinceLast' as const }, { kind: 'maximum' as const, property: 'seconds' }]) {
        expect(holds({ measure, operator, value: 5 }, [])).toBe(false);
        expect(holds({ measure, operator, value: 5, orMissing: true }, [])).toBe(true);
      }
    }
    expect(holds({ measure: { kind: 'maximum', property: 'seconds' }, operator: 'atMost', value: -1e9 }, [visit(1, '/', -2e9)])).toBe(true);
  });
});
