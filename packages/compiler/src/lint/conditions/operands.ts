import type { Measure, MeasureKind, Selection, ValueType } from '../../program/index.ts';
import { EVERY_LIST } from '../values/lists.ts';
import { atLeast, between, EVERY_NUMBER, exactly, type Numbers } from '../values/numbers.ts';
import { EVERY_TEXT } from '../values/texts.ts';
import { numbersOf, type Present, type Values } from '../values/values.ts';

/** A number read off selected events; `where` in canonical form, so that equal filters are the same text. */
export type Measured = { events: ReadonlySet<string>; where: string; withinDays: number | null; measure: MeasureKind };

/** Something with a value: a field, a measure, the moment, or a comparison that is not understood (true or false). */
export type Operand = { key: string; subjects: readonly string[]; natural: Values; measured: Measured | null };

const PRESENT: Record<ValueType, Present> = {
  number: { type: 'number', whole: false, numbers: EVERY_NUMBER },
  date: { type: 'number', whole: false, numbers: EVERY_NUMBER },
  text: { type: 'text', texts: EVERY_TEXT },
  list: { type: 'list', lists: EVERY_LIST },
  boolean: { type: 'boolean', yes: true, no: true },
};

/** A number that some measure may be; SPEC A6–A8. `nothing`: no event is ever selected. */
function naturalOf({ measure, withinDays }: Pick<Measure, 'measure' | 'withinDays'>, nothing: boolean): Values {
  const numbers = (of: Numbers, isWhole = false) => numbersOf(of, isWhole);
  switch (measure.kind) {
    case 'count':
    case 'distinct':
      return { missing: false, present: numbers(nothing ? exactly(0) : atLeast(0), true) };
    case 'sum':
      return { missing: false, present: numbers(nothing ? exactly(0) : EVERY_NUMBER) };
    case 'daysSinceLast': {
      const ages = between({ value: 0, inclusive: true }, withinDays === null ? null : { value: withinDays, inclusive: true });
      return { missing: true, present: nothing ? null : numbers(ages) };
    }
    case 'maximum':
      return { missing: true, present: nothing ? null : numbers(EVERY_NUMBER) };
  }
}

/** Makes every operand once, so that equal ones are the same object. */
export class Operands {
  readonly #known = new Map<string, Operand>();

  /** A field of the lead, or a property of an event; those of different types have nothing to do with each other. */
  field(scope: 'lead' | 'event', key: string, type: ValueType): Operand {
    return this.#named(`${scope}.${key}:${type}`, () => ({
      subjects: [`${scope}.${key}`],
      natural: { missing: true, present: PRESENT[type] },
      measured: null,
    }));
  }

  /** A measure of a selection. `nothing` is asked once: whether no event ever passes the selection's filter. */
  measure({ events, where, withinDays }: Selection, measure: MeasureKind, nothing: () => boolean): Operand {
    const selection = { events: events.toSorted(), where: JSON.stringify(where), withinDays };
    return this.#named(JSON.stringify([selection, measure]), () => ({
      subjects: selection.events.map((event) => `event ${event}`),
      natural: naturalOf({ measure, withinDays }, nothing()),
      measured: { ...selection, events: new Set(events), measure },
    }));
  }

  /** The moment of scoring, in epoch milliseconds. */
  moment(): Operand {
    return this.#named('now', () => ({ subjects: ['now'], natural: { missing: false, present: PRESENT.number }, measured: null }));
  }

  /** A comparison that may be true or false, and of which nothing else is known. */
  riddle(text: string): Operand {
    return this.#named(`riddle ${text}`, () => ({
      subjects: [`riddle ${text}`],
      natural: { missing: false, present: PRESENT.boolean },
      measured: null,
    }));
  }

  #named(key: string, make: () => Omit<Operand, 'key'>): Operand {
    const operand = this.#known.get(key) ?? { key, ...make() };
    this.#known.set(key, operand);
    return operand;
  }
}
