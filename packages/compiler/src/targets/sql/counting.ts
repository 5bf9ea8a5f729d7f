import type { Activity, Counting, MeasureKind } from '../../program/index.ts';
import type { Events } from './events.ts';
import { join, raw, type Sql, sql } from './fragment.ts';
import { type Chosen, measured, zeroOfNone } from './measures.ts';

type Total = (aggregate: Sql) => Sql;
const ONE = raw('1');

/**
 * Which events of an activity count (SPEC A2), asked without numbering them where an aggregate knows: numbering sorts all events, once
 * for every activity that needs it.
 */
export class CountedEvents {
  readonly #activity: Activity;
  readonly #events: Events;
  readonly #total: Total;

  constructor(activity: Activity, events: Events, total: Total) {
    this.#activity = activity;
    this.#events = events;
    this.#total = total;
  }

  /** How many count. */
  count(): Sql {
    const selected = this.#selected();
    const total = (aggregate: Sql): Sql => zeroOfNone(this.#total(aggregate));
    switch (this.#activity.counting.kind) {
      case 'every':
        return total(sql`count(*) filter (where ${selected})`);
      case 'first':
        return sql`least(${total(sql`count(*) filter (where ${selected})`)}, 1)`;
      case 'perPeriod':
        if (this.#activity.counting.most > 1) return total(sql`count(*) filter (where ${this.#counts()})`);
        return total(sql`count(distinct ${this.#per(this.#activity.counting)}) filter (where ${selected})`);
      case 'oncePerValue':
        return total(sql`count(distinct ${this.#per(this.#activity.counting)}) filter (where ${selected})`);
    }
  }

  /** The age of the newest that counts; null if none does. */
  newestAge(): Sql {
    const extreme = raw(this.#activity.counting.kind === 'first' ? 'max' : 'min');
    return this.#total(sql`${extreme}(${this.#events.age}) filter (where ${this.#selected()})`);
  }

  measure(measure: MeasureKind): Sql {
    if (measure.kind === 'count') return this.count();
    if (measure.kind === 'daysSinceLast') return this.newestAge();
    return measured(measure, this.#chosen(this.#counts()), this.#total);
  }

  /** The sum of a function of the ages of the newest `atMost` that count. */
  sumOverAges(worth: (age: Sql) => Sql, atMost: number | null): Sql {
    const { age, relation } = this.#events;
    if (this.#activity.counting.kind === 'first') {
      const oldest = this.newestAge();
      return sql`case when ${oldest} is null then 0 else ${worth(oldest)} end`;
    }
    const counts = this.#counts();
    const newest = atMost === null ? counts : this.#numbered(relation.column(counts), [], this.#events.newestFirst, atMost);
    return zeroOfNone(this.#total(sql`sum(${worth(age)}) filter (where ${newest})`));
  }

  #chosen(when: Sql): Chosen {
    return { when, age: this.#events.age, property: (key) => this.#events.property(this.#activity.events, key) };
  }

  /** Events without the property of which they count once per value do not count. */
  #selected(): Sql {
    const { counting } = this.#activity;
    const selected = this.#events.selected(this.#activity);
    return counting.kind === 'oncePerValue' ? sql`${selected} and ${this.#per(counting)} is not null` : selected;
  }

  /** What events share of which only so many count: a value, or a period. */
  #per(counting: Extract<Counting, { kind: 'perPeriod' | 'oncePerValue' }>): Sql {
    if (counting.kind === 'oncePerValue') return this.#events.property(this.#activity.events, counting.property);
    return sql`floor(${this.#events.age} / ${raw(`${Math.trunc(counting.days)}::float8`)})`;
  }

  /** Whether an event counts. */
  #counts(): Sql {
    const { counting } = this.#activity;
    const selected = this.#selected();
    if (counting.kind === 'every') return selected;
    const { newestFirst, oldestFirst, relation } = this.#events;
    const column = relation.column(selected);
    if (counting.kind === 'first') return this.#numbered(column, [], oldestFirst, 1);
    const most = counting.kind === 'perPeriod' ? counting.most : 1;
    return this.#numbered(column, [relation.column(this.#per(counting))], newestFirst, most);
  }

  /** Whether an event is one of the first `most` of those for which `when` holds, of each lead and each value of `per`. */
  #numbered(when: Sql, per: readonly Sql[], order: Sql, most: number): Sql {
    const { lead, relation } = this.#events;
    const parts = join([lead, when, ...per], ', ');
    const place = relation.column(sql`row_number() over (partition by ${parts} order by ${order})`, true);
    return sql`(${when} and ${place} <= ${most === 1 ? ONE : raw(String(Math.trunc(most)))})`;
  }
}
