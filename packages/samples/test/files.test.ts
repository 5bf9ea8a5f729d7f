import { describe, expect, it } from 'vitest';
import { LOOK_LIMITS } from '../src/files/look.ts';
import { FILE_LIMITS, lookAt } from '../src/index.ts';
import { fileOf, fixture, refusalOf, tableOf } from './support/data.ts';

const bytesOf = (...bytes: number[]) => ({ name: 'leads.csv', size: bytes.length, bytes: new Uint8Array(bytes) });

describe('a file that cannot be read says why', () => {
  it('too large: refused by its size, before it is read', async () => {
    const size = 3_000_000_000;
    const unread = { name: 'leads.csv', size, bytes: new Uint8Array(0) };
    expect(await refusalOf(unread)).toEqual({ code: 'fileTooLarge', params: { size, limit: FILE_LIMITS.bytes } });
  });
  it('a Blob that fails while it is read', async () => {
    class Unreadable extends Blob {
      override arrayBuffer = () => Promise.reject(new Error('gone'));
    }
    class Broken extends Blob {
      override slice = () => new Unreadable();
    }
    expect(await refusalOf(new Broken(['a,b\n1,2']))).toEqual({ code: 'fileNotReadable', params: {} });
  });
  it.each([
    ['book.xls', [0xd0, 0xcf, 0x11, 0xe0], 'xls'],
    ['a.pdf', [0x25, 0x50, 0x44, 0x46, 0x2d], 'pdf'],
    ['a.csv.gz', [0x1f, 0x8b, 8], 'gzip'],
    ['a.csv', [0x61, 0, 0x62], 'binary'],
  ])('%s is no text', async (name, bytes, kind) => {
    expect(await refusalOf({ ...bytesOf(...bytes), name })).toEqual({ code: 'notText', params: { kind } });
  });
  it('empty, blank, header only, no header', async () => {
    expect(await refusalOf('')).toEqual({ code: 'emptyFile', params: {} });
    expect(await refusalOf('\n\n  \n')).toEqual({ code: 'emptyFile', params: {} });
    expect(await refusalOf('id,name\n\n')).toEqual({ code: 'headerOnly', params: { columns: 2 } });
    expect(await refusalOf('\n1,ana@one.example,2026-01-01\n2,ben@two.example,2026-01-02\n')).toEqual({
      code: 'noHeader',
      params: { row: 2 },
    });
    expect(await refusalOf('"id,name\n1,a')).toEqual({ code: 'noHeader', params: { row: 1 } });
  });
  it('too many columns, broken rows', async () => {
    const wide = Array.from({ length: 501 }, (_, index) => `c${index}`).join(',');
    expect(await refusalOf(wide)).toEqual({ code: 'tooManyColumns', params: { found: 501, limit: 500 } });
    const broken = `id,name\n${'1,"a"b\n'.repeat(1_001)}`;
    expect(await refusalOf(broken)).toEqual({ code: 'tooManyBrokenRows', params: { limit: 1_000 } });
  });
  it('an encoding that was asked for and does not fit', async () => {
    expect(await refusalOf(bytesOf(0x61, 0xff), { encoding: 'utf-8' })).toEqual({ code: 'notInEncoding', params: { encoding: 'utf-8' } });
  });
});

describe('sources', () => {
  it('reads a File as a browser gives it, and a Blob without a name', async () => {
    expect(await tableOf(new File(['id,a\n1,2\n'], 'mine.csv'))).toMatchObject({ name: 'mine.csv', rows: [['1', '2']] });
    expect(await tableOf(new Blob(['id,a\n1,2\n']))).toMatchObject({ name: '' });
  });
  it('gives a table that a worker can post', async () => {
    const table = await tableOf(fixture('whole-row-quoted.csv'));
    expect(structuredClone(table)).toEqual(table);
  });
});

describe('encodings', () => {
  it('drops a byte order mark', async () => {
    const table = await tableOf(fixture('byte-order-mark.csv'));
    expect(table.header).toEqual(['id', 'name', 'created_at']);
    expect(table).toMatchObject({ encoding: 'utf-8', notes: [] });
  });
  it('reads UTF-16 by its mark', async () => {
    const table = await tableOf(fixture('utf-16.tsv'));
    expect(table).toMatchObject({
      encoding: 'utf-16le',
      delimiter: '\t',
      rows: [
        ['1', 'Zoë', 'CEO'],
        ['2', 'Ángel', 'CFO'],
      ],
    });
  });
  it('falls back to windows-1252 and says so', async () => {
    const table = await tableOf(fixture('spanish-export.csv'));
    expect(table).toMatchObject({
      encoding: 'windows-1252',
      delimiter: ';',
      notes: [{ code: 'notUtf8', params: { encoding: 'windows-1252' } }],
    });
    expect(table.rows[0]?.[2]).toBe('Café Ñandú');
  });
});

describe('delimiters', () => {
  it.each([',', ';', '\t', '|'] as const)('finds %j even where cells contain the others', async (delimiter) => {
    const others = [',', ';', '\t', '|'].filter((each) => each !== delimiter).join('');
    const table = await tableOf(`id${delimiter}name\n1${delimiter}"a${others}"\n2${delimiter}b${others[0]}c\n`);
    expect(table).toMatchObject({ delimiter, header: ['id', 'name'], refused: { list: [] } });
  });
  it('takes a person’s word for it', async () => {
    expect(await tableOf('a;b\n1;2\n', { delimiter: ',' })).toMatchObject({ header: ['a;b'], rows: [['1;2']] });
  });
});

describe('rows', () => {
  it('offers the repair of rows that are quoted as one whole field, and refuses them without it', async () => {
    const without = await tableOf(fixture('whole-row-quoted.csv'));
    expect(without.refused.list).toEqual([
      { row: 4, code: 'wholeRowQuoted', params: { expected: 5 } },
      { row: 6, code: 'wholeRowQuoted', params: { expected: 5 } },
      { row: 8, code: 'tooManyCells', params: { found: 6, expected: 5 } },
      { row: 9, code: 'tooFewCells', params: { found: 2, expected: 5 } },
    ]);
    expect(without).toMatchObject({ rowsRead: 11, emptyRows: 1, repaired: { list: [] } });
    const repaired = await tableOf(fixture('whole-row-quoted.csv'), { repair: { wholeRowQuoted: true } });
    expect(repaired.repaired.list.map((note) => note.row)).toEqual([4, 6]);
    expect(repaired.rows[2]).toEqual(['A-3', 'Referral', 'Banking, Insurance', '7', '1']);
    expect(repaired.rowNumbers).toEqual([2, 3, 4, 5, 6, 10, 11, 12, 13]);
  });
  it('repairs a file in which every row, the header too, is quoted whole', async () => {
    const text = '"id,name"\n"1,""a, b"""\n"2,c"\n';
    expect(await tableOf(text)).toMatchObject({ header: ['id', 'name'], rows: [], refused: { counts: { wholeRowQuoted: 2 } } });
    expect((await tableOf(text, { repair: { wholeRowQuoted: true } })).rows).toEqual([
      ['1', 'a, b'],
      ['2', 'c'],
    ]);
  });
  it('keeps the row numbers of a spreadsheet after cells of several lines and blank rows', async () => {
    const table = await tableOf('id,note\r\n1,"two\r\nlines"\r\n\r\n2,"a ""word"""\r\n');
    expect(table.rows).toEqual([
      ['1', 'two\nlines'],
      ['2', 'a "word"'],
    ]);
    expect(table.rowNumbers).toEqual([2, 4]);
  });
  it('gives up only the line of a quote that is never closed', async () => {
    const table = await tableOf('id,name,city\n1,a,b\n2,"c,d\n3,e,f\n4,"g",h\n5,i,j\n');
    expect(table.refused.list).toEqual([{ row: 3, code: 'unclosedQuote', params: {} }]);
    expect(table.rows.map(([id]) => id)).toEqual(['1', '3', '4', '5']);
  });
  it('gives up the last line alone when its quote is never closed', async () => {
    const table = await tableOf('id,name\n1,a\n2,"b');
    expect(table).toMatchObject({ rows: [['1', 'a']], refused: { list: [{ row: 3, code: 'unclosedQuote', params: {} }] } });
  });
  it('accepts quotes inside a quoted cell, and notes the row', async () => {
    const table = await tableOf('id,name,city\n1,"the "best" one",x\n2,b,c\n');
    expect(table.rows[0]).toEqual(['1', 'the "best" one', 'x']);
    expect(table.repaired.list).toEqual([{ row: 2, code: 'looseQuotes', params: {} }]);
  });
  it('refuses a row that is too long', async () => {
    const table = await tableOf(`id,name\n1,${'x'.repeat(1_100_000)}\n2,b\n`);
    expect(table).toMatchObject({ rows: [['2', 'b']], refused: { list: [{ row: 2, code: 'rowTooLong', params: { limit: 1_000_000 } }] } });
  });
  it('keeps the first thousand notes and counts all', async () => {
    const table = await tableOf(`a,b\n${'1\n'.repeat(1_500)}1,2\n`);
    expect(table.refused.list).toHaveLength(1_000);
    expect(table.refused.counts).toEqual({ tooFewCells: 1_500 });
  });
});

describe('headers', () => {
  it('names empty ones and renames those that appear twice, and says so', async () => {
    const table = await tableOf('id, Name ,,Name,Name_2\n1,a,b,c,d\n');
    expect(table.header).toEqual(['id', 'Name', 'column_3', 'Name_3', 'Name_2']);
    expect(table.notes).toEqual([
      { code: 'emptyHeader', params: { column: 3, name: 'column_3' } },
      { code: 'duplicateHeader', params: { column: 4, header: 'Name', name: 'Name_3' } },
    ]);
  });
  it('reads a first row of data when a person says that it is one', async () => {
    const table = await tableOf('1,ana@one.example\n2,ben@two.example\n', { firstRow: 'data' });
    expect(table).toMatchObject({ header: ['column_1', 'column_2'], rowNumbers: [1, 2] });
    expect(await tableOf('2024,2025\n1,2\n', { firstRow: 'header' })).toMatchObject({ header: ['2024', '2025'], rowNumbers: [2] });
  });
});

describe('large files', () => {
  const large = fileOf(`id,name,city\n${Array.from({ length: 60_000 }, (_, row) => `${row},"name ${row}",here`).join('\n')}`);
  it('reports progress and reads every row across its windows', async () => {
    const seen: number[] = [];
    const result = await lookAt(large, {}, ({ done }) => seen.push(done));
    expect(result).toMatchObject({ ok: true, table: { rowsRead: 60_000, rowsKept: 60_000, whole: true, refused: { list: [] } } });
    expect(seen.at(-1)).toBe(1);
  });
  it('are looked at in part: the first rows, and some from all over', async () => {
    const longer = fileOf(`id,name,city\n${Array.from({ length: 900_000 }, (_, row) => `${row},"name ${row}",here`).join('\n')}`);
    const result = await lookAt(longer);
    if (!result.ok) throw new Error(result.problem.code);
    const { rows, rowsRead, whole } = result.table;
    expect(whole).toBe(false);
    expect(rowsRead).toBeLessThan(500_000);
    expect(rows.length).toBeLessThanOrEqual(LOOK_LIMITS.first + LOOK_LIMITS.kept);
    expect(rows.slice(0, 3).map(([id]) => id)).toEqual(['0', '1', '2']);
    expect(rows.some(([id]) => Number(id) > 800_000)).toBe(true);
    expect(rows.every((cells) => cells.length === 3 && cells[1] === `name ${cells[0]}`)).toBe(true);
  });
  it('can be cancelled, before and while it reads', async () => {
    await expect(lookAt(large, {}, undefined, AbortSignal.abort())).rejects.toThrow(/abort/i);
    const controller = new AbortController();
    const slow = fileOf(`id,name,city\n${'1,"name",here\n'.repeat(400_000)}`);
    await expect(lookAt(slow, {}, () => controller.abort(), controller.signal)).rejects.toThrow(/abort/i);
  });
});
