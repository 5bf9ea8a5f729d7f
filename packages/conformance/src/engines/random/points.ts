import type { DataOf } from '@umbral/model';
import fc from 'fast-check';
import { always } from '../../cases/ask.ts';
import { activity, criterion, decay, group } from '../../cases/draw.ts';
import { DAY, NOW } from '../../cases/people.ts';
import { condition, distinguishable, measure, selection } from './conditions.ts';
import { type Draw, POINTS, pick, seldom, several, WORDS } from './values.ts';

type Drawn = ReturnType<typeof criterion>;

const points = (g: Draw): number => pick(g, POINTS);

export const switches = (g: Draw) => ({
  enabled: !seldom(g, 8),
  activeFrom: pick(g, [null, null, null, NOW, NOW + 1, NOW - DAY]),
  activeUntil: pick(g, [null, null, null, NOW + 2, NOW + DAY]),
});

const limits = (g: Draw) => ({ minimum: pick(g, [null, null, -5, 0, 3]), maximum: pick(g, [null, null, 4, 10, 0.5]) });
const sound = ({ minimum, maximum }: ReturnType<typeof limits>) => ({
  minimum,
  maximum: minimum !== null && maximum !== null && maximum < minimum ? minimum : maximum,
});

function ranges(g: Draw) {
  const gaps = several(g, 1, 4, () => pick(g, [0.5, 1, 3, 10]));
  const start = pick(g, [-5, 0, 1]);
  const steps = gaps.map((_, index) => ({ from: gaps.slice(0, index).reduce((sum, gap) => sum + gap, start), points: points(g) }));
  return { steps, below: points(g), missing: points(g) };
}

function fieldLadder(g: Draw): DataOf<'criterion'>['ladder'] {
  if (seldom(g, 2)) return { kind: 'ranges', field: pick(g, ['employees', 'budget', 'created_at']), ...ranges(g) };
  const steps = several(g, 1, 3, () => ({ values: several(g, 1, 2, () => pick(g, WORDS)), points: points(g) }));
  return { kind: 'values', field: pick(g, ['country', 'code']), steps, otherwise: points(g), missing: points(g) };
}

/** The gate is one of the segments, now and then. */
const gate = (g: Draw, segments: readonly string[]): string | undefined => (seldom(g, 3) ? pick(g, segments) : undefined);

/** The first criterion is on: a score of which everything is off is no sound one. */
export function randomCriterion(g: Draw, id: string, segments: readonly string[]): Drawn {
  const ladder = seldom(g, 2) ? fieldLadder(g) : null;
  const asks = ladder && seldom(g, 3) ? always : condition(g);
  return criterion(
    id,
    { condition: asks, points: points(g), ladder, ...sound(limits(g)), ...switches(g), ...(id === 'c0' ? { enabled: true } : {}) },
    gate(g, segments),
  );
}

export function randomActivity(g: Draw, id: string, segments: readonly string[]): Drawn {
  const selected = selection(g);
  const perValue = distinguishable(selected.events).map((property) => ({ kind: 'oncePerValue' as const, property }));
  const kind = pick(g, ['every', 'every', 'oncePerDay', 'first'] as const);
  const period = { kind: 'perPeriod' as const, days: pick(g, [1, 7, 30]), most: pick(g, [1, 2, 5]) };
  const plain = seldom(g, 4) ? period : { kind };
  const counts = perValue.length > 0 && seldom(g, 3) ? pick(g, perValue) : plain;
  const ladder = seldom(g, 3) ? { measure: measure(g, selected.events), ...ranges(g) } : null;
  const atMost = pick(g, [null, null, 1, 2, 3]);
  return activity(id, { ...selected, counts, points: points(g), atMost, ladder, ...sound(limits(g)), ...switches(g) }, gate(g, segments));
}

const CURVES: readonly DataOf<'decay'>['curve'][] = [
  { kind: 'linear', days: 10 },
  { kind: 'linear', days: 0.5 },
  { kind: 'halfLife', days: 7 },
  { kind: 'halfLife', days: 0.3 },
  { kind: 'expiry', days: 5 },
  { kind: 'step', days: 1, percent: 10, compounding: false },
  { kind: 'step', days: 0.1, percent: 33.3, compounding: true },
  { kind: 'step', days: 7, percent: 100, compounding: true },
  { kind: 'step', days: 3, percent: 50, compounding: true },
];

export function randomDecay(g: Draw, id: string, from: string, isTimed: boolean): Drawn {
  const events = pick(g, [[], ['page'], ['mail', 'odd']]);
  const common = [
    { kind: 'lastActivity' as const, events },
    { kind: 'date' as const, field: 'created_at' },
  ];
  const anchor = isTimed && seldom(g, 2) ? { kind: 'event' as const } : pick(g, common);
  return decay(id, from, pick(g, CURVES), { anchor, after: pick(g, [0, 0, 1, 2.5]) });
}

export function randomGroup(g: Draw, id: string, inputs: readonly string[]): Drawn {
  const from = g(fc.shuffledSubarray, [...inputs], { minLength: 1, maxLength: Math.min(4, inputs.length) });
  const combine = pick(g, ['sum', 'maximum', 'first'] as const);
  return group(id, from, { combine, weight: pick(g, [100, 50, 0, 250, 33.3]), ...sound(limits(g)) });
}
