import { toIdentifier } from '@umbral/model';
import { badInput, usage } from '../exit.ts';
import type { Column, Table } from './table.ts';

/** `field=column`, as given on the command line. */
export type Mapping = ReadonlyMap<string, string>;

export function mappingOf(pairs: readonly string[]): Mapping {
  return new Map(
    pairs.map((pair) => {
      const at = pair.indexOf('=');
      if (at <= 0 || at === pair.length - 1) throw usage(`"${pair}" is no mapping; one looks like field=column`);
      return [pair.slice(0, at), pair.slice(at + 1)];
    }),
  );
}

const same = (name: string): string => toIdentifier(name);

/** The column of a table by this name, or by one that differs in nothing but capitals, spaces and signs. */
export const columnNamed = ({ columns }: Pick<Table, 'columns'>, name: string): Column | undefined =>
  columns.find((each) => each.name === name) ?? columns.find((each) => same(each.name) === same(name));

const shownColumns = ({ columns }: Table): string => {
  const names = columns.slice(0, 12).map(({ name }) => `"${name}"`);
  return `${names.join(', ')}${columns.length > 12 ? ', …' : ''}`;
};

/** A column that somebody named: it has to be there. */
export function columnAsked(table: Table, name: string): Column {
  const found = columnNamed(table, name);
  if (found) return found;
  throw badInput(`${table.file.shown} has no column "${name}"; it has ${shownColumns(table)}`);
}

/** The column of one of these names, or of the one that was asked for. */
export function columnFor(table: Table, what: string, names: readonly string[], asked: string | undefined, option: string): Column {
  if (asked !== undefined) return columnAsked(table, asked);
  for (const name of names) {
    const found = columnNamed(table, name);
    if (found) return found;
  }
  throw badInput(
    `${table.file.shown} has no column for the ${what} (${names.join(', ')}); ${option} names one; it has ${shownColumns(table)}`,
  );
}
