import type { NumberProfile } from '@umbral/evaluator';
import type { Comparison, NumberOperator, Operator } from '@umbral/model';

export type Range = { from: number; to: number };
type Value = Comparison['value'];

/** An end of the painted range that can be dragged: which part of the value it is, the number, and where it stands. */
export type RangeHandle = { end: 'value' | 'from' | 'to'; number: number; at: number };
/** What of a picture is painted, and the handles on it, in shares of its width. */
export type Painted = { segments: [from: number, to: number][]; handles: RangeHandle[] };

/** The operators whose numbers stand on a line; days before and after today are ages. */
type Painting = NumberOperator | 'inTheLast' | 'moreThanAgo' | 'inTheNext';
const isPainting = (operator: Operator): operator is Painting => operator in PAINTINGS;

type Line = { low: number; high: number; unit: number };

/** The part of the numbers that a picture shows; `unit`: how wide a number itself is, 1 where each has a bar. */
function lineOf({ from, width, counts, whole }: NumberProfile): Line {
  return { low: from, high: from + width * counts.length, unit: whole && width === 1 ? 1 : 0 };
}

/** What each operator paints: from a number up to a number, those itself included or not. */
const PAINTINGS: { [O in Painting]: (value: Range, line: Line) => [number, number][] } = {
  equals: ({ from }, { unit }) => [[from, from + unit]],
  equalsNot: ({ from }, { low, high, unit }) => [
    [low, from],
    [from + unit, high],
  ],
  greaterThan: ({ from }, { high, unit }) => [[from + unit, high]],
  atLeast: ({ from }, { high }) => [[from, high]],
  lessThan: ({ from }, { low }) => [[low, from]],
  atMost: ({ from }, { low, unit }) => [[low, from + unit]],
  between: ({ from, to }, { unit }) => [[from, to + unit]],
  inTheLast: ({ from }) => [[0, from]],
  moreThanAgo: ({ from }, { high }) => [[from, high]],
  inTheNext: ({ from }) => [[-from, 0]],
};

/** A value as a range: both ends are the number where it is one; null where there is none. */
export function rangeOf(value: Value): Range | null {
  if (typeof value === 'number') return { from: value, to: value };
  return value !== null && typeof value === 'object' && !Array.isArray(value) ? value : null;
}

/** Numbers stand where they are, days to come to the left of today. */
const signOf = (operator: Operator): number => (operator === 'inTheNext' ? -1 : 1);

/** What a comparison paints on the picture of its numbers; null where it compares in another way. */
export function paintedBy(profile: NumberProfile, operator: Operator, value: Value): Painted | null {
  const range = rangeOf(value);
  if (!isPainting(operator) || profile.counts.length === 0) return null;
  const line = lineOf(profile);
  const share = (number: number) => Math.min(1, Math.max(0, (number - line.low) / (line.high - line.low)));
  if (!range) return { segments: [], handles: [] };
  const segments = PAINTINGS[operator](range, line).map(([from, to]): [number, number] => [share(from), share(to)]);
  const ends = operator === 'between' ? (['from', 'to'] as const) : (['value'] as const);
  const handles = ends.map((end): RangeHandle => {
    const number = end === 'to' ? range.to : range.from;
    const edge = end === 'to' || operator === 'atMost' || operator === 'greaterThan' ? line.unit : 0;
    return { end, number, at: share(signOf(operator) * number + (operator === 'equals' ? line.unit / 2 : edge)) };
  });
  return { segments: segments.filter(([from, to]) => to >= from), handles };
}

/** So that a number that is dragged is one that a person would write. */
function stepOf({ whole, width }: NumberProfile, isDays: boolean): number {
  return whole || isDays ? Math.max(1, width >= 10 ? width / 10 : 1) : width / 10;
}

const exactly = (number: number, step: number): number => Number((Math.round(number / step) * step).toPrecision(12));

/** The value after an end was dragged to a share of the picture's width. */
export function draggedTo(profile: NumberProfile, operator: Operator, value: Value, end: RangeHandle['end'], share: number): Value {
  const { low, high, unit } = lineOf(profile);
  const isDays = signOf(operator) < 0 || operator === 'inTheLast' || operator === 'moreThanAgo';
  const number = low + Math.min(1, Math.max(0, share)) * (high - low);
  const shifted = end === 'to' || operator === 'atMost' || operator === 'greaterThan' ? number - unit : number;
  return withEnd(value, end, exactly(signOf(operator) * shifted, stepOf(profile, isDays)), isDays);
}

/** The value after an end was moved by so many steps with the keyboard. */
export function steppedBy(profile: NumberProfile, operator: Operator, value: Value, end: RangeHandle['end'], steps: number): Value {
  const range = rangeOf(value);
  const isDays = operator === 'inTheLast' || operator === 'moreThanAgo' || operator === 'inTheNext';
  const step = stepOf(profile, isDays);
  const before = (end === 'to' ? range?.to : range?.from) ?? 0;
  return withEnd(value, end, exactly(before + signOf(operator) * steps * step, step), isDays);
}

/** One end never passes the other; days are none or some. */
function withEnd(value: Value, end: RangeHandle['end'], number: number, isDays: boolean): Value {
  const range = rangeOf(value);
  if (end === 'value' || !range) return isDays ? Math.max(0, number) : number;
  return end === 'from' ? { from: Math.min(number, range.to), to: range.to } : { from: range.from, to: Math.max(number, range.from) };
}
