import type { Lead, LeadColumns, ValueColumn } from '@umbral/evaluator';

type RawValue = string | number | boolean | string[];
const isRaw = (value: unknown): value is RawValue => value !== null && value !== undefined;

class Column {
  readonly #codes: number[] = [];
  readonly #places = new Map<unknown, number>();
  readonly #values: RawValue[] = [];
  #numbers = true;

  set(place: number, value: unknown): void {
    if (!isRaw(value)) return;
    while (this.#codes.length < place) this.#codes.push(0);
    if (typeof value !== 'number') this.#numbers = false;
    const key = Array.isArray(value) ? JSON.stringify(value) : value;
    let code = this.#places.get(key);
    if (code === undefined) {
      code = this.#values.push(value);
      this.#places.set(key, code);
    }
    this.#codes[place] = code;
  }

  column(length: number): ValueColumn {
    if (this.#numbers) {
      const values = new Float64Array(length).fill(Number.NaN);
      for (const [place, code] of this.#codes.entries()) if (code) values[place] = Number(this.#values[code - 1]);
      return { kind: 'numbers', values };
    }
    const codes = new Uint32Array(length);
    codes.set(this.#codes);
    return { kind: 'dictionary', codes, values: this.#values };
  }
}

class Columns {
  readonly #columns = new Map<string, Column>();

  set(place: number, values: Record<string, unknown>): void {
    for (const [key, value] of Object.entries(values)) {
      const column = this.#columns.get(key) ?? new Column();
      this.#columns.set(key, column);
      column.set(place, value);
    }
  }

  all(length: number): Map<string, ValueColumn> {
    return new Map([...this.#columns].map(([key, column]) => [key, column.column(length)]));
  }
}

export function leadColumnsBuilder() {
  const [attributes, previous, properties] = [new Columns(), new Columns(), new Columns()];
  const [offsets, types, at] = [[0], [] as number[], [] as number[]];
  const typeNames = new Map<string, number>();
  let leads = 0;
  return {
    add(lead: Lead): void {
      attributes.set(leads, lead.attributes);
      previous.set(leads, lead.previous ?? {});
      for (const event of lead.events) {
        properties.set(at.length, event.properties);
        const type = typeNames.get(event.type) ?? typeNames.size;
        typeNames.set(event.type, type);
        types.push(type);
        at.push(event.at);
      }
      offsets.push(at.length);
      leads++;
    },
    finish: (): LeadColumns => ({
      leads,
      attributes: attributes.all(leads),
      previous: previous.all(leads),
      events: {
        offsets: Uint32Array.from(offsets),
        types: Uint16Array.from(types),
        typeNames: [...typeNames.keys()],
        at: Float64Array.from(at),
        properties: properties.all(at.length),
      },
    }),
  };
}

export function transferables({ attributes, previous, events }: LeadColumns): ArrayBuffer[] {
  const columns = [...attributes.values(), ...previous.values(), ...events.properties.values()];
  const values = columns.map((column) => (column.kind === 'numbers' ? column.values.buffer : column.codes.buffer));
  return [...values, events.offsets.buffer, events.types.buffer, events.at.buffer];
}

const valueAt = (column: ValueColumn, place: number): unknown =>
  column.kind === 'numbers'
    ? Number.isNaN(column.values[place])
      ? null
      : column.values[place]
    : (column.values[(column.codes[place] ?? 0) - 1] ?? null);
const rowAt = (columns: Map<string, ValueColumn>, place: number): Record<string, unknown> =>
  Object.fromEntries([...columns].map(([key, column]) => [key, valueAt(column, place)]));

export function leadAt({ attributes, events }: LeadColumns, lead: number): Lead {
  const places = Array.from(
    { length: (events.offsets[lead + 1] ?? 0) - (events.offsets[lead] ?? 0) },
    (_each, n) => (events.offsets[lead] ?? 0) + n,
  );
  return {
    attributes: rowAt(attributes, lead),
    events: places.map((place) => ({
      type: events.typeNames[events.types[place] ?? 0] ?? '',
      at: events.at[place] ?? Number.NaN,
      properties: rowAt(events.properties, place),
    })),
  };
}
