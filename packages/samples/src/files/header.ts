import type { FileNote } from '../report.ts';
import { FILE_LIMITS, FileRefused } from './problem.ts';

const LOOKS_LIKE_DATA = /^([-+]?[\d.,\s]+%?|\d{4}-\d\d-\d\d.*|\d{1,2}[/.]\d{1,2}[/.]\d{2,4}.*|[^@\s]+@[^@\s]+\.[a-z]+|true|false)$/i;

/** Patterns need not look at longer cells. */
const LONGEST_VALUE = 100;

/** Whether most cells of a first row are numbers, dates, e-mail addresses: then it is a lead, not a header. */
export function looksLikeData(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell.trim() !== '');
  return filled.filter((cell) => cell.length <= LONGEST_VALUE && LOOKS_LIKE_DATA.test(cell.trim())).length * 2 > filled.length;
}

export const numberedHeader = (columns: number): string[] => Array.from({ length: columns }, (_, index) => `column_${index + 1}`);

/** The names of the columns: trimmed, none empty, none twice; what was changed is noted with the column's number (the first is 1). */
export function readHeader(cells: readonly string[]): { header: string[]; notes: FileNote[] } {
  if (cells.length > FILE_LIMITS.columns) throw new FileRefused('tooManyColumns', { found: cells.length, limit: FILE_LIMITS.columns });
  const notes: FileNote[] = [];
  const written = new Set(cells.map((cell) => cell.trim()));
  const taken = new Set<string>();
  const header = cells.map((cell, index) => {
    const given = cell.trim();
    const base = given || `column_${index + 1}`;
    let name = base;
    for (let n = 2; taken.has(name) || (name !== given && written.has(name)); n++) name = `${base}_${n}`;
    taken.add(name);
    if (given === '') notes.push({ code: 'emptyHeader', params: { column: index + 1, name } });
    else if (name !== given) notes.push({ code: 'duplicateHeader', params: { column: index + 1, header: given, name } });
    return name;
  });
  return { header, notes };
}
