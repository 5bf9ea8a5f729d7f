import type { FileNote } from '../../report.ts';
import { FILE_LIMITS, FileRefused } from '../problem.ts';
import type { FoundRow } from '../rows.ts';
import { flatten, readObject } from './flatten.ts';

/** So many characters of a file of objects are looked at to find its columns. */
export const COLUMNS_FROM = 8_000_000;

/** The columns of a file of objects: the names that the objects of its beginning, and of some places in it, have. */
export class Columns {
  private readonly places = new Map<string, number>();

  /** Adds the names of an object, of those that can be read. */
  meet(text: string): void {
    const object = readObject(text);
    if (!object) return;
    for (const name of flatten(object).keys()) if (!this.places.has(name)) this.places.set(name, this.places.size);
    const found = this.places.size;
    if (found > FILE_LIMITS.columns) throw new FileRefused('tooManyColumns', { found, limit: FILE_LIMITS.columns });
  }

  get names(): string[] {
    return [...this.places.keys()];
  }

  /** One pass over the objects of the file. */
  pass(): ObjectRows {
    return new ObjectRows(this.places);
  }
}

/** Makes rows of objects, and remembers what had no column. */
class ObjectRows {
  private readonly places: ReadonlyMap<string, number>;
  private readonly later = new Set<string>();
  private firstLater: { name: string; row: number } | null = null;

  constructor(places: ReadonlyMap<string, number>) {
    this.places = places;
  }

  rowOf(text: string, row: number): FoundRow {
    if (text.trim() === '') return { row, cells: [] };
    if (text.length > FILE_LIMITS.rowLength) return { row, cells: [], broken: 'rowTooLong' };
    const object = readObject(text);
    if (!object) return { row, cells: [], broken: 'notAnObject' };
    const cells = Array.from({ length: this.places.size }, () => '');
    for (const [name, cell] of flatten(object)) {
      const place = this.places.get(name);
      if (place !== undefined) cells[place] = cell;
      else if (cell !== '') this.noteLater(name, row);
    }
    return { row, cells };
  }

  private noteLater(name: string, row: number): void {
    this.firstLater ??= { name: name.slice(0, 200), row };
    if (this.later.size < FILE_LIMITS.columns) this.later.add(name.slice(0, 200));
  }

  /** Names that only came up after the part of the file that was looked at. */
  remarks(): FileNote[] {
    return this.firstLater ? [{ code: 'laterFields', params: { ...this.firstLater, fields: this.later.size } }] : [];
  }
}
