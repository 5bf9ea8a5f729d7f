import { raw, type Sql, sql } from '../fragment.ts';
import type { Cte, Relation } from './relation.ts';

/** What one relation computes for another, whose table it then is. */
export class Handover {
  readonly relation: Relation;
  readonly #name: string;
  readonly #columns = new Map<string, { as: Sql; value: Sql }>();

  constructor(relation: Relation, name: string) {
    this.relation = relation;
    this.#name = name;
  }

  /** Reads, in the other relation, a value of this one; `source` is what both call their table. */
  read(value: Sql): Sql {
    const known = this.#columns.get(value.text) ?? { as: raw(`h${this.#columns.size}`), value: this.relation.column(value) };
    this.#columns.set(value.text, known);
    return sql`source.${known.as}`;
  }

  /** All that is read, and the table that it makes. */
  table(from: Sql, fence: string): { ctes: Cte[]; table: Sql } {
    const columns = [...this.#columns.values()];
    const { ctes, top, read } = this.relation.levels(
      columns.map(({ value }) => value),
      from,
      fence,
    );
    const selected = columns.map(({ as, value }) => sql`${read(value)} as ${as}`.text).join(',\n    ');
    const last = { name: this.#name, body: `${fence}select\n    ${selected}\n  from ${top.text}` };
    return { ctes: [...ctes, last], table: raw(`${this.#name} as source`) };
  }
}
