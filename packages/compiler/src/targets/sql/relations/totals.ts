import { raw, type Sql, sql } from '../fragment.ts';

/** The aggregates over the events of each lead. Equal ones are one. */
export class Totals {
  readonly #names = new Map<string, string>();
  readonly #aggregates: Sql[] = [];

  /** Reads an aggregate, where the leads are joined with `totals`; null for a lead without events. */
  total(aggregate: Sql): Sql {
    const known = this.#names.get(aggregate.text);
    const name = known ?? `t${this.#names.size}`;
    if (known === undefined) {
      this.#names.set(aggregate.text, name);
      this.#aggregates.push(sql`${aggregate} as ${raw(name)}`);
    }
    return raw(`totals.${name}`);
  }

  get columns(): readonly Sql[] {
    return this.#aggregates;
  }
}
