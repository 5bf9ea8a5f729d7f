import { DAY, type ModuleLead, NOW } from '../javascript-module.ts';
import type { Dice } from './dice.ts';

export const WORDS = ['spain', 'ünï', 'a', '5', 'true', 'x y', "o'b\\n", '🙂', '1.5', '/a'];
const DATES = ['2026-05-20', '2026-06-05T10:00:00+02:00', '2026-02-30', ' 2026-05-31T23:59:59.123456Z '];

/** What no field expects: also there nothing but the rules decides. */
const anything = (dice: Dice): unknown =>
  dice.pick<unknown>([
    dice.pick(WORDS),
    dice.whole(-1, 6),
    dice.between(0, 4),
    true,
    false,
    null,
    '',
    ' \t',
    ['A', ' ', 5],
    [],
    {},
    ...DATES,
    1e21,
    1e-7,
  ]);

const TYPICAL = {
  text: (dice: Dice): unknown => dice.pick([dice.pick(WORDS), ` ${dice.pick(WORDS).toUpperCase()} `]),
  number: (dice: Dice): unknown => dice.pick([0, 1, 2, 3, 4.5, 600]),
  boolean: (dice: Dice): unknown => dice.chance(0.5),
  date: (dice: Dice): unknown => dice.pick<unknown>([NOW - dice.between(-20, 60) * DAY, dice.pick(DATES)]),
  list: (dice: Dice): unknown => [dice.pick(WORDS), dice.pick(WORDS).toUpperCase()],
};

const FIELDS = { created: 'date', customer: 'boolean', industry: 'text', size: 'number', tags: 'list', token: 'text' } as const;
const PROPERTIES = { path: 'text', seconds: 'number' } as const;

const valuesOf = (fields: Record<string, keyof typeof TYPICAL>, dice: Dice): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(fields)
      .filter(() => dice.chance(0.8))
      .map(([key, type]) => [key, dice.chance(0.2) ? anything(dice) : TYPICAL[type](dice)]),
  );

export const randomLead = (dice: Dice): ModuleLead => ({
  attributes: valuesOf(FIELDS, dice),
  previous: { s0: dice.pick(['low', 'mid', 'high', 'other']), s1: dice.pick(['high', 'disqualified']) },
  events: dice.list(0, 12, () => ({
    type: dice.pick(['page', 'page', 'call', 'other']),
    at: NOW - dice.pick([dice.between(0, 20) * DAY, dice.between(0, 3) * DAY, dice.whole(0, 10) * DAY, -DAY, dice.whole(0, 30) * 8640]),
    properties: valuesOf(PROPERTIES, dice),
  })),
});
