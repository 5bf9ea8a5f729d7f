import { badInput } from '../exit.ts';
import { beginningOf, type DataFile } from './files.ts';

const LONGEST = 1024 * 1024;
const DELIMITERS = [',', ';', '\t', '|'] as const;

/** The first record of a text, cell by cell. */
function cellsOf(text: string, delimiter: string): string[] {
  const cells: string[] = [];
  let cell = '';
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const character = text[at] ?? '';
    if (quoted && character === '"' && text[at + 1] === '"') {
      cell += '"';
      at++;
    } else if (character === '"' && (quoted || cell === '')) quoted = !quoted;
    else if (!quoted && character === delimiter) {
      cells.push(cell);
      cell = '';
    } else if (!quoted && (character === '\n' || character === '\r')) break;
    else cell += character;
  }
  return [...cells, cell].map((each) => each.trim());
}

/** Names that are all different, as a database needs them: of an empty one its place, of a second one its number. */
function distinct(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name, index) => {
    const wanted = name || `column${index + 1}`;
    let chosen = wanted;
    for (let number = 2; taken.has(chosen.toLowerCase()); number++) chosen = `${wanted}_${number}`;
    taken.add(chosen.toLowerCase());
    return chosen;
  });
}

/** What stands between the cells of a CSV or TSV file, and the names of its columns. */
export function headerOf(file: DataFile): { delimiter: string; columns: string[] } {
  const text = beginningOf(file, LONGEST);
  if (text.includes('\0')) throw badInput(`${file.shown} is no text file`);
  const candidates = file.format === 'tsv' ? (['\t'] as const) : DELIMITERS;
  const read = candidates.map((delimiter) => ({ delimiter, columns: cellsOf(text, delimiter) }));
  const widest = read.reduce((best, each) => (each.columns.length > best.columns.length ? each : best));
  if (widest.columns.every((name) => name === '')) throw badInput(`${file.shown}, line 1: there are no names of columns`);
  return { ...widest, columns: distinct(widest.columns) };
}
