import { type Column, columnRead, raw, type Sql, sql } from '../fragment.ts';
import { type Folded, folded } from './fold.ts';

/** A common table expression. */
export type Cte = { name: string; body: string };

/** The levels of a relation, the lowest `from` its table; where what was wanted can be read, and how. */
export type Levels = { ctes: Cte[]; top: string; read: (wanted: Sql) => Sql };

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

  /** Computes an expression once; what comes back reads its result. `numbers`: it is a number among the rows. */
  column(expression: Sql, numbers = false): Sql {
    const [only] = expression.reads;
    if (only && columnRead(only).text === expression.text) return expression;
    const known = this.#columns.get(expression.text);
    if (known) return columnRead(known);
    const column: Column = { name: `${this.#prefix}${this.#columns.size}`, expression, numbers };
    this.#columns.set(expression.text, column);
    return columnRead(column);
  }

  /** `fence` ends each SELECT that others read: what keeps a database from copying expressions into all their readers. */
  levels(wanted: readonly Sql[], from: Sql, fence: string): Levels {
    const { columns, read } = folded([...this.#columns.values()], wanted);
    let needed = new Set(wanted.flatMap((each) => [...read(each).reads]));
    const foldedOf = (of: ReadonlySet<Column>): Folded[] => [...of].flatMap((column) => columns.get(column) ?? []);
    const highest = Math.max(0, ...foldedOf(needed).map(({ level }) => level));
    const ctes: Cte[] = [];
    for (let level = highest; level >= 0; level--) {
      const here = foldedOf(needed).toSorted((a, b) => a.level - b.level);
      const selected = here.map(({ column, level: own, expression }) =>
        own === level ? sql`${expression} as ${raw(column.name)}` : raw(column.name),
      );
      const source = level === 0 ? from : raw(this.#levelName(level - 1));
      ctes.unshift({
        name: this.#levelName(level),
        body: `select\n    ${selected.map(({ text }) => text).join(',\n    ')}\n  from ${source.text}${fence}`,
      });
      needed = new Set(here.flatMap(({ column, level: own, expression }) => (own === level ? [...expression.reads] : [column])));
    }
    return { ctes, top: this.#levelName(highest), read };
  }

  #levelName(level: number): string {
    return `${this.#name}_${level + 1}`;
  }
}
