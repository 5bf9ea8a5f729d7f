import type { Kind, Maker, Scope } from './maker.ts';
import { listPath } from './reads.ts';
import { EVENT_TYPES, number, oddity, value } from './values.ts';

type Source = { list: unknown; of: Scope };

/** The list that a loop runs over: read, literal, merged, filtered, mapped, or no list at all. */
function source(maker: Maker, scope: Scope, depth: number): Source {
  const { dice, rule } = maker;
  const { path, of } = listPath(maker, scope);
  if (depth <= 0 || dice.chance(0.6)) return { list: { var: path }, of };
  return dice.pick<() => Source>([
    () => ({ list: dice.list(0, 4, () => value(dice, 1)), of: 'element' }),
    () => ({ list: dice.list(1, 4, () => rule('number', scope, depth - 2)), of: 'element' }),
    () => ({ list: { merge: [{ var: path }, { var: listPath(maker, scope).path }] }, of }),
    () => ({ list: { merge: [rule('number', scope, depth - 2), [1, 1, 1]] }, of: 'element' }),
    () => ({ list: { filter: [{ var: path }, predicate(maker, of, depth - 1)] }, of }),
    () => ({ list: { filter: [{ filter: [{ var: path }, predicate(maker, of, 0)] }, predicate(maker, of, 0)] }, of }),
    () => ({ list: { map: [{ var: path }, rule('number', of, depth - 1)] }, of: 'element' }),
    () => ({ list: { if: [rule('truth', scope, depth - 2), { var: path }, []] }, of }),
    () => ({ list: rule('list', scope, depth - 1), of: 'element' }),
    () => ({ list: oddity(dice), of: 'element' }),
  ])();
}

/** What is fused into one pass: a choice by the type of an event, and its age. `at` is '' in a loop and 'current.' in a reduce. */
function eventTest({ dice }: Maker, at: '' | 'current.'): unknown {
  const type = { var: `${at}type` };
  const name = () => dice.pick(EVENT_TYPES);
  return dice.pick<() => unknown>([
    () => ({ '===': [type, name()] }),
    () => ({ '===': [type, name()] }),
    () => ({ '===': [name(), type] }),
    () => ({ '==': [type, dice.pick<unknown>([name(), 0, null, '1'])] }),
    () => ({ '!==': [type, name()] }),
    () => ({ '===': [type, dice.pick<unknown>([null, 1, true, ['page'], '1'])] }),
    () => ({ in: [type, [name(), name()]] }),
    () => ({ in: [name(), { var: `${at}tags` }] }),
    () => ({ in: [type, 'page click'] }),
    () => ({ '<=': [{ var: `${at}ageDays` }, dice.pick([0, 7, 30])] }),
    () => ({ '<': [0, { var: `${at}ageDays` }, 30] }),
    () => ({ '>': [{ var: `${at}properties.seconds` }, number(dice)] }),
  ])();
}

/** A condition on an element. */
function predicate(maker: Maker, of: Scope, depth: number, at: '' | 'current.' = ''): unknown {
  const { dice, rule } = maker;
  if (of !== 'event' || dice.chance(0.15)) return rule('truth', at === '' ? of : 'step', depth - 1);
  const test = () => eventTest(maker, at);
  return dice.pick<() => unknown>([
    test,
    test,
    () => ({ and: [test(), test()] }),
    () => ({ and: [test(), test(), test()] }),
    () => ({ or: [test(), test()] }),
    () => ({ '!': [test()] }),
    () => ({ if: [test(), test(), test(), false] }),
  ])();
}

/** One step of a reduce that adds up, counts, collects or chooses; conditions may read the accumulator. */
function step(maker: Maker, kind: Kind, of: Scope, depth: number): unknown {
  const { dice, rule } = maker;
  const accumulator = { var: 'accumulator' };
  const amount = () =>
    dice.pick<unknown>([
      1,
      { var: 'current' },
      { var: 'current.ageDays' },
      { var: 'current.properties.seconds' },
      { var: 'current.k' },
      2.5,
    ]);
  if (dice.chance(0.25)) return rule(kind, 'step', depth - 1);
  return dice.pick<() => unknown>([
    () => ({ '+': [accumulator, amount()] }),
    () => ({ '+': [amount(), accumulator] }),
    () => ({ '+': [accumulator, { if: [predicate(maker, of, depth, 'current.'), amount(), 0] }] }),
    () => ({ if: [predicate(maker, of, depth, 'current.'), { '+': [accumulator, amount()] }, accumulator] }),
    () => ({ if: [{ '<': [accumulator, 3] }, { '+': [accumulator, amount()] }, accumulator] }),
    () => ({ if: [{ '===': [accumulator, null] }, amount(), { max: [accumulator, amount()] }] }),
    () => ({ [dice.pick(['min', 'max', '*', '-', '%'])]: [accumulator, amount()] }),
    () => ({ '*': [accumulator, accumulator, { var: 'current' }] }),
    () => ({ cat: [accumulator, dice.pick<unknown>([{ var: 'current' }, { var: 'current.type' }, ','])] }),
    () => ({ merge: [accumulator, dice.pick<unknown>([{ var: 'current' }, [{ var: 'current.type' }]])] }),
    () => ({ or: [accumulator, predicate(maker, of, depth, 'current.')] }),
    () => ({ and: [accumulator, amount()] }),
    () => ({ '-': [{ var: 'current' }, accumulator] }),
  ])();
}

/** What a reduce starts from; one with a missing start starts from null. */
function start({ dice, rule }: Maker, kind: Kind, scope: Scope, depth: number): unknown[] {
  if (dice.chance(0.65)) return [dice.pick<unknown>([0, 0, 0, 1, -0, '', [], null, 2.5, '0', false])];
  return dice.pick<() => unknown[]>([
    () => [],
    () => [rule(kind, scope, depth - 1)],
    () => [{ reduce: [{ var: 'list' }, { '+': [{ var: 'accumulator' }, { var: 'current' }] }, 0] }],
    () => [oddity(dice)],
    () => [rule(kind, scope, depth - 1), 7],
  ])();
}

export const LOOPS = ['filter', 'map', 'reduce', 'all', 'some', 'none'] as const;

/** The arguments of a loop. */
export function loop(maker: Maker, operator: (typeof LOOPS)[number], kind: Kind, scope: Scope, depth: number): unknown[] {
  const { list, of } = source(maker, scope, depth);
  if (operator === 'reduce') return [list, step(maker, kind, of, depth), ...start(maker, kind, scope, depth)];
  if (operator === 'map') return [list, maker.rule(kind === 'list' ? maker.dice.pick(['number', 'text', 'truth']) : kind, of, depth - 1)];
  return [list, predicate(maker, of, depth)];
}

/** What a scoring model asks about events: how often, how much, when last, whether ever. Several of these over one list are fused. */
export function aggregate(maker: Maker, depth: number): unknown {
  const { dice } = maker;
  const list = { var: dice.chance(0.85) ? 'events' : dice.pick(['rows', 'events.0.rows', 'nested', 'texts']) };
  const where = () => predicate(maker, 'event', depth);
  const chosen = dice.chance(0.7) ? { filter: [list, where()] } : list;
  return dice.pick<() => unknown>([
    () => ({ reduce: [chosen, { '+': [{ var: 'accumulator' }, 1] }, 0] }),
    () => ({ reduce: [chosen, step(maker, 'number', 'event', depth), ...start(maker, 'number', 'root', 1)] }),
    () => ({ reduce: [{ map: [chosen, { var: 'properties.seconds' }] }, { '+': [{ var: 'accumulator' }, { var: 'current' }] }, 0] }),
    () => ({ reduce: [{ map: [chosen, { var: 'ageDays' }] }, { min: [{ var: 'accumulator' }, { var: 'current' }] }, 1e9] }),
    () => ({ [dice.pick(['some', 'none', 'all'])]: [chosen, where()] }),
    () => ({ map: [chosen, maker.rule('number', 'event', 1)] }),
    () => chosen,
    () => ({ '>=': [{ reduce: [chosen, { '+': [{ var: 'accumulator' }, 1] }, 0] }, dice.whole(0, 3)] }),
  ])();
}
