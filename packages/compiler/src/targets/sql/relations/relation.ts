import { type Column, columnRead, raw, type Sql, sql } from '../fragment.ts';

/** A common table expression. */
export type Cte = { name: string; body: string };

/**
 * A table and columns computed over it, level after level, each level a SELECT from the one below that keeps what is still to be read.
 * So nothing is computed twice, however often it is read. Equal expressions are one column.
 */
export class Relation {
  readonly #columns = new Map<string, Column>();
  readonly #name: string;
  readonly #prefix: string;

  constructor(name: string, prefix: string) {
    this.#name = name;
    this.#prefix = prefix;
  }

  /** Computes an expression once; what comes back reads its result. */
  column(expression: Sql): Sql {
    const [only] = expression.reads;
    if (only?.name === expression.text) return expression;
    const known = this.#columns.get(expression.text);
    if (known) return columnRead(known);
    const level = Math.max(-1, ...[...expression.reads].map((column) => column.level)) + 1;
    const column: Column = { name: `${this.#prefix}${this.#columns.size}`, level, expression };
    this.#columns.set(expression.text, column);
    return columnRead(column);
  }

  /**
   * The levels, the lowest `from` the table. `fence` ends each SELECT that others read: what keeps a database from copying expressions
   * into all their readers. The name of the highest is where `wanted` can be read.
   */
  levels(wanted: readonly Sql[], from: Sql, fence: string): { ctes: Cte[]; top: string } {
    let needed = new Set(wanted.flatMap(({ reads }) => [...reads]));
    const ctes: Cte[] = [];
    const highest = Math.max(0, ...[...needed].map((column) => column.level));
    for (let level = highest; level >= 0; level--) {
      const here = [...needed].toSorted((a, b) => a.level - b.level);
      const columns = here.map(({ name, level: own, expression }) => (own === level ? sql`${expression} as ${raw(name)}` : raw(name)));
      const source = level === 0 ? from : raw(this.#levelName(level - 1));
      ctes.unshift({
        name: this.#levelName(level),
        body: `select\n    ${columns.map(({ text }) => text).join(',\n    ')}\n  from ${source.text}${fence}`,
      });
      needed = new Set(here.flatMap((column) => (column.level === level ? [...column.expression.reads] : [column])));
    }
    return { ctes, top: this.#levelName(highest) };
  }

  #levelName(level: number): string {
    return `${this.#name}_${level + 1}`;
  }
}
