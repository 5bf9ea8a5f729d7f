import { describe, expect, it } from 'vitest';
import { tableOf } from './support/data.ts';
import { textRow, workbookParts, zipOf } from './support/workbook.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const DOCUMENT = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
/** What "Strict Open XML" says instead. */
const STRICT = 'http://purl.oclc.org/ooxml/spreadsheetml/main';
const STRICT_DOCUMENT = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';

type Written = {
  rows: string;
  texts?: string;
  xfs?: string;
  formats?: string;
  properties?: string;
  sheets?: string;
  target?: (name: string) => string;
  folder?: string;
  prefix?: string;
  strict?: boolean;
  more?: Record<string, string>;
};

/** The parts of a workbook as Excel itself names and writes them. */
function excel({
  rows,
  texts = '',
  xfs = '',
  formats = '',
  properties = '<workbookPr defaultThemeVersion="166925"/>',
  prefix = 'r',
  sheets = `<sheet name="Sheet1" sheetId="1" ${prefix}:id="rId1"/>`,
  target = (name) => name,
  folder = 'xl',
  strict = false,
  more = {},
}: Written) {
  const [main, document] = strict ? [STRICT, STRICT_DOCUMENT] : [MAIN, DOCUMENT];
  const relation = (id: string, type: string, name: string) =>
    `<Relationship Id="${id}" Type="${document}/${type}" Target="${target(name)}"/>`;
  const relations = (inner: string) =>
    `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`;
  return zipOf({
    '[Content_Types].xml': `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    '_rels/.rels': relations(
      `<Relationship Id="rId3" Type="${document}/extended-properties" Target="docProps/app.xml"/><Relationship Id="rId1" Type="${document}/officeDocument" Target="${folder}/workbook.xml"/>`,
    ),
    [`${folder}/workbook.xml`]: `${HEAD}<workbook xmlns="${main}" xmlns:${prefix}="${document}" ${strict ? 'conformance="strict"' : ''}><fileVersion appName="xl"/>${properties}<bookViews><workbookView activeTab="0"/></bookViews><sheets>${sheets}</sheets><definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">Sheet1!$A$1:$B$2</definedName></definedNames></workbook>`,
    [`${folder}/_rels/workbook.xml.rels`]: relations(
      relation('rId3', 'styles', 'styles.xml') +
        relation('rId2', 'worksheet', 'worksheets/sheet2.xml') +
        relation('rId1', 'worksheet', 'worksheets/sheet1.xml') +
        relation('rId4', 'sharedStrings', 'sharedStrings.xml') +
        relation('rId5', 'chartsheet', 'chartsheets/sheet1.xml'),
    ),
    [`${folder}/worksheets/sheet1.xml`]: `${HEAD}<worksheet xmlns="${main}" xmlns:${prefix}="${document}" xmlns:mc="m" mc:Ignorable="x14ac" xmlns:x14ac="x"><dimension ref="A1:Z9"/><sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="15" x14ac:dyDescent="0.25"/><cols><col min="1" max="1" width="9"/></cols><sheetData>${rows}</sheetData><mergeCells count="1"><mergeCell ref="Y1:Z1"/></mergeCells><extLst><ext xmlns:x14="y" xmlns:xm="z" uri="{1}"><x14:dataValidations><x14:dataValidation><x14:formula1><xm:f>Lists!$A$1</xm:f></x14:formula1></x14:dataValidation></x14:dataValidations></ext></extLst></worksheet>`,
    [`${folder}/styles.xml`]: `${HEAD}<styleSheet xmlns="${main}"><numFmts count="1">${formats}</numFmts><cellStyleXfs count="1"><xf numFmtId="0"/></cellStyleXfs><cellXfs><xf numFmtId="0" fontId="0" xfId="0"/>${xfs}</cellXfs><dxfs count="1"><dxf><numFmt numFmtId="0" formatCode="yyyy"/></dxf></dxfs></styleSheet>`,
    [`${folder}/sharedStrings.xml`]: `${HEAD}<sst xmlns="${main}" count="9" uniqueCount="9">${texts}</sst>`,
    ...more,
  });
}

/** A row of shared texts, by their numbers. */
const shared = (row: number, ...numbers: number[]) =>
  `<row r="${row}" spans="1:3" x14ac:dyDescent="0.25">${numbers.map((text, index) => `<c r="${'ABCDEF'[index]}${row}" t="s"><v>${text}</v></c>`).join('')}</row>`;
const si = (...texts: string[]) => texts.map((text) => `<si><t>${text}</t></si>`).join('');

describe('a workbook as Excel saves it', () => {
  it('has shared texts with fonts, with spaces that count, and with how they sound', async () => {
    const texts = `${si('id', 'name')}<si><r><rPr><b/><sz val="11"/></rPr><t>Ac</t></r><r><t xml:space="preserve">me </t></r><r><t>AG</t></r></si><si><t>課きく</t><rPh sb="0" eb="1"><t>カ</t></rPh><phoneticPr fontId="1"/></si><si><t xml:space="preserve">  two&#10;lines &lt;b&gt; _x005F_ </t></si><si/>`;
    const table = await tableOf(await excel({ texts, rows: shared(1, 0, 1) + shared(2, 2, 3) + shared(3, 4, 5) }));
    expect(table.rows).toEqual([
      ['Acme AG', '課きく'],
      ['  two\nlines <b> _ ', ''],
    ]);
  });

  it('has texts in cells, with fonts and with how they sound, and results of formulas', async () => {
    const rows = `${textRow(1, ['a', 'b', 'c', 'd'])}<row r="2"><c r="A2" t="inlineStr"><is><r><t>ri</t></r><r><t>ch</t></r><rPh sb="0" eb="1"><t>sound</t></rPh></is></c><c r="B2" t="str"><f t="shared" ref="B2:B9" si="0">UPPER("x")</f><v xml:space="preserve"> X </v></c><c r="C2"><f>1+1</f><v>2</v></c><c r="D2" t="str"><f>""</f><v></v></c></row>`;
    const table = await tableOf(await excel({ rows }));
    expect(table.rows).toEqual([['rich', ' X ', '2', '']]);
  });

  it('has dates by the numbers of built-in formats and by formats of its own', async () => {
    const formats =
      '<numFmt numFmtId="164" formatCode="[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy"/><numFmt numFmtId="165" formatCode="_-* #,##0.00\\ &quot;€&quot;_-;\\-* #,##0.00"/><numFmt numFmtId="166" formatCode="yyyy\\-mm\\-dd;@"/><numFmt numFmtId="167" formatCode="[h]:mm:ss"/>';
    const ids = [14, 22, 164, 166, 165, 2, 9, 49];
    const xfs = ids.map((id) => `<xf numFmtId="${id}" fontId="0" xfId="0" applyNumberFormat="1"/>`).join('');
    const cells = ids.map((_, index) => `<c r="${'ABCDEFGH'[index]}2" s="${index + 1}"><v>45355.25</v></c>`).join('');
    const rows = `${textRow(
      1,
      ids.map((id) => `c${id}`),
    )}<row r="2">${cells}</row>`;
    const date = '2024-03-04T06:00:00Z';
    const [row] = (await tableOf(await excel({ rows, formats, xfs }))).rows;
    expect(row).toEqual([date, date, date, date, '45355.25', '45355.25', '45355.25', '45355.25']);
  });

  it.each(['1', 'true'])('may count its days from 1904 (%s)', async (date1904) => {
    const rows = `${textRow(1, ['day'])}<row r="2"><c r="A2" s="1"><v>43893</v></c></row>`;
    const properties = `<workbookPr date1904="${date1904}" codeName="ThisWorkbook"/>`;
    const table = await tableOf(await excel({ rows, properties, xfs: '<xf numFmtId="14"/>' }));
    expect(table.rows).toEqual([['2024-03-04']]);
  });

  it.each([
    ['from the root', (name: string) => `/xl/${name}`],
    ['with dots', (name: string) => `./../xl/${name}`],
  ])('may name its parts %s', async (_, target) => {
    const table = await tableOf(await excel({ target, texts: si('id', 'a'), rows: shared(1, 0) + shared(2, 1) }));
    expect(table.rows).toEqual([['a']]);
  });

  it('may lie in another folder, and call its relationships by another prefix', async () => {
    const table = await tableOf(await excel({ folder: 'book', prefix: 'rel', texts: si('id', 'a'), rows: shared(1, 0) + shared(2, 1) }));
    expect(table.rows).toEqual([['a']]);
  });

  it('may be Strict Open XML, where dates are written out', async () => {
    const rows = `${textRow(1, ['id', 'day'])}<row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" s="1" t="d"><v>2024-03-04T06:00:00</v></c></row>`;
    const table = await tableOf(await excel({ strict: true, texts: si('a'), rows, xfs: '<xf numFmtId="22"/>' }));
    expect(table.rows).toEqual([['a', '2024-03-04T06:00:00']]);
  });

  it('shows its visible sheets first, also where a hidden one comes before them', async () => {
    const sheets =
      '<sheet name="Lists" sheetId="2" state="veryHidden" r:id="rId2"/><sheet name="Chart" sheetId="5" r:id="rId5"/><sheet name="Data" sheetId="1" r:id="rId1"/>';
    const hidden = `<worksheet xmlns="${MAIN}"><sheetData>${textRow(1, ['hidden'])}${textRow(2, ['x'])}</sheetData></worksheet>`;
    const rows = textRow(1, ['id']) + textRow(2, ['a']);
    const file = await excel({ sheets, rows, more: { 'xl/worksheets/sheet2.xml': hidden } });
    expect(await tableOf(file)).toMatchObject({ part: 'Data', parts: ['Data', 'Lists'], rows: [['a']] });
    expect((await tableOf(file, { part: 'Lists' })).rows).toEqual([['x']]);
  });

  it('leaves out empty rows and cells, and keeps those that only have a font', async () => {
    const rows = `${textRow(1, ['a', 'b', 'c'])}<row r="2" spans="1:3" ht="30" customHeight="1"/><row r="7"><c r="A7" s="1"/><c r="C7"><v>3</v></c></row><row r="9"><c r="B9"><v>0.30000000000000004</v></c></row>`;
    const table = await tableOf(await excel({ rows, xfs: '<xf numFmtId="14"/>' }));
    expect(table.rows).toEqual([
      ['', '', '3'],
      ['', '0.30000000000000004', ''],
    ]);
    expect(table.rowNumbers).toEqual([7, 9]);
  });

  it('has errors and truth values', async () => {
    const cells = ['#DIV/0!', '#N/A', '#NAME?']
      .map((error, index) => `<c r="${'ABC'[index]}2" t="e"><f>1/0</f><v>${error}</v></c>`)
      .join('');
    const rows = `${textRow(1, ['a', 'b', 'c', 'd', 'e'])}<row r="2">${cells}<c r="D2" t="b"><v>1</v></c><c r="E2" t="b"><f>FALSE()</f><v>0</v></c></row>`;
    const table = await tableOf(await excel({ rows }));
    expect(table.rows).toEqual([['#DIV/0!', '#N/A', '#NAME?', 'true', 'false']]);
  });

  it('is read like any other: the parts of the other writer are the same', async () => {
    const plain = await tableOf(await zipOf(workbookParts({ sheets: { Sheet1: textRow(1, ['id']) + textRow(2, ['a']) } })));
    expect((await tableOf(await excel({ rows: textRow(1, ['id']) + textRow(2, ['a']) }))).rows).toEqual(plain.rows);
  });
});
