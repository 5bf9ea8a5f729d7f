import { join, raw, type Sql, sql, textLiteral } from '../fragment.ts';
import type { Dialect, Keep, Stored } from './dialect.ts';
import { finite } from './finite.ts';

/** The nulls among the elements are left where they are, which is faster: no question finds one. */
function gathered(list: Sql, prepared: Sql, keep: Keep): Sql {
  const elements = keep(sql`list_transform(${list}, lambda element: ${prepared})`);
  return sql`case when list_count(${elements}) > 0 then ${elements} end`;
}

function json(value: Sql, keep: Keep): Stored {
  const type = keep(sql`json_type(${value})`);
  return {
    text: sql`case when ${type} = 'VARCHAR' then ${value} ->> '$' end`,
    number: sql`case when ${type} in ('DOUBLE', 'BIGINT', 'UBIGINT', 'HUGEINT', 'UHUGEINT') then ${finite(keep(sql`try_cast(${value} as double)`))} end`,
    boolean: sql`case when ${type} = 'BOOLEAN' then cast(${value} as boolean) end`,
    list: (prepare) =>
      gathered(sql`case when ${type} = 'ARRAY' then cast(${value} as json[]) end`, prepare(json(raw('element'), (part) => part)), keep),
  };
}

/** What JavaScript's trim() takes away. */
const BLANK = String.raw`[\t-\r \x{a0}\x{1680}\x{2000}-\x{200a}\x{2028}\x{2029}\x{202f}\x{205f}\x{3000}\x{feff}]+`;
const AROUND = textLiteral(`^${BLANK}|${BLANK}$`);

/**
 * A function, and no CASE: of a column whose texts are a few ones over and over, DuckDB computes it for each of these only, and of any other
 * it is seven times as fast as trim(), which reads the blanks anew for every text.
 */
const trimmed = (text: Sql): Sql => sql`regexp_replace(${text}, ${AROUND}, '', 'g')`;

/** The one letter whose lower case in JavaScript is longer than itself is replaced. */
const lower = (text: Sql): Sql => sql`lower(replace(${text}, 'İ', 'i̇'))`;

/** Numbers in one byte are compared several times as fast. */
const MOST_SMALL = 256;

/** RFC 6901: the one way to name a key that lets it hold anything. */
const pointer = (key: string): string => `/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;

const listOf = (texts: readonly string[]): Sql => sql`[${join(texts.map(textLiteral), ', ')}]`;

export const duckdb: Dialect = {
  columnar: {
    microseconds: (time) => sql`epoch_us(${time})`,
    quotient: (whole, by) => sql`(${whole}) // ${raw(String(Math.trunc(by)))}`,
  },
  // IN with more than a few would become a join, which asks every row; a function asks each of a column's different texts once.
  isAmong: (text, texts) => sql`list_contains(${listOf(texts)}, ${text})`,
  placeAmong: (text, texts) => {
    const place = sql`list_position(${listOf(texts)}, ${text}) - 1`;
    return texts.length <= MOST_SMALL ? sql`(${place})::utinyint` : sql`(${place})`;
  },
  fence: '',
  trimmed,
  clean: (text, caseSensitive) => (caseSensitive ? trimmed(text) : lower(trimmed(text))),
  // What it leaves out of a millisecond, it leaves out towards 1970.
  milliseconds: ({ value }) =>
    sql`epoch_ms(case when ${value} < '1970-01-01 00:00:00+00' then ${value} - interval 999 microseconds else ${value} end)::float8`,
  numberText: (number) => {
    const whole = sql`${number} = floor(${number}) and abs(${number}) < 1e15`;
    return sql`case when ${whole} then ${number}::bigint::text else regexp_replace(${number}::text, 'e([+-])0', 'e\\1') end`;
  },
  texts: (list, prepare, keep) => gathered(list, prepare({ text: raw('element') }), keep),
  jsonAt: (_object, key, at, keep) =>
    json(
      at((object) => sql`json_extract(${object}::json, ${textLiteral(pointer(key))})`),
      keep,
    ),
  group: (text, pattern) => sql`nullif(regexp_extract(${text}, ${textLiteral(pattern)}, 1), '')`,
  // A filter is asked once the value has been computed for every row.
  sumWhere: (value, when) => sql`sum(case when ${when} then ${value} end)`,
  object: (entries) =>
    sql`json_object(${join(
      entries.map(([key, value]) => sql`${textLiteral(key)}, ${value}`),
      ', ',
    )})`,
};
