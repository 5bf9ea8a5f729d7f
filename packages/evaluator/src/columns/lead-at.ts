import type { Lead, LeadEvent } from '../facts/facts.ts';
import type { LeadColumns, RawValue, ValueColumn } from './columns.ts';

function valueAt(column: ValueColumn, row: number): RawValue | null {
  if (column.kind === 'dictionary') return column.values[(column.codes[row] ?? 0) - 1] ?? null;
  const value = column.values[row] ?? Number.NaN;
  return Number.isNaN(value) ? null : value;
}

/** Those of a row that are not missing. Entries, since a key may be one that cannot be assigned to. */
function rowAt(columns: ReadonlyMap<string, ValueColumn>, row: number): [string, RawValue][] {
  const values: [string, RawValue][] = [];
  for (const [key, column] of columns) {
    const value = valueAt(column, row);
    if (value !== null) values.push([key, Array.isArray(value) ? [...value] : value]);
  }
  return values;
}

function eventAt({ types, typeNames, at, properties }: LeadColumns['events'], row: number): LeadEvent {
  return {
    type: typeNames[types[row] ?? 0] ?? '',
    at: at[row] ?? Number.NaN,
    properties: Object.fromEntries(rowAt(properties, row)),
  };
}

/** A lead as an object again, without what was missing in it. Every preparation gives the same facts as for the lead that was added. */
export function leadAt({ attributes, previous, events }: LeadColumns, index: number): Lead {
  const from = events.offsets[index] ?? 0;
  const to = events.offsets[index + 1] ?? from;
  return {
    attributes: Object.fromEntries(rowAt(attributes, index)),
    events: Array.from({ length: to - from }, (_, place) => eventAt(events, from + place)),
    previous: Object.fromEntries(rowAt(previous, index).map(([key, band]) => [key, String(band)])),
  };
}
