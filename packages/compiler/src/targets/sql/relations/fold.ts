import { type Column, type Sql, timesRead, withInPlace } from '../fragment.ts';

/** A column that is kept, its expression with what was folded into it, and its level: above those of all columns that it reads. */
export type Folded = { column: Column; expression: Sql; level: number };

/** How often each column is read by the wanted and by all that these need. `columns`: each after those that it reads. */
function readings(columns: readonly Column[], wanted: readonly Sql[]): Map<Column, number> {
  const counts = new Map<Column, number>();
  const count = (reader: Sql): void => {
    for (const column of reader.reads) counts.set(column, (counts.get(column) ?? 0) + timesRead(column, reader));
  };
  for (const each of wanted) count(each);
  for (const column of columns.toReversed()) if (counts.has(column)) count(column.expression);
  return counts;
}

/**
 * The columns that are needed, but for those that are read at one place only: they stand there themselves, since every level costs time for
 * every row, and what is inside a CASE may never be computed. What reads the table stays at the lowest level, what numbers rows stays a
 * column. `read`: something wanted, as it reads the columns that are left.
 */
export function folded(all: readonly Column[], wanted: readonly Sql[]): { columns: Map<Column, Folded>; read: (wanted: Sql) => Sql } {
  const counts = readings(all, wanted);
  const columns = new Map<Column, Folded>();
  const of = (column: Column): Folded => {
    const found = columns.get(column);
    if (!found) throw new Error(`The column ${column.name} is read before it is there`);
    return found;
  };
  const mayFold = (column: Column): boolean => counts.get(column) === 1 && !column.numbers;
  const readsTable = (column: Column): boolean => of(column).level === 0;
  const fold = (reader: Sql, isWanted: boolean): Sql => {
    const reads = [...reader.reads];
    const staysLowest = !isWanted && reads.every((column) => mayFold(column) && readsTable(column));
    const into = reads.filter((column) => mayFold(column) && (staysLowest || !readsTable(column)));
    return into.reduce((before, column) => withInPlace(before, column, of(column).expression), reader);
  };
  for (const column of all) {
    if (!counts.has(column)) continue;
    const expression = fold(column.expression, false);
    const level = Math.max(-1, ...[...expression.reads].map((each) => of(each).level)) + 1;
    columns.set(column, { column, expression, level });
  }
  return { columns, read: (each) => fold(each, true) };
}
