import type { Dice } from './dice.ts';
import { aggregate } from './loops.ts';
import { KINDS } from './maker.ts';
import { makerOf } from './rules.ts';

/** A kind of fuzzing: endless rules, the same for the same dice. */
export type Fuzz = { name: string; rules: (dice: Dice) => () => unknown };

const DEPTH = 4;

/** Rules of all operators, nested; often with odd arguments. */
const anything: Fuzz = {
  name: 'anything',
  rules: (dice) => {
    const { rule, forget } = makerOf(dice, { reads: 0.65, again: 0.05, odd: 0.06 });
    return () => {
      forget();
      return rule(dice.pick(KINDS), 'root', dice.whole(1, DEPTH + 1));
    };
  },
};

/** Several loops over the same lists in one rule, which is what is fused. */
const loops: Fuzz = {
  name: 'loops over the same list',
  rules: (dice) => {
    const maker = makerOf(dice, { reads: 0.8, again: 0.1, odd: 0.025 });
    return () => {
      maker.forget();
      const many = dice.list(2, 6, () => aggregate(maker, 2));
      return dice.pick<() => unknown>([
        () => many,
        () => many,
        () => ({ '+': many }),
        () => ({ if: [...many, 0] }),
        () => ({ [dice.pick(['and', 'or', 'max', 'merge', 'cat'])]: many }),
        () => ({ map: [{ var: 'nested' }, many] }),
        () => [{ if: [{ var: 'lead.subscribed' }, many[0], many[1]] }, ...many],
      ])();
    };
  },
};

/** The same expression again and again, in branches that are taken and in those that are not. */
const sharing: Fuzz = {
  name: 'shared expressions',
  rules: (dice) => {
    const { rule, forget } = makerOf(dice, { reads: 0.8, again: 0.45, odd: 0.04 });
    return () => {
      forget();
      for (const kind of KINDS) rule(kind, 'root', 2);
      return dice.list(1, 4, () => rule(dice.pick(KINDS), 'root', DEPTH));
    };
  },
};

/** Rules that read next to nothing: their answers are known when they are compiled. */
const folding: Fuzz = {
  name: 'constant expressions',
  rules: (dice) => {
    const { rule, forget } = makerOf(dice, { reads: 0.06, again: 0.05, odd: 0.08 });
    return () => {
      forget();
      return rule(dice.pick(KINDS), 'root', dice.whole(1, DEPTH));
    };
  },
};

/** Small rules with all that may be wrong about reads and arguments. */
const reading: Fuzz = {
  name: 'reads and odd arguments',
  rules: (dice) => {
    const { rule, forget } = makerOf(dice, { reads: 0.85, again: 0, odd: 0.18 });
    return () => {
      forget();
      return rule(dice.pick(KINDS), 'root', dice.whole(0, 3));
    };
  },
};

export const FUZZES: readonly Fuzz[] = [anything, loops, sharing, folding, reading];
