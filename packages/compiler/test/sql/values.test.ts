import { expect, it } from 'vitest';
import { emitSql, type Input, type SqlHeld, type Test, type ValueType } from '../../src/index.ts';
import { criterion, programOf, score } from '../programs.ts';
import { onEveryDatabase } from './databases/both.ts';

const NOW = Date.UTC(2026, 5, 1);
const how = { negated: false, orMissing: false };
const equals = (value: string | number | boolean): Test => ({ kind: 'equals', field: 'f', value, ...how });
const aged = (days: number): Test => ({
  kind: 'range',
  operand: { kind: 'field', field: 'f' },
  from: { value: days, inclusive: true },
  to: { value: days, inclusive: true },
  ...how,
});
const includes = (...values: string[]): Test => ({ kind: 'includes', field: 'f', values, ...how });
const unknown: Test = { kind: 'unknown', field: 'f' };

/** A column type, what it holds, a value in SQL, the type of the field, and what is true of the value as a fact. */
type Row = [type: string, holds: SqlHeld, value: string, field: ValueType, fact: Test];

const BLANK = [9, 10, 11, 12, 13, 32, 0xa0, 0x1680, 0x2007, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000, 0xfeff];

/** Times around which doubles, and how they are read, change; each to the microsecond, with its age. */
const TIMES = [
  '0001-01-01',
  '1901-12-31',
  '1902-01-01',
  '1969-12-31',
  '1970-01-01',
  '2026-05-31',
  '2038-12-31',
  '2039-01-01',
  '9999-12-31',
];
const OF_TIMES = TIMES.flatMap((day) =>
  ['00:00:00.000000', '00:00:08.639999', '00:00:08.640000', '00:00:08.640001', '23:59:59.999999'].flatMap((time): Row[] => {
    // JavaScript knows milliseconds only, and leaves out what is beyond, as SPEC T1 does.
    const days = Math.floor((NOW - Date.parse(`${day}T${time.slice(0, -3)}Z`)) / 8640) / 10_000;
    return (['moment', 'instant'] as const).map((holds) => ['timestamptz', holds, `'${day} ${time}Z'`, 'date', aged(days)]);
  }),
);

const ROWS: Row[] = [
  ['text', 'text', "' Spain '", 'text', equals('spain')],
  ['text', 'text', "'ESPAÑA É Ж'", 'text', equals('españa é ж')],
  ['text', 'text', "'İ'", 'text', equals('i̇')],
  ['text', 'text', "'  '", 'text', unknown],
  ['text', 'text', 'null', 'text', unknown],
  ...BLANK.map((code): Row => ['text', 'text', `chr(${code}) || 'a b' || chr(${code})`, 'text', equals('a b')]),
  ['text', 'text', "chr(8203) || 'a'", 'text', equals('\u200ba')],
  ['text', 'text', "'5'", 'number', unknown],
  ['text', 'text', "'true'", 'boolean', unknown],
  ['text', 'text', "'2026-05-31'", 'date', aged(1)],
  ['text', 'text', "' 2026-05-31T12:00:00.0009+02:00 '", 'date', aged(0.5833)],
  ['text', 'text', "'2024-02-29 00:00Z'", 'date', aged(823)],
  ['text', 'text', "'2026-06-02t00:00:00-0130'", 'date', aged(-1.0625)],
  ['text', 'text', "'0001-01-01'", 'date', aged(739_767)],
  ...['2026-02-29', '1900-02-29', '2026-04-31', '2026-00-10', '2026-05-00', '2026-05-31T24:00', '2026-05-31T10:60', '31.05.2026', 'x'].map(
    (text): Row => ['text', 'text', `'${text}'`, 'date', unknown],
  ),
  ['float8', 'number', '12', 'text', equals('12')],
  ['float8', 'number', '-1.5', 'text', equals('-1.5')],
  ['float8', 'number', '0.1', 'text', equals('0.1')],
  ['float8', 'number', '-0.0', 'text', equals('0')],
  ['float8', 'number', '1e21', 'text', equals('1e+21')],
  ['float8', 'number', '1.5e-7', 'text', equals('1.5e-7')],
  ['float8', 'number', '123456789012', 'text', equals('123456789012')],
  ['int', 'number', '12', 'number', equals(12)],
  ['numeric(9, 2)', 'number', '12.25', 'number', equals(12.25)],
  ...['NaN', 'Infinity', '-Infinity'].map((text): Row => ['float8', 'number', `'${text}'`, 'number', unknown]),
  ['float8', 'number', `'NaN'`, 'text', unknown],
  ['float8', 'number', '1', 'boolean', unknown],
  ['boolean', 'boolean', 'true', 'boolean', equals(true)],
  ['boolean', 'boolean', 'false', 'boolean', equals(false)],
  ['boolean', 'boolean', 'false', 'text', equals('false')],
  ['boolean', 'boolean', 'true', 'number', unknown],
  ['timestamptz', 'moment', "'2026-05-30 22:00:00-02'", 'date', aged(1)],
  ['timestamptz', 'moment', "'2026-05-31 00:00:00.0087Z'", 'date', aged(0.9999)],
  ['timestamp', 'moment', "'2026-05-31 00:00:00'", 'date', aged(1)],
  ['date', 'moment', "'2026-05-31'", 'date', aged(1)],
  ...['infinity', '-infinity'].map((text): Row => ['timestamptz', 'moment', `'${text}'`, 'date', unknown]),
  ...['infinity', '-infinity'].map((text): Row => ['timestamptz', 'instant', `'${text}'`, 'date', unknown]),
  ['timestamptz', 'moment', "'2026-05-31 00:00:00Z'", 'text', unknown],
  ...OF_TIMES,
  ['bigint', 'epoch', String(NOW - 86_400_000), 'date', aged(1)],
  ['bigint', 'epoch', String(NOW + 86_400_000), 'date', aged(-1)],
  ['text[]', 'list', "array[' Red ', null, '', 'b']", 'list', includes('red', 'x')],
  ['text[]', 'list', "array[' ', null]", 'list', unknown],
  ['text[]', 'list', 'array[]::text[]', 'list', unknown],
  ['text[]', 'list', "array['a']", 'text', unknown],
];

onEveryDatabase((database) => {
  it.each(ROWS)('%s holding %s: %s as %s', async (type, holds, value, field, fact) => {
    const { run, dialect } = database();
    await run('drop table if exists leads');
    await run(`create temporary table leads (id int, f ${type})`);
    await run(`insert into leads select 1, ${value}`);
    const attributes: Input[] = [{ key: 'f', type: field, caseSensitive: false }];
    const program = programOf([criterion('k', { when: fact }), score('s', ['k'])], { attributes });
    const text = emitSql(program, dialect, {
      leads: { table: ['leads'], id: 'id', attributes: { kind: 'columns', columns: { f: { column: 'f', holds } } } },
      events: { table: ['none'], lead: 'l', type: 't', at: { column: 'a', holds: 'epoch' }, properties: { kind: 'json', column: 'p' } },
    });
    expect(await run(text, [NOW])).toMatchObject([{ lead: 1, score_s: 10 }]);
  });

  it('a text of a JSON object is trimmed and in lower case whatever it begins and ends with, and what else is there is written as in JavaScript', async () => {
    const { run, dialect } = database();
    const texts = Array.from({ length: 126 }, (_, index) => String.fromCharCode(index + 1)).flatMap((each) => [each, `${each}A b${each}`]);
    const values: unknown[] = [...texts, '', 'É', 'é ', -5, 0, 5.5, 1e21, true, false, [1], ['a'], {}, { a: 1 }];
    const fact = (value: unknown): Test => {
      const text = typeof value === 'object' ? '' : String(value).trim().toLowerCase();
      return text === '' ? unknown : equals(text);
    };
    await run('drop table if exists leads');
    await run('create temporary table leads (id int, fields json)');
    const attributes: Input[] = [{ key: 'f', type: 'text', caseSensitive: false }];
    for (const [id, value] of values.entries()) {
      const row = `${id}, '${JSON.stringify({ f: value }).replaceAll("'", "''")}'`;
      await run(`insert into leads values (${row})`);
    }
    const program = programOf(
      values.flatMap((value, id) => [criterion(`k${id}`, { when: fact(value) }), score(`s${id}`, [`k${id}`])]),
      { attributes },
    );
    const text = emitSql(program, dialect, {
      leads: { table: ['leads'], id: 'id', attributes: { kind: 'json', column: 'fields' } },
      events: { table: ['none'], lead: 'l', type: 't', at: { column: 'a', holds: 'epoch' }, properties: { kind: 'json', column: 'p' } },
    });
    const rows = await run(text, [NOW]);
    expect(rows.filter((row) => row[`score_s${Number(row.lead)}`] !== 10).map((row) => values[Number(row.lead)])).toEqual([]);
    expect(rows).toHaveLength(values.length);
  });

  it('a field without a column is missing', async () => {
    const { run, dialect } = database();
    await run('drop table if exists leads');
    await run('create temporary table leads as select 1 as id');
    const attributes = ['text', 'number', 'boolean', 'date', 'list'].map((type) => ({
      key: type,
      type: type as ValueType,
      caseSensitive: false,
    }));
    const when: Test = { kind: 'all', of: attributes.map(({ key }) => ({ kind: 'unknown', field: key })) };
    const program = programOf([criterion('k', { when }), score('s', ['k'])], { attributes });
    const text = emitSql(program, dialect, {
      leads: { table: ['leads'], id: 'id', attributes: { kind: 'columns', columns: {} } },
      events: { table: ['none'], lead: 'l', type: 't', at: { column: 'a', holds: 'epoch' }, properties: { kind: 'columns', columns: {} } },
    });
    expect(await run(text, [NOW])).toMatchObject([{ score_s: 10 }]);
  });
});
