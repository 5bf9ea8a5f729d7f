import { FILE_LIMITS, FileRefused } from '../problem.ts';
import { isDateFormat } from './date-format.ts';
import { readXml } from './xml.ts';
import type { ZipPart } from './zip.ts';

type Parts = ReadonlyMap<string, ZipPart>;
type Sheet = { name: string; path: string };

/** What the cells of any sheet need: the shared texts, which styles are dates, and the day from which days count. */
export type Book = { sheets: readonly Sheet[]; texts: readonly string[]; dateStyles: ReadonlySet<number>; from1904: boolean };

const MOST_SHEETS = 200;

/** Reads everything of a workbook but its sheets. */
export async function readBook(parts: Parts): Promise<Book> {
  const workbook = parts.get('xl/workbook.xml');
  if (!workbook) throw new FileRefused('notText', { kind: 'zip' });
  const targets = await readTargets(parts.get('xl/_rels/workbook.xml.rels'));
  const sheets: Sheet[] = [];
  let from1904 = false;
  await readXml(workbook.text(), {
    open(name, attributes) {
      if (name === 'workbookPr') from1904 = /^(1|true|on)$/.test(attributes.date1904 ?? '');
      const path = targets.get(attributes['r:id'] ?? attributes.id ?? '');
      if (name === 'sheet' && path && parts.has(path) && sheets.length < MOST_SHEETS) sheets.push({ name: attributes.name ?? path, path });
    },
    text() {},
    close() {},
  });
  if (sheets.length === 0) throw new FileRefused('workbookWrong', {});
  return {
    sheets,
    texts: await readTexts(parts.get('xl/sharedStrings.xml')),
    dateStyles: await readDateStyles(parts.get('xl/styles.xml')),
    from1904,
  };
}

/** The paths of a workbook's sheets by their ids. */
async function readTargets(part: ZipPart | undefined): Promise<Map<string, string>> {
  const targets = new Map<string, string>();
  if (!part) return targets;
  await readXml(part.text(), {
    open(name, { Id = '', Target = '', Type = '' }) {
      if (name !== 'Relationship' || !Type.endsWith('/worksheet')) return;
      targets.set(Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`);
    },
    text() {},
    close() {},
  });
  return targets;
}

/** The texts that cells name by their number; how they sound (phonetic runs) is left out. */
async function readTexts(part: ZipPart | undefined): Promise<string[]> {
  const texts: string[] = [];
  if (!part) return texts;
  let current = '';
  let reads = false;
  let phonetic = false;
  await readXml(part.text(FILE_LIMITS.unpacked.texts), {
    open(name) {
      if (name === 'si') current = '';
      if (name === 'rPh') phonetic = true;
      reads = name === 't' && !phonetic;
    },
    text(text) {
      if (reads) current += text;
    },
    close(name) {
      if (name === 't') reads = false;
      if (name === 'rPh') phonetic = false;
      if (name === 'si') texts.push(unescaped(current));
    },
  });
  return texts;
}

/** Which cell styles show a number as a date. */
async function readDateStyles(part: ZipPart | undefined): Promise<Set<number>> {
  const custom = new Map<number, string>();
  const dates = new Set<number>();
  if (!part) return dates;
  let style = -1;
  await readXml(part.text(FILE_LIMITS.unpacked.texts), {
    open(name, attributes) {
      if (name === 'numFmt') custom.set(Number(attributes.numFmtId), attributes.formatCode ?? '');
      if (name === 'cellXfs') style = 0;
      if (name !== 'xf' || style < 0) return;
      if (isDateFormat(Number(attributes.numFmtId), custom)) dates.add(style);
      style++;
    },
    text() {},
    close(name) {
      if (name === 'cellXfs') style = -1;
    },
  });
  return dates;
}

/** What XML cannot hold is written as _x000D_. */
export const unescaped = (text: string): string =>
  text.includes('_x') ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))) : text;
