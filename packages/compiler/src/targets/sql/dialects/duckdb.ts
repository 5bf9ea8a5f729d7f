import { join, raw, type Sql, sql, textLiteral } from '../fragment.ts';
import type { Dialect, Keep, Stored } from './dialect.ts';
import { finite } from './finite.ts';

const gathered = (list: Sql, prepared: Sql): Sql =>
  sql`nullif(list_filter(list_transform(${list}, lambda element: ${prepared}), lambda element: element is not null), [])`;

function json(value: Sql, keep: Keep): Stored {
  const type = keep(sql`json_type(${value})`);
  return {
    text: sql`case when ${type} = 'VARCHAR' then ${value} ->> '$' end`,
    number: sql`case when ${type} in ('DOUBLE', 'BIGINT', 'UBIGINT', 'HUGEINT', 'UHUGEINT') then ${finite(keep(sql`try_cast(${value} as double)`))} end`,
    boolean: sql`case when ${type} = 'BOOLEAN' then cast(${value} as boolean) end`,
    list: (prepare) =>
      gathered(sql`case when ${type} = 'ARRAY' then cast(${value} as json[]) end`, prepare(json(raw('element'), (part) => part))),
  };
}

/** What JavaScript's trim() takes away. DuckDB reads these characters anew for every text: one that begins and ends in ASCII is not asked. */
const BLANK_CODES = [
  9,
  10,
  11,
  12,
  13,
  32,
  0xa0,
  0x1680,
  ...Array.from({ length: 11 }, (_, index) => 0x2000 + index),
  0x2028,
  0x2029,
  0x202f,
  0x205f,
  0x3000,
  0xfeff,
];

const BLANK = raw(`(${BLANK_CODES.map((code) => `chr(${code})`).join(' || ')})`);

const trim = (text: Sql): Sql => sql`trim(${text}, ${BLANK})`;
const isTrimmed = (text: Sql): Sql => sql`unicode(${text}) between 33 and 126 and unicode(right(${text}, 1)) between 33 and 126`;

function trimmed(text: Sql, keep: Keep): Sql {
  const kept = keep(text);
  return sql`case when ${isTrimmed(kept)} then ${kept} else ${trim(kept)} end`;
}

/** The one letter whose lower case in JavaScript is longer than itself is replaced. */
const lower = (text: Sql): Sql => sql`lower(replace(${text}, 'İ', 'i̇'))`;

/** A function of the column itself is computed for each of its different texts; of a CASE, for every row. */
function clean(text: Sql, caseSensitive: boolean, keep: Keep): Sql {
  if (caseSensitive) return trimmed(text, keep);
  const kept = keep(text);
  return sql`case when ${isTrimmed(kept)} then ${lower(kept)} else ${lower(trim(kept))} end`;
}

/** An element of a list is always computed by itself: what is ASCII has nothing in it to be replaced. */
function elementOf(element: Sql): Stored {
  const text = { text: element };
  const plain = sql`${isTrimmed(element)} and strlen(${element}) = length(${element})`;
  return { ...text, quick: { written: element, plain, lower: sql`lower(${element})`, otherwise: text } };
}

/** Numbers in one byte are compared several times as fast. */
const MOST_SMALL = 256;

/** RFC 6901: the one way to name a key that lets it hold anything. */
const pointer = (key: string): string => `/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;

const listOf = (texts: readonly string[]): Sql => sql`[${join(texts.map(textLiteral), ', ')}]`;

export const duckdb: Dialect = {
  columnar: true,
  // IN with more than a few would become a join, which asks every row; a function asks each of a column's different texts once.
  isAmong: (text, texts) => sql`list_contains(${listOf(texts)}, ${text})`,
  placeAmong: (text, texts) => {
    const place = sql`list_position(${listOf(texts)}, ${text}) - 1`;
    return texts.length <= MOST_SMALL ? sql`(${place})::utinyint` : sql`(${place})`;
  },
  fence: '',
  trimmed,
  clean,
  milliseconds: (moment) => sql`epoch_ms(${moment})::float8`,
  numberText: (number) => {
    const whole = sql`${number} = floor(${number}) and abs(${number}) < 1e15`;
    return sql`case when ${whole} then ${number}::bigint::text else regexp_replace(${number}::text, 'e([+-])0', 'e\\1') end`;
  },
  texts: (list, prepare) => gathered(list, prepare(elementOf(raw('element')))),
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
