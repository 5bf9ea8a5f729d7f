import { FILE_LIMITS, FileRefused } from '../problem.ts';
import { isDateFormat } from './date-format.ts';
import { findBook, relatedTo, relationshipOf } from './relations.ts';
import { readXml } from './xml.ts';
import type { ZipPart } from './zip.ts';

type Parts = ReadonlyMap<string, ZipPart>;
type Sheet = { name: string; path: string };

/** What the cells of any sheet need: the shared texts, which styles are dates, and the day from which days count. */
export type Book = { sheets: readonly Sheet[]; texts: readonly string[]; dateStyles: ReadonlySet<number>; from1904: boolean };

const MOST_SHEETS = 200;

/** Reads everything of a workbook but its sheets. */
export async function readBook(parts: Parts): Promise<Book> {
  const path = await findBook(parts);
  const workbook = parts.get(path);
  if (!workbook) throw new FileRefused('notText', { kind: 'zip' });
  const related = await relatedTo(parts, path);
  const targets = new Map(related.filter(({ type }) => type === 'worksheet').map(({ id, path }) => [id, path]));
  const partOf = (type: string) => parts.get(related.find((each) => each.type === type)?.path ?? `xl/${type}.xml`);
  const [sheets, hidden]: [Sheet[], Sheet[]] = [[], []];
  let from1904 = false;
  await readXml(workbook.text(), {
    open(name, attributes) {
      if (name === 'workbookPr') from1904 = /^(1|true|on)$/.test(attributes.date1904 ?? '');
      if (name !== 'sheet') return;
      const path = targets.get(relationshipOf(attributes));
      if (path && parts.has(path) && sheets.length + hidden.length < MOST_SHEETS)
        (attributes.state?.toLowerCase().endsWith('hidden') ? hidden : sheets).push({ name: attributes.name ?? path, path });
    },
    text() {},
    close() {},
  });
  // What a person sees comes first: lists for choosing from lie on hidden sheets.
  sheets.push(...hidden);
  if (sheets.length === 0) throw new FileRefused('workbookWrong', {});
  return {
    sheets,
    texts: await readTexts(partOf('sharedStrings')),
    dateStyles: await readDateStyles(partOf('styles')),
    from1904,
  };
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
