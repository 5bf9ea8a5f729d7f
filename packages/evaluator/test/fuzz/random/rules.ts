import type { Dice } from './dice.ts';
import { LOOPS, loop } from './loops.ts';
import { type Habits, KINDS, type Kind, type Maker, type Scope } from './maker.ts';
import { keys, read } from './reads.ts';
import { number, text, value } from './values.ts';

const OF_KIND: Record<Kind, readonly string[]> = {
  number: ['+', '+', '-', '*', '*', '/', '%', 'min', 'max', 'reduce', 'reduce', 'if', 'squaring', '+', 'log'],
  text: ['cat', 'cat', 'substr', 'if', 'or', 'reduce', '?:', 'substr'],
  truth: ['===', '!==', '==', '!=', '<', '<=', '>', '>=', '!', '!!', 'in', 'and', 'or', 'if', 'all', 'some', 'none', '===', '<', '<='],
  list: ['merge', 'filter', 'map', 'missing', 'missing_some', 'list', 'merge', 'filter', 'map', 'reduce', 'if'],
};

function literal(dice: Dice, kind: Kind): unknown {
  if (kind === 'number') return number(dice);
  if (kind === 'text') return text(dice);
  return kind === 'truth' ? dice.pick<unknown>([true, false, null, 0, '', 1]) : dice.list(0, 3, () => value(dice, 1));
}

/** What halves of a decay are: a reduce that squares a number several times. Sometimes it is not quite that. */
const squaring = (dice: Dice, first: unknown): unknown => ({
  reduce: [
    {
      merge: [
        dice.chance(0.8) ? { '/': [first, dice.pick<unknown>([2, 3, 0, -1])] } : first,
        dice.list(0, 5, () => (dice.chance(0.97) ? 1 : 2)),
      ],
    },
    { '*': [{ var: 'accumulator' }, { var: 'accumulator' }, { var: dice.chance(0.95) ? 'current' : 'accumulator' }] },
    ...(dice.chance(0.95) ? [dice.pick<unknown>([1, 1, 1, 2, '1'])] : []),
  ],
});

/** One of the many nothings, which are equal to some of the others. */
const nothing = (dice: Dice): unknown =>
  dice.pick<unknown>([0, -0, '0', '', null, false, [], [0], { '/': [0, 0] }, { '*': [0, -1] }, { var: 'nothing' }, { var: ['', -0] }]);

/** Something that is in a list, or nearly. */
function found(dice: Dice): unknown[] {
  const list = dice.chance(0.6) ? dice.list(1, 4, () => text(dice)) : dice.list(1, 4, () => nothing(dice));
  return [dice.pick([() => dice.pick(list), () => ({ cat: [dice.pick(list)] }), () => nothing(dice)])(), list];
}

/** Rules of any kind at random. `again` gives one that it has made before, even in a scope where it means something else. */
export function makerOf(dice: Dice, habits: Habits): Maker & { forget: () => void } {
  let made: { kind: Kind; scope: Scope; rule: unknown }[] = [];

  function earlier(kind: Kind, scope: Scope): unknown {
    const fitting = made.filter((each) => each.kind === kind && (each.scope === scope || dice.chance(0.1)));
    return fitting.length > 0 ? dice.pick(fitting).rule : undefined;
  }

  function rule(wanted: Kind, scope: Scope, depth: number): unknown {
    const kind = dice.chance(habits.odd) ? dice.pick(KINDS) : wanted;
    if (dice.chance(habits.again)) {
      const again = earlier(kind, scope);
      if (again !== undefined) return again;
    }
    if (depth <= 0 || dice.chance(0.12)) return dice.chance(habits.reads) ? read(maker, kind, scope, depth) : literal(dice, kind);
    const whole = operation(kind, scope, depth);
    if (made.length < 60) made.push({ kind, scope, rule: whole });
    return whole;
  }

  function operation(kind: Kind, scope: Scope, depth: number): unknown {
    const operator = dice.pick(OF_KIND[kind]);
    if (operator === 'squaring') return squaring(dice, rule('number', scope, depth - 1));
    if (operator === 'list') return dice.list(0, 3, () => rule(dice.pick(KINDS), scope, depth - 1));
    const fitting = argumentsOf(operator, kind, scope, depth);
    const values = dice.chance(habits.odd) ? misfit(operator, fitting, scope, depth) : fitting;
    const [only] = values;
    return { [operator]: values.length === 1 && !Array.isArray(only) && dice.chance(0.3) ? only : values };
  }

  /** Too few arguments, too many, or the wrong way round. `*` without any is refused, so that nothing of the rule would be tested. */
  function misfit(operator: string, values: unknown[], scope: Scope, depth: number): unknown[] {
    const more = () => rule(dice.pick(KINDS), scope, depth - 2);
    return dice.pick<() => unknown[]>([
      () => (operator === '*' && values.length < 2 ? values : values.slice(0, -1)),
      () => (operator === '*' ? values.slice(0, 1) : []),
      () => [...values, more()],
      () => [...values, more(), more()],
      () => values.toReversed(),
      () => [values],
    ])();
  }

  function argumentsOf(operator: string, kind: Kind, scope: Scope, depth: number): unknown[] {
    const one = (of: Kind) => rule(of, scope, depth - 1);
    const some = (least: number, most: number, of: Kind) => dice.list(least, most, () => one(of));
    const looping = LOOPS.find((each) => each === operator);
    if (looping) return loop(maker, looping, kind, scope, depth);
    switch (operator) {
      case '+':
      case '*':
      case 'min':
      case 'max':
        return some(1, 4, 'number');
      case '-':
      case '/':
      case '%':
        return some(2, 2, dice.chance(0.9) ? 'number' : 'text');
      case '<':
      case '<=': {
        const of = dice.pick<Kind>(['number', 'number', 'text', 'list']);
        return [one(of), one(dice.chance(0.8) ? of : dice.pick(KINDS)), ...(dice.chance(0.3) ? [one(of)] : [])];
      }
      case '===':
      case '!==':
      case '==':
      case '!=':
      case '>':
      case '>=': {
        if (dice.chance(0.15)) return [nothing(dice), nothing(dice)];
        const of = dice.pick(KINDS);
        return [one(of), one(dice.chance(0.8) ? of : dice.pick(KINDS))];
      }
      case '!':
      case '!!':
      case 'log':
        return [one(dice.pick(KINDS))];
      case 'in':
        if (dice.chance(0.3)) return found(dice);
        return dice.chance(0.6) ? [one(dice.pick(['text', 'number'])), one('list')] : some(2, 2, 'text');
      case 'and':
      case 'or':
        return dice.list(1, 4, () => one(dice.chance(0.6) ? kind : dice.pick(KINDS)));
      case 'if':
      case '?:': {
        const pairs = dice.list(1, 3, () => [one(dice.chance(0.8) ? 'truth' : dice.pick(KINDS)), one(kind)]);
        return [...pairs.flat(), ...(dice.chance(0.85) ? [one(kind)] : [])];
      }
      case 'cat':
        return dice.list(1, 4, () => one(dice.chance(0.6) ? 'text' : dice.pick(KINDS)));
      case 'substr':
        return [one('text'), one('number'), ...(dice.chance(0.6) ? [dice.chance(0.6) ? dice.whole(-4, 4) : one('number')] : [])];
      case 'missing':
        return dice.chance(0.5) ? keys(maker, scope, depth) : [dice.chance(0.5) ? keys(maker, scope, depth) : one('list')];
      case 'missing_some':
        return [dice.chance(0.7) ? dice.whole(0, 3) : one('number'), keys(maker, scope, depth)];
      default:
        return dice.list(1, 3, () => one(dice.chance(0.8) ? 'list' : dice.pick(KINDS)));
    }
  }

  const maker: Maker = { dice, habits, rule };
  return {
    ...maker,
    forget: () => {
      made = [];
    },
  };
}
