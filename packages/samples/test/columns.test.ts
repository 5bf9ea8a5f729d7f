import { describe, expect, it } from 'vitest';
import { readBoolean } from '../src/columns/booleans.ts';
import { readDate } from '../src/columns/dates.ts';
import { EventKeys } from '../src/columns/event-types.ts';
import { readNumber } from '../src/columns/numbers.ts';
import { suggestMapping } from '../src/index.ts';
import { fixture, tableOf } from './support/data.ts';

/** What is guessed of a column with these values, beside an id. */
async function guessOf(header: string, values: readonly string[], delimiter: ',' | ';' = ',') {
  const rows = values.map((value, index) => `k${index}${delimiter}"${value}"`);
  const table = await tableOf(`id${delimiter}${header}\n${rows.join('\n')}\n`, { delimiter });
  return suggestMapping(table, 'leads').columns[1]?.guess;
}

describe('numbers', () => {
  it.each([
    ['1234', '.', 1234],
    ['1,234.56', '.', 1234.56],
    ['1,234,567', '.', 1_234_567],
    ['1.234,56', ',', 1234.56],
    ['1.234.567', ',', 1_234_567],
    ['1 234,5', ',', 1234.5],
    ['1’234.5', '.', 1234.5],
    ['-3', '.', -3],
    ['.5', '.', 0.5],
    ['€ 12', '.', 12],
    ['1.200,00 €', ',', 1200],
    ['45 %', '.', 45],
    ['1e3', '.', 1000],
    ['12,34', '.', null],
    ['1.2.3', '.', null],
    ['', '.', null],
    ['-', '.', null],
    ['12 apples', '.', null],
    ['1e999', '.', null],
  ] as const)('%j with %j is %j', (cell, decimal, number) => {
    expect(readNumber(cell, decimal)).toBe(number);
  });
  it('are judged by the whole column', async () => {
    expect(await guessOf('revenue', ['1.234', '1.234,5', '12'])).toMatchObject({
      type: 'number',
      format: { decimal: ',' },
      ambiguous: null,
    });
    expect(await guessOf('revenue', ['1,234', '1,234.5', '12'])).toMatchObject({
      type: 'number',
      format: { decimal: '.' },
      ambiguous: null,
    });
    expect(await guessOf('revenue', ['1.234', '5.678'])).toMatchObject({ format: { decimal: '.' }, ambiguous: 'decimalSign' });
    expect(await guessOf('revenue', ['1.234', '5.678'], ';')).toMatchObject({ format: { decimal: ',' }, ambiguous: 'decimalSign' });
  });
  it('are not post codes, telephones or long keys', async () => {
    expect(await guessOf('zip', ['08001', '28013'])).toMatchObject({ type: 'text' });
    expect(await guessOf('phone', ['+34 600 000 000', '+34 600 000 001'])).toMatchObject({ type: 'text' });
    expect(await guessOf('key', ['1234567890123456', '1234567890123457'])).toMatchObject({ type: 'text' });
  });
  it('may have a few that are none', async () => {
    const values = [...Array.from({ length: 19 }, (_, index) => `${index + 5}`), 'many'];
    expect(await guessOf('visits', values)).toMatchObject({ type: 'number', confidence: 0.95 });
  });
});

describe('dates', () => {
  const day = Date.UTC(2026, 10, 1);
  it.each([
    ['2026-11-01', 'iso', day],
    ['2026-11-01T02:00:00+02:00', 'iso', day],
    ['2026-11-01 00:00:00.250Z', 'iso', day + 250],
    ['2026-10-31T19:00-05', 'iso', day],
    ['2026/11/1', 'ymd', day],
    ['1/11/2026', 'dmy', day],
    ['1.11.26', 'dmy', day],
    ['01-11-2026 00:30', 'dmy', day + 1_800_000],
    ['11/1/2026 12:30 AM', 'mdy', day + 1_800_000],
    ['11/1/2026, 1:00:00 p.m.', 'mdy', day + 13 * 3_600_000],
    ['1/11/99', 'dmy', Date.UTC(1999, 10, 1)],
    [`${day / 1000}`, 'epochSeconds', day],
    [`${day}`, 'epochMilliseconds', day],
    ['1 Nov 2026', 'named', day],
    ['1 de noviembre de 2026', 'named', day],
    ['1 nov. 2026, 00:30', 'named', day + 1_800_000],
    ['November 1st, 2026', 'named', day],
    ['Sun, 01 Nov 2026 02:00:00 +0200', 'named', day],
    ['1-NOV-26', 'named', day],
    ['domingo, 1 de noviembre del 2026', 'named', day],
    ['3 sept 2026', 'named', Date.UTC(2026, 8, 3)],
    ['3 ene 2026', 'named', Date.UTC(2026, 0, 3)],
    ['31 April 2026', 'named', null],
    ['3 Marble 2026', 'named', null],
    ['March 2026', 'named', null],
    ['2026-02-30', 'iso', null],
    ['31/4/2026', 'dmy', null],
    ['13/1/2026', 'mdy', null],
    ['1/11-2026', 'dmy', null],
    ['2026-11-01T25:00', 'iso', null],
    ['11/1/2026 13:00 PM', 'mdy', null],
    ['soon', 'iso', null],
    ['soon', 'epochSeconds', null],
    ['9999999999999999', 'epochMilliseconds', null],
  ] as const)('%j as %s is %j', (cell, format, moment) => {
    expect(readDate(cell, format)).toBe(moment);
  });
  it('take the order of day and month from the whole column, or ask', async () => {
    expect(await guessOf('date', ['01/02/2026', '13/02/2026'])).toMatchObject({
      type: 'date',
      format: { dateFormat: 'dmy' },
      ambiguous: null,
    });
    expect(await guessOf('date', ['01/02/2026', '02/13/2026'])).toMatchObject({
      type: 'date',
      format: { dateFormat: 'mdy' },
      ambiguous: null,
    });
    expect(await guessOf('date', ['01/02/2026', '03/04/2026'])).toMatchObject({ format: { dateFormat: 'mdy' }, ambiguous: 'dateOrder' });
    expect(await guessOf('date', ['01/02/2026', '03/04/2026'], ';')).toMatchObject({
      format: { dateFormat: 'dmy' },
      ambiguous: 'dateOrder',
    });
    expect(await guessOf('date', ['01.02.2026', '03.04.2026'])).toMatchObject({ format: { dateFormat: 'dmy' }, ambiguous: null });
  });
  it('are epochs only where the header names a moment', async () => {
    expect(await guessOf('created_at', ['1767225600', '1767312000'])).toMatchObject({
      type: 'date',
      format: { dateFormat: 'epochSeconds' },
    });
    expect(await guessOf('Event Time', ['1767225600', '1767312000'])).toMatchObject({ type: 'date' });
    expect(await guessOf('createdAt', ['1767225600000', '1767312000000'])).toMatchObject({ format: { dateFormat: 'epochMilliseconds' } });
    expect(await guessOf('visits', ['1767225600', '1767312000'])).toMatchObject({ type: 'number' });
  });
});

it('does not look long at cells that are too long to be a number or a date', () => {
  const gap = ' '.repeat(500_000);
  expect(readNumber(`1${gap}€€`, '.')).toBeNull();
  expect(readDate(`2026-11-01 10:00${gap}x`, 'iso')).toBeNull();
});

describe('booleans, lists, texts', () => {
  it('reads yes and no in English and Spanish', () => {
    expect(['Yes', 'sí', 'TRUE', '1', 'x', 'Verdadero'].map(readBoolean)).toEqual(Array(6).fill(true));
    expect(['No', 'false', '0', 'falso'].map(readBoolean)).toEqual(Array(4).fill(false));
    expect(readBoolean('maybe')).toBeNull();
  });
  it('takes 0 and 1 for numbers unless the header asks a question', async () => {
    expect(await guessOf('visits', ['0', '1', '1'])).toMatchObject({ type: 'number' });
    expect(await guessOf('is_customer', ['0', '1', '1'])).toMatchObject({ type: 'boolean' });
    expect(await guessOf('newsletter', ['yes', 'no', 'Yes'])).toMatchObject({ type: 'boolean', confidence: 1 });
  });
  it('sees lists by their separators, by a comma only where the header names a list', async () => {
    expect(await guessOf('tags', ['a, b', 'c', 'a, d'])).toMatchObject({ type: 'list', format: { listSeparator: ',' } });
    expect(await guessOf('notes', ['a, b', 'c', 'a, d'])).toMatchObject({ type: 'text' });
    expect(await guessOf('products', ['a;b', 'c', 'a;d'])).toMatchObject({ type: 'list', format: { listSeparator: ';' } });
  });
  it('knows nothing of an empty column', async () => {
    expect(await guessOf('notes', ['', ''])).toMatchObject({ type: 'text', confidence: 0 });
  });
});

describe('a proposal for a leads file', () => {
  it('maps a Spanish export to the catalogue', async () => {
    const table = await tableOf(fixture('spanish-export.csv'));
    const { mapping, missing } = suggestMapping(table, 'leads');
    expect(mapping.columns.map(({ use, key, type }) => [use, key, type])).toEqual([
      ['id', 'identificador', 'text'],
      ['field', 'job_title', 'text'],
      ['field', 'company_name', 'text'],
      ['field', 'country', 'text'],
      ['field', 'annual_revenue', 'number'],
      ['field', 'employees', 'number'],
      ['field', 'created_at', 'date'],
      ['field', 'subscribed', 'boolean'],
      ['outcome', 'convertido', 'boolean'],
    ]);
    expect(mapping.columns[1]?.label).toEqual({ code: 'field.job_title' });
    expect(mapping).toMatchObject({ outcomePositive: ['Sí'], outcomeEmpty: 'unknown' });
    expect(missing).toEqual([{ token: 'N/D', count: 1, columns: 1, suggested: true }]);
  });
  it('keeps a catalogue key free where the values do not fit its type', async () => {
    const table = await tableOf('id,employees,title,job\na,11-50,CEO,x\nb,51-200,CFO,y\n');
    expect(suggestMapping(table, 'leads').mapping.columns.map((column) => column.key)).toEqual(['id', 'employees_2', 'job_title', 'job']);
  });
  it('leaves out serial numbers and empty columns, and finds an id by its values when no header says it', async () => {
    const table = await tableOf('code x,record number,fax,converted_at\nq,1,,2026-01-02\nr,2,,\n');
    expect(suggestMapping(table, 'leads').mapping.columns.map((column) => column.use)).toEqual(['id', 'ignore', 'ignore', 'outcomeAt']);
  });
  it('finds the id in spite of a few faulty rows, and an e-mail address where there is no id', async () => {
    const rows = Array.from({ length: 40 }, (_, index) => `p${index % 39},${index},m${index}@one.example`).join('\n');
    const usesIn = async (header: string) =>
      suggestMapping(await tableOf(`${header}\n${rows}\n`), 'leads').mapping.columns.map(({ use }) => use);
    expect(await usesIn('prospect id,account number,email')).toEqual(['id', 'ignore', 'field']);
    expect(await usesIn('name,visits,e-mail')).toEqual(['field', 'field', 'id']);
  });
  it('judges types without the tokens that a person chose', async () => {
    const table = await tableOf('id,visits\na,1\nb,tbd\nc,tbd\n');
    expect(suggestMapping(table, 'leads').columns[1]?.guess.type).toBe('text');
    expect(suggestMapping(table, 'leads', ['TBD']).columns[1]).toMatchObject({ guess: { type: 'number' }, filled: 1 });
  });
  it('reads an empty outcome as a no where only conversions are written down', async () => {
    const table = await tableOf('id,won\na,won\nb,\n');
    expect(suggestMapping(table, 'leads').mapping).toMatchObject({ outcomePositive: ['won'], outcomeEmpty: 'no' });
  });
  it('lists tokens that may mean "no value", with which of them are sure', async () => {
    const table = await tableOf('id,a,b\n1,Select,NA\n2,select,none\n3,x,-\n');
    expect(suggestMapping(table, 'leads').missing).toEqual([
      { token: 'Select', count: 2, columns: 1, suggested: true },
      { token: 'NA', count: 1, columns: 1, suggested: true },
      { token: 'none', count: 1, columns: 1, suggested: false },
      { token: '-', count: 1, columns: 1, suggested: true },
    ]);
  });
});

describe('a proposal for the other files', () => {
  it('tells the lead of a row from the row’s own id, and what happened from the header', async () => {
    const table = await tableOf('id,person_key,date_opened\n1,a,2026-01-01\n2,a,2026-01-02\n');
    const { mapping } = suggestMapping(table, 'events');
    expect(mapping.columns.map(({ use }) => use)).toEqual(['ignore', 'leadId', 'at']);
    expect(mapping).toMatchObject({ eventType: 'email_opened', types: [] });
    expect(suggestMapping(table, 'outcomes').mapping.columns.map(({ use }) => use)).toEqual(['ignore', 'leadId', 'at']);
  });
  it('maps the words of a type column', async () => {
    const { mapping } = suggestMapping(await tableOf(fixture('three-events.csv')), 'events');
    expect(mapping.columns.map(({ use }) => use)).toEqual(['leadId', 'type', 'at', 'property']);
    expect(mapping).toMatchObject({ eventType: null });
    expect(mapping.types).toEqual([
      { value: 'Login', key: 'login' },
      { value: 'Pricing', key: 'pricing_page_viewed' },
      { value: 'Watched Demo', key: 'watched_demo' },
      { value: 'login', key: 'login' },
    ]);
  });
});

describe('types of events', () => {
  it('become the catalogue’s where the name is known, else the file’s own, in any case and free of clashes', () => {
    const keys = new EventKeys([{ value: 'Foo', key: 'custom' }]);
    expect(
      ['Email Link Clicked', 'Llamada', 'foo', '登录', '购买', '登录', 'New Thing', 'new thing'].map((value) => keys.keyOf(value)),
    ).toEqual(['email_clicked', 'call', 'custom', 'f', 'f_2', 'f', 'new_thing', 'new_thing']);
  });
});
