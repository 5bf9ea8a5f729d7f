import { join, raw, type Sql, sql, textLiteral } from '../fragment.ts';
import type { Dialect, Keep, Stored } from './dialect.ts';

/** Functions take a hundred arguments. */
const PAIRS = 50;

const MOST = raw('1.7976931348623157e308');
const LEAST = raw('2.5e-324');

/** JSON's numbers have no bounds here, where a cast fails beyond those of a double. */
const double = (value: Sql): Sql =>
  sql`case when abs(${value}::numeric) > ${MOST} then null when abs(${value}::numeric) < ${LEAST} then 0 else ${value}::float8 end`;

const gathered = (prepared: Sql, elements: Sql): Sql =>
  sql`(select array_agg(${prepared}) filter (where ${prepared} is not null) from ${elements} as each(element))`;

function json(value: Sql, keep: Keep): Stored {
  const type = keep(sql`jsonb_typeof(${value})`);
  return {
    text: sql`case when ${type} = 'string' then ${value} #>> '{}' end`,
    number: sql`case when ${type} = 'number' then ${double(value)} end`,
    boolean: sql`case when ${type} = 'boolean' then ${value}::boolean end`,
    list: (prepare) =>
      gathered(
        prepare(json(raw('each.element'), (part) => part)),
        sql`jsonb_array_elements(case when ${type} = 'array' then ${value} end)`,
      ),
  };
}

const BLANKS = raw(
  String.raw`E'\t\n\u000b\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff'`,
);

/**
 * The root collation has Unicode's own mappings, whatever the database's locale; "C" knows ASCII only, and takes a third of the time
 * where there is nothing else and nothing to trim: all blanks in ASCII come before "!".
 */
function clean(text: Sql, caseSensitive: boolean, keep: Keep): Sql {
  const whole = keep(text);
  const trimmed = sql`trim(${whole}, ${BLANKS})`;
  if (caseSensitive) return sql`${trimmed} collate "C"`;
  const plain = sql`octet_length(${whole}) = length(${whole}) and ${whole} collate "C" >= '!' and right(${whole}, 1) collate "C" >= '!'`;
  return sql`case when ${plain} then lower(${whole} collate "C") else lower(${trimmed} collate "und-x-icu") collate "C" end`;
}

export const postgres: Dialect = {
  // Without it, subqueries are pulled up and each column becomes a copy of its expression wherever it is read.
  fence: '\n  offset 0',
  blank: BLANKS,
  clean,
  // Decimals are exact and slow. Between these years a double knows every microsecond, once it is rounded.
  milliseconds: (moment) => {
    const fast = sql`floor(round(date_part('epoch', ${moment}) * 1e6::float8) / 1000::float8)`;
    const exact = sql`floor(extract(epoch from ${moment}) * 1000)::float8`;
    return sql`case when ${moment} between '1902-01-01' and '2038-12-31' then ${fast} else ${exact} end`;
  },
  numberText: (number) => {
    const written = sql`(${number} + 0)::text`;
    const short = sql`abs(${number}) >= 1e-6 and abs(${number}) < 1e21 or ${number} = 0`;
    return sql`case when ${short} then ${written}::numeric::text else regexp_replace(${written}, 'e([+-])0', 'e\\1') end`;
  },
  texts: (list, prepare) => gathered(prepare({ text: raw('each.element') }), sql`unnest(${list}::text[])`),
  jsonAt: (object, key) => sql`(${object}::jsonb -> ${textLiteral(key)})`,
  json,
  group: (text, pattern) => sql`substring(${text} from ${textLiteral(pattern)})`,
  object: (entries) => {
    const parts = [];
    for (let start = 0; start < entries.length; start += PAIRS) {
      const pairs = entries.slice(start, start + PAIRS).map(([key, value]) => sql`${textLiteral(key)}, ${value}`);
      parts.push(sql`jsonb_build_object(${join(pairs, ', ')})`);
    }
    return parts.length === 0 ? sql`'{}'::jsonb` : join(parts, ' || ');
  },
};
