import { join, raw, type Sql, sql, textLiteral } from '../fragment.ts';
import type { Dialect, Keep, Quick, Stored } from './dialect.ts';

/**
 * Without it, subqueries are pulled up and each column becomes a copy of its expression wherever it is read. OFFSET 0 would do the same, but
 * no parallel worker would go on behind it.
 */
const FENCE = 'with fence as (select) ';

/** Functions take a hundred arguments. */
const PAIRS = 50;

const MOST = raw('1.7976931348623157e308');
const LEAST = raw('2.5e-324');

/** What JavaScript's trim() takes away. */
const BLANK = raw(
  String.raw`E'\t\n\u000b\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff'`,
);

/** Written in so few characters, all of them digits, no number is beyond the bounds of a double. */
const SHORT = raw('300');

/** JSON's numbers have no bounds here, where a cast fails beyond those of a double. */
const doubleOf = (value: Sql): Sql =>
  sql`case when abs(${value}::numeric) between ${LEAST} and ${MOST} then ${value}::float8 when abs(${value}::numeric) < ${LEAST} then 0 end`;

/** What a number, list or object begins with when it is written, and the blanks of ASCII, all of which come before "!" (33). */
const BEGINNINGS = [...'\t\n\v\f\r -0123456789[{'].map((each) => each.charCodeAt(0));

/** In ASCII, with nothing to trim, and neither number, list nor object. More than eight codes are looked up in a table, which is one step. */
function plain(written: Sql): Sql {
  const begins = sql`ascii(${written}) <> all ('{${raw(BEGINNINGS.join())}}'::int[])`;
  return sql`${begins} and octet_length(${written}) = length(${written}) and ascii(right(${written}, 1)) > 32`;
}

const quick = (written: Sql, otherwise: Stored): Quick => ({
  written,
  plain: plain(written),
  lower: sql`lower(${written} collate "C")`,
  otherwise,
});

const gathered = (prepared: Sql, elements: Sql): Sql =>
  sql`(select nullif(array_remove(array_agg(${prepared}), null), '{}') from ${elements})`;

function json(value: Sql): Stored {
  const type = sql`jsonb_typeof(${value})`;
  return {
    text: sql`case when ${type} = 'string' then ${value} #>> '{}' end`,
    number: sql`case when ${type} = 'number' then ${doubleOf(value)} end`,
    boolean: sql`case when ${type} = 'boolean' then ${value}::boolean end`,
    list: (prepare) => {
      const elements = sql`jsonb_array_elements(case when ${type} = 'array' then ${value} end) as of(element)`;
      const written = sql`(${raw(FENCE)}select element, element #>> '{}' as written from ${elements}) as each`;
      const element = json(raw('each.element'));
      return gathered(prepare({ ...element, quick: quick(raw('each.written'), element) }), written);
    },
  };
}

function jsonAt(object: Sql, key: string, at: (read: (object: Sql) => Sql) => Sql): Stored {
  const value = (of: Sql): Sql => sql`(${of}::jsonb -> ${textLiteral(key)})`;
  const written = at((of) => sql`(${of}::jsonb ->> ${textLiteral(key)})`);
  // Read off the object anew, only where the short ways do not lead; of rows that have nothing to be read, neither is.
  const again = value(object);
  const double = sql`case when octet_length(${written}) < ${SHORT} then ${written}::float8 else ${doubleOf(again)} end`;
  const number = sql`case when ${written} is null then null when jsonb_typeof(${again}) = 'number' then ${double} end`;
  return { ...json(at(value)), number, quick: quick(written, json(again)) };
}

const trimmed = (text: Sql): Sql => sql`trim(${text}, ${BLANK})`;

/**
 * The root collation has Unicode's own mappings, whatever the database's locale; "C" knows ASCII only, and takes a third of the time
 * where there is nothing else and nothing to trim: all blanks in ASCII come before "!".
 */
function clean(text: Sql, caseSensitive: boolean, keep: Keep): Sql {
  const whole = keep(text);
  if (caseSensitive) return sql`${trimmed(whole)} collate "C"`;
  const plain = sql`octet_length(${whole}) = length(${whole}) and ${whole} collate "C" >= '!' and right(${whole}, 1) collate "C" >= '!'`;
  return sql`case when ${plain} then lower(${whole} collate "C") else lower(${trimmed(whole)} collate "und-x-icu") collate "C" end`;
}

export const postgres: Dialect = {
  columnar: null,
  isAmong: (text, texts) => sql`${text} in (${join(texts.map(textLiteral), ', ')})`,
  placeAmong: (text, texts) => {
    const places = texts.map((each, place) => sql`when ${textLiteral(each)} then ${raw(String(place))}`);
    return sql`case ${text} ${join(places, ' ')} end`;
  },
  fence: FENCE,
  trimmed: (text) => trimmed(text),
  clean,
  // Decimals are exact and slow. Between these years a double knows each microsecond to a quarter of one: with half a one added, what is
  // whole stays whole.
  milliseconds: ({ value, isInstant }) => {
    // The seconds between two times, by which their ranges are indexed: for date_part a word is looked up every time.
    const seconds = isInstant ? sql`tstzrange_subdiff(${value}, 'epoch')` : sql`date_part('epoch', ${value})`;
    const fast = sql`floor(${seconds} * 1000 + 0.0005::float8)`;
    const exact = sql`floor(extract(epoch from ${value}) * 1000)::float8`;
    return sql`case when ${value} between '1902-01-01' and '2038-12-31' then ${fast} else ${exact} end`;
  },
  numberText: (number) => {
    const written = sql`(${number} + 0)::text`;
    const short = sql`abs(${number}) >= 1e-6 and abs(${number}) < 1e21 or ${number} = 0`;
    return sql`case when ${short} then ${written}::numeric::text else regexp_replace(${written}, 'e([+-])0', 'e\\1') end`;
  },
  texts: (list, prepare) => gathered(prepare({ text: raw('each.element') }), sql`unnest(${list}::text[]) as each(element)`),
  jsonAt,
  group: (text, pattern) => sql`substring(${text} from ${textLiteral(pattern)})`,
  sumWhere: (value, when) => sql`sum(${value}) filter (where ${when})`,
  object: (entries) => {
    const parts = [];
    for (let start = 0; start < entries.length; start += PAIRS) {
      const pairs = entries.slice(start, start + PAIRS).map(([key, value]) => sql`${textLiteral(key)}, ${value}`);
      parts.push(sql`jsonb_build_object(${join(pairs, ', ')})`);
    }
    return parts.length === 0 ? sql`'{}'::jsonb` : join(parts, ' || ');
  },
};
