/** A piece of SQL and the computed columns that it reads. Names and values of others come in through `name` and the literals only. */
export type Sql = { readonly text: string; readonly reads: ReadonlySet<Column> };

/** A computed column of a relation; `numbers`: it is a number among the rows, for which no other expression can hold its own. */
export type Column = { readonly name: string; readonly expression: Sql; readonly numbers: boolean };

/** Around the name of a column that is read: no name and no text has it. */
const MARK = '\0';

const NOTHING: ReadonlySet<Column> = new Set();

function readsOf(parts: readonly Sql[]): ReadonlySet<Column> {
  const reading = parts.filter(({ reads }) => reads.size > 0);
  if (reading.length <= 1) return reading[0]?.reads ?? NOTHING;
  return new Set(reading.flatMap(({ reads }) => [...reads]));
}

/** sql`${a} + ${b}` */
export function sql(strings: TemplateStringsArray, ...parts: readonly Sql[]): Sql {
  const text = strings.reduce((before, after, index) => before + (parts[index - 1]?.text ?? '') + after);
  return { text, reads: readsOf(parts) };
}

export const join = (parts: readonly Sql[], separator: string): Sql => ({
  text: parts.map(({ text }) => text).join(separator),
  reads: readsOf(parts),
});

/** Text that this folder's own code has written. */
export const raw = (text: string): Sql => ({ text, reads: NOTHING });
const marked = (column: Column): string => `${MARK}${column.name}${MARK}`;
export const columnRead = (column: Column): Sql => ({ text: marked(column), reads: new Set([column]) });

/** At how many places of an expression a column is read. */
export const timesRead = (column: Column, { text }: Sql): number => text.split(marked(column)).length - 1;

/** An expression with another in place of a column. */
export function withInPlace({ text, reads }: Sql, column: Column, expression: Sql): Sql {
  const left = [...reads].filter((each) => each !== column);
  return { text: text.replaceAll(marked(column), () => `(${expression.text})`), reads: new Set([...left, ...expression.reads]) };
}

/** A whole statement as the database reads it. */
export const finished = (text: string): string => text.replaceAll(MARK, '');

/** A table's or column's name in its parts, whatever is in them. */
export function name(...parts: readonly string[]): Sql {
  if (parts.length === 0 || parts.some((part) => part === '' || part.includes('\0')))
    throw new Error('A database has no empty name, and none with a NUL');
  return raw(parts.map((part) => `"${part.replaceAll('"', '""')}"`).join('.'));
}

/** Databases cannot hold a NUL: text with one equals none of theirs, nor does text with this noncharacter. */
const withoutNul = (text: string): string => text.replaceAll('\0', '\uffff');

/** Written so that it means the same whether or not the database takes backslashes as escapes. */
export function textLiteral(value: string): Sql {
  const quoted = `'${withoutNul(value).replaceAll("'", "''")}'`;
  return raw(quoted.includes('\\') ? `E${quoted.replaceAll('\\', '\\\\')}` : quoted);
}

/** Always a double: a bare number is a decimal or integer, which would be calculated with otherwise. */
export function number(value: number): Sql {
  if (!Number.isFinite(value)) throw new Error('A Program holds finite numbers only');
  return raw(value < 0 ? `(${value})::float8` : `${value === 0 ? 0 : value}::float8`);
}
