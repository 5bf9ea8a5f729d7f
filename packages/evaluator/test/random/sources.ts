import fc from 'fast-check';
import { activity, criterion, DAY, type DataOf, ladder, NOW } from '../documents.ts';
import { amount, condition, days, eventTypes, measure, selection } from './conditions.ts';

/** Limits that do not cross. */
export const limits = fc.tuple(fc.option(amount, { freq: 2 }), fc.option(amount, { freq: 2 })).map(([a, b]) => {
  const crossed = a !== null && b !== null && a > b;
  return { minimum: crossed ? b : a, maximum: crossed ? a : b };
});

/** Always, or from or until a moment around now. */
export const active = fc.oneof(
  { weight: 4, arbitrary: fc.constant({ activeFrom: null, activeUntil: null }) },
  { weight: 1, arbitrary: fc.constantFrom(-DAY, 0, DAY).map((from) => ({ activeFrom: NOW + from, activeUntil: null })) },
  { weight: 1, arbitrary: fc.constantFrom(0, DAY).map((until) => ({ activeFrom: NOW - DAY, activeUntil: NOW + until })) },
);
export const switching = fc
  .record({ enabled: fc.nat({ max: 7 }).map((n) => n > 0), when: active })
  .map(({ enabled, when }) => ({ enabled, ...when }));

const steps = fc
  .uniqueArray(fc.integer({ min: -3, max: 12 }), { minLength: 1, maxLength: 4 })
  .chain((from) => fc.tuple(...from.toSorted((a, b) => a - b).map((each) => amount.map((points): [number, number] => [each, points]))));
const ranges = fc.tuple(steps, amount, amount);

const fieldLadder: fc.Arbitrary<DataOf<'criterion'>['ladder']> = fc.oneof(
  { weight: 4, arbitrary: fc.constant(null) },
  {
    weight: 1,
    arbitrary: fc.tuple(fc.constantFrom('employees', 'created_at'), ranges).map(([field, [rising, below, missing]]) => {
      const { measure: _, ...rest } = ladder({ kind: 'count' }, rising, below, missing);
      return { kind: 'ranges' as const, field, ...rest };
    }),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(amount, amount, amount).map(([points, otherwise, missing]) => ({
      kind: 'values' as const,
      field: 'industry',
      steps: [
        { values: ['A', ' '], points },
        { values: [' a ', 'ab'], points: 1 },
      ],
      otherwise,
      missing,
    })),
  },
);

export const criteria = fc.array(
  fc.tuple(condition, amount, switching, fieldLadder, limits).map(
    ([asked, points, on, steps_, kept]) =>
      (id: string) =>
        criterion(id, asked, points, { ...on, ladder: steps_, ...kept }),
  ),
  { minLength: 1, maxLength: 5 },
);

const counts: fc.Arbitrary<DataOf<'activity'>['counts']> = fc.constantFrom(
  { kind: 'every' },
  { kind: 'oncePerDay' },
  { kind: 'perPeriod', days: 7, most: 2 },
  { kind: 'first' },
  { kind: 'oncePerValue', property: 'path' },
  { kind: 'oncePerValue', property: 'seconds' },
);
const measureLadder = fc.option(
  fc.tuple(measure, ranges).map(([measured, [rising, below, missing]]) => ladder(measured, rising, below, missing)),
  { freq: 2 },
);

export const activities = fc.array(
  fc
    .tuple(
      fc.record({ counts, points: amount, atMost: fc.option(fc.integer({ min: 1, max: 5 })), ladder: measureLadder }),
      selection,
      switching,
      limits,
    )
    .map(
      ([data, selected, on, kept]) =>
        (id: string) =>
          activity(id, { ...data, ...selected, ...on, ...kept }),
    ),
  { maxLength: 4 },
);

const curve: fc.Arbitrary<DataOf<'decay'>['curve']> = fc.oneof(
  fc
    .tuple(fc.constantFrom('linear' as const, 'halfLife' as const, 'expiry' as const), days)
    .map(([kind, length]) => ({ kind, days: length })),
  fc
    .record({ days, percent: fc.constantFrom(1, 10, 33.3, 99.99, 100), compounding: fc.boolean() })
    .map((data) => ({ kind: 'step' as const, ...data })),
);
/** An anchor for anything; an activity may also fade event by event. */
const anchor: fc.Arbitrary<DataOf<'decay'>['anchor']> = fc.oneof(
  eventTypes.map((events) => ({ kind: 'lastActivity' as const, events })),
  fc.constant({ kind: 'date' as const, field: 'created_at' }),
);
export const fading = fc.record({ curve, anchor, byEvent: fc.boolean(), after: fc.oneof(fc.constant(0), days) });
