import type { FactEvent, Facts, FactValue } from '../facts/facts.ts';
import type { FactColumn, FactColumns } from './columns.ts';

/** The prepared value of one row. */
export function factAt(column: FactColumn, row: number): FactValue {
  switch (column.type) {
    case 'number': {
      const value = column.values[row] ?? Number.NaN;
      return Number.isNaN(value) ? null : value;
    }
    case 'boolean': {
      const value = column.values[row] ?? 2;
      return value === 2 ? null : value === 1;
    }
    default: {
      const code = column.codes[row] ?? 0;
      const value = code === 0 ? null : (column.values[code] ?? null);
      return Array.isArray(value) ? [...value] : (value as Exclude<typeof value, readonly string[]>);
    }
  }
}

function rowAt(columns: ReadonlyMap<string, FactColumn>, row: number): Record<string, FactValue> {
  const values: Record<string, FactValue> = {};
  for (const [key, column] of columns) values[key] = factAt(column, row);
  return values;
}

/** One prepared event, by its place among the events of all leads. */
export function eventAt({ types, typeNames, ageDays, properties, counted }: FactColumns['events'], event: number): FactEvent {
  const numbers: FactEvent['counted'] = {};
  for (const [key, each] of counted) numbers[key] = each[event] || null;
  return {
    type: typeNames[types[event] ?? 0] ?? '',
    ageDays: ageDays[event] ?? 0,
    properties: rowAt(properties, event),
    counted: numbers,
  };
}

/** The facts of one lead, as `prepareFacts` gives them. */
export function factsAt({ lead, previous, events, now }: FactColumns, index: number): Facts {
  const bands: Facts['previous'] = {};
  for (const [key, column] of previous) {
    const band = factAt(column, index);
    bands[key] = typeof band === 'string' ? band : null;
  }
  const from = events.offsets[index] ?? 0;
  const length = (events.offsets[index + 1] ?? from) - from;
  return {
    lead: rowAt(lead, index),
    events: Array.from({ length }, (_, place) => eventAt(events, from + place)),
    now,
    previous: bands,
  };
}
