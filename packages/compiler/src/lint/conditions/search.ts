import { isNothing, sizeOf, type Values, valuesInBoth } from '../values/values.ts';
import type { Effort } from './effort.ts';
import { type Formula, type Literal, not } from './formula.ts';
import type { Operand } from './operands.ts';
import { contradict } from './selections.ts';

type Choice = Extract<Formula, { kind: 'atLeast' }>;
/** How deep a search goes into choices; below, it gives up. */
const MOST_CHOICES = 400;

/** What is left for every operand while formulas are taken to be true one after another, with a way back. */
class Search {
  readonly #left = new Map<Operand, Values>();
  readonly #measured = new Set<Operand>();
  readonly #undo: (() => void)[] = [];
  readonly #effort: Effort;

  constructor(effort: Effort) {
    this.#effort = effort;
  }

  /** Whether some values make all of these true and leave a way through every choice. Says yes where it gives up. */
  solve(certain: Formula[], choices: readonly Choice[], depth = 0): boolean {
    let open = [...choices];
    for (let pending = certain; pending.length > 0; ) {
      if (!this.#assert(pending, open)) return false;
      const sifted = this.#sift(open);
      if (sifted === null) return false;
      ({ pending, open } = sifted);
    }
    const choice = open.reduce<Choice | undefined>((best, each) => (best && best.of.length <= each.of.length ? best : each), undefined);
    const [first, ...rest] = choice?.of ?? [];
    if (!choice || !first || this.#effort.spent || depth > MOST_CHOICES) return true;
    const others = open.filter((each) => each !== choice);
    const mark = this.#undo.length;
    if (this.solve([first], [...others, { kind: 'atLeast', count: choice.count - 1, of: rest }], depth + 1)) return true;
    while (this.#undo.length > mark) this.#undo.pop()?.();
    return this.solve([not(first)], [...others, { kind: 'atLeast', count: choice.count, of: rest }], depth + 1);
  }

  /** Takes formulas to be true; what leaves a choice goes to `open`. False: they contradict each other. */
  #assert(formulas: readonly Formula[], open: Choice[]): boolean {
    const waiting = [...formulas];
    for (let formula = waiting.pop(); formula; formula = waiting.pop()) {
      this.#effort.spend(1);
      if (this.#effort.spent) return true;
      if (formula.kind === 'literal') {
        if (!this.#narrow(formula)) return false;
      } else if (formula.count > formula.of.length) return false;
      else if (formula.count === formula.of.length) for (const child of formula.of) waiting.push(child);
      else if (formula.count > 0) open.push(formula);
    }
    return true;
  }

  #narrow({ operand, holds }: Literal): boolean {
    const before = this.#left.get(operand);
    const values = before ? valuesInBoth(before, holds) : holds;
    this.#effort.spend(sizeOf(values));
    if (isNothing(values)) return false;
    this.#left.set(operand, values);
    if (!before && operand.measured) this.#measured.add(operand);
    this.#undo.push(() => {
      if (before) this.#left.set(operand, before);
      else {
        this.#left.delete(operand);
        this.#measured.delete(operand);
      }
    });
    return !operand.measured || this.#agrees({ measured: operand.measured, values }, operand);
  }

  /** Whether what a measure is now known to be agrees with every other measure. */
  #agrees(known: { measured: NonNullable<Operand['measured']>; values: Values }, operand: Operand): boolean {
    this.#effort.spend(this.#measured.size);
    for (const other of this.#measured) {
      const values = this.#left.get(other);
      if (other !== operand && other.measured && values && contradict(known, { measured: other.measured, values })) return false;
    }
    return true;
  }

  /** Drops from every choice what is decided by now. A choice that has none left becomes pending; null: one cannot be met any more. */
  #sift(choices: readonly Choice[]): { pending: Formula[]; open: Choice[] } | null {
    const pending: Formula[] = [];
    const open: Choice[] = [];
    for (const choice of choices) {
      const decisions = choice.of.map((child) => this.#decide(child));
      const of = choice.of.filter((_, index) => decisions[index] === null);
      const count = choice.count - decisions.filter((decision) => decision === true).length;
      if (count > of.length) return null;
      if (count === of.length) pending.push(...of);
      else if (count > 0) open.push({ kind: 'atLeast', count, of });
    }
    return { pending, open };
  }

  /** Whether a part of a choice is true or false already; null: it is open. */
  #decide(formula: Formula): boolean | null {
    this.#effort.spend(1);
    if (formula.kind === 'atLeast') {
      if (formula.count <= 0) return true;
      return formula.count > formula.of.length ? false : null;
    }
    const left = this.#left.get(formula.operand);
    if (!left) return isNothing(formula.holds) ? false : isNothing(formula.fails) ? true : null;
    this.#effort.spend(sizeOf(left));
    if (isNothing(valuesInBoth(left, formula.holds))) return false;
    return isNothing(valuesInBoth(left, formula.fails)) ? true : null;
  }
}

/** Whether it is certain that no lead meets all of these at once. */
export const impossible = (formulas: readonly Formula[], effort: Effort): boolean =>
  effort.lend(STEPS_OF_A_QUESTION, (part) => !part.spent && !new Search(part).solve([...formulas], []));

/** No one question may take all the effort. */
const STEPS_OF_A_QUESTION = 10_000;
