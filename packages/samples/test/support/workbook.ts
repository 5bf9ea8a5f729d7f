import { BlobWriter, TextReader, ZipWriter } from '@zip.js/zip.js';
import type { FileSource } from '../../src/index.ts';

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** A zip file with these parts. */
export async function zipOf(parts: Record<string, string>, name = 'leads.xlsx', options: { password?: string } = {}): Promise<FileSource> {
  const writer = new ZipWriter(new BlobWriter(), options);
  for (const [path, text] of Object.entries(parts)) await writer.add(path, new TextReader(text));
  const bytes = new Uint8Array(await (await writer.close()).arrayBuffer());
  return { name, size: bytes.length, bytes };
}

type Parts = { sheets: Record<string, string>; texts?: readonly string[]; formats?: readonly string[]; from1904?: boolean };

/** The parts of a workbook whose sheets are given as the XML of their rows; `formats`: the number formats of styles 1, 2 and so on. */
export function workbookParts({ sheets, texts = [], formats = [], from1904 = false }: Parts): Record<string, string> {
  const names = Object.keys(sheets);
  const fonts = formats.map((code, index) => `<numFmt numFmtId="${164 + index}" formatCode="${escaped(code)}"/>`).join('');
  const styles = ['<xf numFmtId="0"/>', ...formats.map((_, index) => `<xf numFmtId="${164 + index}"/>`)].join('');
  return {
    'xl/workbook.xml': `<?xml version="1.0"?><x:workbook xmlns:x="m" xmlns:r="r"><x:workbookPr date1904="${from1904 ? 1 : 0}"/><x:sheets>${names
      .map((name, index) => `<x:sheet name="${escaped(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`)
      .join('')}</x:sheets></x:workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${names
      .map((_, index) => `<Relationship Id="rId${index + 1}" Type="http://x/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`)
      .join('')}</Relationships>`,
    'xl/sharedStrings.xml': `<sst>${texts.join('')}</sst>`,
    'xl/styles.xml': `<styleSheet><numFmts>${fonts}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${styles}</cellXfs></styleSheet>`,
    ...Object.fromEntries(
      Object.values(sheets).map((rows, index) => [
        `xl/worksheets/sheet${index + 1}.xml`,
        `<worksheet><sheetData>${rows}</sheetData></worksheet>`,
      ]),
    ),
  };
}

/** A row of a sheet in which all cells are texts of their own. */
export const textRow = (row: number, cells: readonly string[]): string =>
  `<row r="${row}">${cells.map((cell) => `<c t="inlineStr"><is><t>${escaped(cell)}</t></is></c>`).join('')}</row>`;
