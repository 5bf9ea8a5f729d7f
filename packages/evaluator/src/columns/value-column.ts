import type { RawValue, ValueColumn } from './columns.ts';
import { withRoom } from './growing.ts';

const isPlain = (value: unknown): value is string | number | boolean =>
  typeof value === 'string' || typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value));

/** What of a value a preparation could use; null where none could: then it is as good as missing. A list keeps its texts, as written. */
export function rawValue(value: unknown): RawValue | null {
  if (isPlain(value)) return value;
  if (!Array.isArray(value)) return null;
  const texts = value.filter(isPlain).map(String);
  return texts.length > 0 ? texts : null;
}

/** To a Map, 0 and −0 are the same; to who prepares them they are not. */
const NEGATIVE_ZERO = Symbol('-0');

/** One value column while it grows: numbers until the first value that is none. */
class ValueColumnBuilder {
  #numbers: Float64Array<ArrayBuffer> | null = new Float64Array(0);
  #codes: Uint32Array<ArrayBuffer> = new Uint32Array(0);
  readonly #values: RawValue[] = [];
  readonly #plainCodes = new Map<unknown, number>();
  readonly #listCodes = new Map<string, number>();

  put(row: number, value: RawValue): void {
    if (this.#numbers && typeof value === 'number') {
      this.#numbers = withMissing(this.#numbers, row);
      this.#numbers[row] = value;
      return;
    }
    if (this.#numbers) this.#become(this.#numbers);
    this.#codes = withRoom(this.#codes, row, Uint32Array);
    this.#codes[row] = this.#code(value);
  }

  finish(rows: number): ValueColumn {
    if (this.#numbers) return { kind: 'numbers', values: withMissing(this.#numbers, rows).slice(0, rows) };
    return { kind: 'dictionary', codes: withRoom(this.#codes, rows, Uint32Array).slice(0, rows), values: this.#values };
  }

  /** Turns what was numbers so far into a dictionary of them. */
  #become(numbers: Float64Array<ArrayBuffer>): void {
    this.#codes = Uint32Array.from(numbers, (value) => (Number.isNaN(value) ? 0 : this.#code(value)));
    this.#numbers = null;
  }

  #code(value: RawValue): number {
    if (Array.isArray(value)) return this.#intern(this.#listCodes, JSON.stringify(value), value);
    return this.#intern(this.#plainCodes, Object.is(value, -0) ? NEGATIVE_ZERO : value, value);
  }

  #intern<K>(codes: Map<K, number>, key: K, value: RawValue): number {
    const known = codes.get(key);
    if (known !== undefined) return known;
    const code = this.#values.push(value);
    codes.set(key, code);
    return code;
  }
}

function withMissing(numbers: Float64Array<ArrayBuffer>, row: number): Float64Array<ArrayBuffer> {
  const longer = withRoom(numbers, row, Float64Array);
  return longer === numbers ? numbers : longer.fill(Number.NaN, numbers.length);
}

/** Value columns by key, while they grow: a column begins with the first value of its key. */
export class ValueTable {
  readonly #columns = new Map<string, ValueColumnBuilder>();

  get width(): number {
    return this.#columns.size;
  }

  put(row: number, key: string, value: RawValue | null): void {
    if (value === null) return;
    let column = this.#columns.get(key);
    if (!column) {
      column = new ValueColumnBuilder();
      this.#columns.set(key, column);
    }
    column.put(row, value);
  }

  finish(rows: number): Map<string, ValueColumn> {
    return new Map(Array.from(this.#columns, ([key, column]) => [key, column.finish(rows)]));
  }
}
