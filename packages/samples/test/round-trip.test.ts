import Papa from 'papaparse';
import { expect, it } from 'vitest';
import { Random } from '../src/synthetic/random.ts';
import { tableOf } from './support/data.ts';

const PIECES = ['a', 'Zoë', ' ', ',', ';', '\t', '|', '"', '""', '\n', "'", '1.234,56', '€', '😀', '=1+1', '\\'] as const;
const DELIMITERS = [',', ';', '\t', '|'] as const;

const cell = (random: Random) => Array.from({ length: random.whole(0, 4) }, () => random.pick(PIECES)).join('');

/** Rows with cells of everything that is awkward; the first cell is never blank, since a blank row is no row. */
function makeRows(random: Random): string[][] {
  const columns = random.whole(2, 6);
  return Array.from({ length: random.whole(1, 60) }, (_, row) => [`r${row}`, ...Array.from({ length: columns - 1 }, () => cell(random))]);
}

it.each(Array.from({ length: 150 }, (_, index) => index + 1))('whatever is written comes back, seed %i', async (seed) => {
  const random = new Random(seed);
  const rows = makeRows(random);
  const header = (rows[0] ?? []).map((_, column) => `name ${column}`);
  const delimiter = random.pick(DELIMITERS);
  const newline = random.pick(['\n', '\r\n'] as const);
  const text = Papa.unparse([header, ...rows], { delimiter, newline, quotes: random.chance(0.3) });
  const table = await tableOf(random.chance(0.5) ? text : `${text}${newline}`, { delimiter });
  expect(table.header).toEqual(header);
  expect(table.rows).toEqual(rows);
  expect(table.rowNumbers).toEqual(rows.map((_, index) => index + 2));
  expect(table).toMatchObject({ emptyRows: 0, refused: { counts: {} }, repaired: { counts: {} } });
});
