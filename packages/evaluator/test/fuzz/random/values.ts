import type { Dice } from './dice.ts';

/** Numbers where floating point, coercion or the writing of literals may go wrong. */
const NUMBERS = [
  0, -0, 1, -1, 2, 3, 5, 7, 10, 30, 0.1, 0.2, 0.5, 2.5, -3, -7.25, 12, 100, 512, 1e-7, 5e-324, 1e21, 1e300, 1.7976931348623157e308,
  9007199254740992, 6755399441055744, 4294967296, -2147483649, 0.30000000000000004, 123456789.123,
];
/** Texts that are read as numbers, are nearly numbers, or look like something else. */
const TEXTS = [
  '',
  ' ',
  'a',
  'b',
  'page',
  'click',
  '0',
  '1',
  '-1',
  '-0',
  '7',
  '2.5',
  '1e3',
  ' 12 ',
  '0x10',
  '3.5abc',
  'NaN',
  'Infinity',
  '-Infinity',
  'null',
  'undefined',
  'true',
  'false',
  '1,2',
  '[object Object]',
  'ñandú',
  '🦊x',
  'type',
  'current',
  'lead.employees',
];
/** Paths and names that code might take for its own. */
export const NASTY_NAMES = [
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'valueOf',
  'length',
  'name',
  'prototype',
  'constructor.name',
  'list.map',
  'lead.toString',
  'texts.0.length',
  'lead.__proto__.toString',
  'events.at',
  'now.toFixed',
];

const scalar = (dice: Dice): unknown =>
  dice.pick([() => dice.pick(NUMBERS), () => dice.pick(TEXTS), () => dice.pick([true, false, null])])();

/** A literal of a rule or a value of a lead: scalars mostly, lists inside lists sometimes. */
export function value(dice: Dice, depth = 2): unknown {
  if (depth > 0 && dice.chance(0.15)) return dice.list(0, 3, () => value(dice, depth - 1));
  return scalar(dice);
}

export const number = (dice: Dice): number => (dice.chance(0.5) ? dice.whole(-2, 12) : dice.pick(NUMBERS));
export const text = (dice: Dice): string => dice.pick(TEXTS);
export const EVENT_TYPES = ['page', 'click', 'login', 'email'] as const;

/** What nobody expects in the place of a list, a number or a text. All of it could be read from JSON, but for the last. */
const ODDITIES: readonly (() => unknown)[] = [
  () => null,
  () => [],
  () => '',
  () => 0,
  () => ({}),
  () => true,
  () => [null],
  () => [[]],
  () => [[1, [2]], [3]],
  () => ({ length: 3 }),
  () => ({ 0: 'a', 1: 'b' }),
  () => ({ type: 'page', ageDays: 1 }),
  () => ({ var: 'now' }),
  () => ({ '+': [1, 2] }),
  () => 'events',
  () => JSON.parse('{"__proto__": {"type": "page"}}'),
  () => JSON.parse('{"constructor": {"name": "own"}, "hasOwnProperty": 1}'),
  () => ({ a: 1, b: [2] }),
  () => [0],
  () => ['5'],
  () => [-2],
  () => [1, 2],
  () => '-1',
  () => -0,
  () => ({ toString: 1 }),
  () => undefined,
];
export const oddity = (dice: Dice): unknown => dice.pick(ODDITIES)();
