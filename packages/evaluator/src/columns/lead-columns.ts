import type { Lead, LeadEvent } from '../facts/facts.ts';
import type { LeadColumns, ValueColumn } from './columns.ts';
import { ColumnsError } from './errors.ts';
import { withRoom } from './growing.ts';
import { rawValue, ValueTable } from './value-column.ts';

const MOST_EVENT_TYPES = 65_535;
/** 2 GiB of numbers: every key costs a cell for each lead, or event, that there is. */
const MOST_CELLS = 2 ** 28;

class Events {
  #count = 0;
  #types: Uint16Array<ArrayBuffer> = new Uint16Array(0);
  #at: Float64Array<ArrayBuffer> = new Float64Array(0);
  readonly #places = new Map<string, number>();
  readonly #properties = new ValueTable();

  get count(): number {
    return this.#count;
  }

  get cells(): number {
    return this.#count * this.#properties.width;
  }

  add({ type, at, properties }: LeadEvent): void {
    // No rule set declares a type that is not a text.
    if (typeof type !== 'string') return;
    const row = this.#count;
    this.#types = withRoom(this.#types, row, Uint16Array);
    this.#types[row] = this.#place(type);
    this.#at = withRoom(this.#at, row, Float64Array);
    this.#at[row] = Number.isFinite(at) ? at : Number.NaN;
    for (const key of Object.keys(properties)) this.#properties.put(row, key, rawValue(properties[key]));
    this.#count += 1;
  }

  finish(offsets: Uint32Array<ArrayBuffer>): LeadColumns['events'] {
    return {
      offsets,
      types: this.#types.slice(0, this.#count),
      typeNames: [...this.#places.keys()],
      at: this.#at.slice(0, this.#count),
      properties: this.#properties.finish(this.#count),
    };
  }

  #place(type: string): number {
    const known = this.#places.get(type);
    if (known !== undefined) return known;
    const place = this.#places.size;
    if (place === MOST_EVENT_TYPES) throw new ColumnsError('tooManyEventTypes', MOST_EVENT_TYPES);
    this.#places.set(type, place);
    return place;
  }
}

class Leads implements LeadColumnsBuilder {
  #count = 0;
  #offsets: Uint32Array<ArrayBuffer> = new Uint32Array(1);
  readonly #attributes = new ValueTable();
  readonly #previous = new ValueTable();
  readonly #events = new Events();

  add({ attributes, events, previous = {} }: Lead): void {
    const row = this.#count;
    for (const key of Object.keys(attributes)) this.#attributes.put(row, key, rawValue(attributes[key]));
    for (const key of Object.keys(previous)) {
      const band: unknown = previous[key];
      if (typeof band === 'string') this.#previous.put(row, key, band);
    }
    for (const event of events) this.#events.add(event);
    this.#count += 1;
    this.#offsets = withRoom(this.#offsets, this.#count, Uint32Array);
    this.#offsets[this.#count] = this.#events.count;
    const cells = this.#count * (this.#attributes.width + this.#previous.width) + this.#events.cells;
    if (cells > MOST_CELLS) throw new ColumnsError('tooManyCells', MOST_CELLS);
  }

  finish(): LeadColumns {
    return {
      leads: this.#count,
      attributes: this.#attributes.finish(this.#count),
      previous: this.#previous.finish(this.#count),
      events: this.#events.finish(this.#offsets.slice(0, this.#count + 1)),
    };
  }
}

/** Nothing can be added to columns that are finished, nor after an error. */
export type LeadColumnsBuilder = { add: (lead: Lead) => void; finish: () => LeadColumns };

/**
 * Collects leads into columns, one after the other; keeps nothing of the objects. Reads own properties only; a value that no preparation
 * can use is missing. `add` throws a ColumnsError for more than 65,535 types of events, or more values than memory can be expected to hold.
 */
export const leadColumnsBuilder = (): LeadColumnsBuilder => new Leads();

const bufferOf = (column: ValueColumn): ArrayBuffer => (column.kind === 'numbers' ? column.values : column.codes).buffer;

/** What postMessage may hand over instead of copying. */
export function transferables({ attributes, previous, events }: LeadColumns): ArrayBuffer[] {
  const columns = [attributes, previous, events.properties].flatMap((each) => [...each.values()]);
  return [events.offsets.buffer, events.types.buffer, events.at.buffer, ...columns.map(bufferOf)];
}
