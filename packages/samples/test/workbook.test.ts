import { describe, expect, it } from 'vitest';
import { FILE_LIMITS } from '../src/index.ts';
import { refusalOf, tableOf } from './support/data.ts';
import { sampleOf } from './support/import.ts';
import { textRow, workbookParts, zipOf } from './support/workbook.ts';

const oneSheet = (rows: string, more: Partial<Parameters<typeof workbookParts>[0]> = {}, name?: string) =>
  zipOf(workbookParts({ sheets: { Sheet1: rows }, ...more }), name);

describe('a workbook', () => {
  it('is known by its content: cells of every kind, as a person sees them', async () => {
    const file = await oneSheet(
      `${textRow(1, ['id', 'shared', 'flag', 'formula', 'error', 'number', 'iso'])}
       <row r="3"><c r="A3" t="inlineStr"><is><t>a_x000D_b</t></is></c><c r="B3" t="s"><v>1</v></c><c r="C3" t="b"><v>1</v></c>
       <c r="D3" t="str"><f>A1&amp;"x"</f><v>idx &amp; more</v></c><c r="E3" t="e"><v>#N/A</v></c><c r="F3"><v>1E-3</v></c><c r="G3" t="d"><v>2026-03-04</v></c></row>`,
      { texts: ['<si><t>zero</t></si>', '<si><r><t>ri</t></r><r><rPr/><t xml:space="preserve">ch </t></r><rPh><t>no</t></rPh></si>'] },
      'leads.csv',
    );
    const table = await tableOf(file);
    expect(table).toMatchObject({ format: 'xlsx', parts: ['Sheet1'], part: 'Sheet1', encoding: null, delimiter: null });
    expect(table.rows).toEqual([['a\rb', 'rich ', 'true', 'idx & more', '#N/A', '0.001', '2026-03-04']]);
    expect(table.rowNumbers).toEqual([3]);
  });
  it('has dates where a number is shown as one', async () => {
    const formats = ['yyyy-mm-dd', 'dd/mm/yyyy hh:mm', '0.00', '[Red]#,##0 "days"', 'General', '[$-409]mmm d'];
    const cells = formats.map((_, index) => `<c s="${index + 1}"><v>45355.75</v></c>`).join('');
    const rows = `${textRow(
      1,
      formats.map((_, index) => `c${index}`),
    )}<row>${cells}</row><row><c s="1"><v>61</v></c><c s="2"><v>0.5</v></c><c s="1"><v>1</v></c></row>`;
    const table = await tableOf(await oneSheet(rows, { formats }));
    expect(table.rows[0]).toEqual([
      '2024-03-04T18:00:00Z',
      '2024-03-04T18:00:00Z',
      '45355.75',
      '45355.75',
      '45355.75',
      '2024-03-04T18:00:00Z',
    ]);
    expect(table.rows[1]?.slice(0, 3)).toEqual(['1900-03-01', '12:00:00', '1900-01-01']);
    const old = await tableOf(await oneSheet(`${textRow(1, ['c'])}<row><c s="1"><v>1</v></c></row>`, { formats, from1904: true }));
    expect(old.rows).toEqual([['1904-01-02']]);
  });
  it('has sheets: the one that is called like the role, or the one that is chosen', async () => {
    const sheets = {
      Notes: textRow(1, ['just a note']),
      'Leads & more': textRow(1, ['x']),
      Eventos: `${textRow(1, ['a'])}${textRow(2, ['e'])}`,
    };
    const file = await zipOf(workbookParts({ sheets: { ...sheets, Leads: `${textRow(1, ['id'])}${textRow(2, ['1'])}` } }));
    expect(await tableOf(file, { role: 'leads' })).toMatchObject({
      part: 'Leads',
      parts: ['Notes', 'Leads & more', 'Eventos', 'Leads'],
      rows: [['1']],
    });
    expect(await tableOf(file, { role: 'events' })).toMatchObject({ part: 'Eventos', rows: [['e']] });
    expect(await refusalOf(file, { part: 'Notes' })).toEqual({ code: 'headerOnly', params: { columns: 1 } });
  });
  it('may leave out cells at the end of a row, but not have more than the header', async () => {
    const rows = `${textRow(1, ['id', 'b', '', ''])}${textRow(2, ['1'])}${textRow(3, ['2', 'x', 'y'])}<row r="4"/>${textRow(5, ['3', 'z', '', ''])}`;
    const table = await tableOf(await oneSheet(rows));
    expect(table).toMatchObject({
      header: ['id', 'b'],
      rows: [
        ['1', ''],
        ['3', 'z'],
      ],
      rowNumbers: [2, 5],
      emptyRows: 1,
    });
    expect(table.refused.list).toEqual([{ row: 3, code: 'tooManyCells', params: { found: 3, expected: 2 } }]);
  });
  it('says when formulas have no value', async () => {
    const leads = await tableOf(await oneSheet(`${textRow(1, ['id', 'n'])}<row><c t="str"><v>a</v></c><c><f>1+1</f></c></row>`));
    const { report } = await sampleOf({ leads });
    expect(report.files[0]).toMatchObject({
      format: 'xlsx',
      part: 'Sheet1',
      notes: [{ code: 'formulasWithoutValue', params: { cells: 1 } }],
    });
  });
});

describe('a workbook that cannot be read says why', () => {
  const fine = () => workbookParts({ sheets: { Sheet1: textRow(1, ['id']) + textRow(2, ['1']) } });
  it('it has a password: the whole file, or its parts', async () => {
    const name = new TextEncoder().encode([...'EncryptedPackage'].join('\0'));
    const bytes = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, ...new Uint8Array(508), ...name, 0, 0]);
    expect(await refusalOf({ name: 'a.xlsx', size: bytes.length, bytes })).toEqual({ code: 'encrypted', params: {} });
    expect(await refusalOf(await zipOf(fine(), 'a.xlsx', { password: 'secret' }))).toEqual({ code: 'encrypted', params: {} });
  });
  it('it is another zip file, or damaged', async () => {
    expect(await refusalOf(await zipOf({ 'readme.txt': 'hello' }))).toEqual({ code: 'notText', params: { kind: 'zip' } });
    const whole = await zipOf(fine());
    if (whole instanceof Blob) throw new Error('bytes');
    const cut = whole.bytes.slice(0, whole.size - 40);
    expect(await refusalOf({ name: 'a.xlsx', size: cut.length, bytes: cut })).toEqual({ code: 'workbookWrong', params: {} });
    const broken = whole.bytes.slice();
    broken.fill(0xff, 60, 120);
    expect(await refusalOf({ name: 'a.xlsx', size: broken.length, bytes: broken })).toEqual({ code: 'workbookWrong', params: {} });
    expect(await refusalOf(await zipOf({ 'xl/workbook.xml': '<workbook/>' }))).toEqual({ code: 'workbookWrong', params: {} });
  });
  it('it is larger than a workbook may be, packed', async () => {
    const { bytes } = { bytes: new Uint8Array([0x50, 0x4b, 0x03, 0x04]) };
    const size = FILE_LIMITS.workbook + 1;
    expect(await refusalOf({ name: 'a.xlsx', size, bytes })).toEqual({
      code: 'workbookTooLarge',
      params: { size, limit: FILE_LIMITS.workbook },
    });
  });
  it('or unpacked: texts that fill the memory', async () => {
    const bomb = { ...fine(), 'xl/sharedStrings.xml': `<sst>${' '.repeat(FILE_LIMITS.unpacked.texts + 1_000)}</sst>` };
    const file = await zipOf(bomb);
    expect(file.size).toBeLessThan(1_000_000);
    expect(await refusalOf(file)).toEqual({ code: 'unpackedTooLarge', params: { limit: FILE_LIMITS.unpacked.texts } });
  });
  it('or columns without end, or a tag without end', async () => {
    const far = `${textRow(1, ['id'])}<row r="2"><c r="ZZZZZZ2"><v>1</v></c></row>`;
    expect(await refusalOf(await oneSheet(far))).toMatchObject({ code: 'tooManyColumns' });
    const endless = `<row r="${'x'.repeat(9_000_000)}`;
    expect(await refusalOf(await oneSheet(textRow(1, ['id']) + endless))).toEqual({ code: 'workbookWrong', params: {} });
  });
  it('and it knows no entities of its own', async () => {
    const parts = fine();
    const sheet = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">]><worksheet><sheetData>${textRow(1, ['id'])}<row><c t="str"><v>&a;</v></c></row></sheetData></worksheet>`;
    const table = await tableOf(await zipOf({ ...parts, 'xl/worksheets/sheet1.xml': sheet }));
    expect(table.rows).toEqual([['&a;']]);
  });
});
