import type { FactColumn, FactColumns } from '../columns/columns.ts';
import type { EventFact, Fact } from '../ir/node.ts';

/**
 * How the values of a fact are held, by the place of the lead or event. `coded`: a place in `values`, which are as rules see them.
 * `number`: NaN is null. `counted`: 0 is null. `plain`: never null. Null where there is nothing.
 */
export type Held =
  | { kind: 'coded'; codes: Uint32Array | Uint16Array | Uint8Array; values: readonly unknown[] }
  | { kind: 'number' | 'plain'; values: Float64Array }
  | { kind: 'counted'; values: Uint32Array };

/** A boolean's codes are 0 and 1, and 2 for null. */
const BOOLEANS: readonly unknown[] = [false, true, null];

const withNull = new WeakMap<readonly unknown[], readonly unknown[]>();

/** The first of the values is there only to take the place of null. */
function valuesWithNull(values: readonly unknown[]): readonly unknown[] {
  const known = withNull.get(values) ?? [null, ...values.slice(1)];
  withNull.set(values, known);
  return known;
}

function heldIn(column: FactColumn | undefined): Held | null {
  if (!column) return null;
  if (column.type === 'number') return { kind: 'number', values: column.values };
  if (column.type === 'boolean') return { kind: 'coded', codes: column.values, values: BOOLEANS };
  return { kind: 'coded', codes: column.codes, values: valuesWithNull(column.values) };
}

/** Where columns have a fact. */
export function heldFact(columns: FactColumns, { op, place, key }: Fact | EventFact): Held | null {
  const { events } = columns;
  if (op === 'fact') return heldIn((place === 'lead' ? columns.lead : columns.previous).get(key));
  if (place === 'type') return { kind: 'coded', codes: events.types, values: events.typeNames };
  if (place === 'ageDays') return { kind: 'plain', values: events.ageDays };
  if (place === 'properties') return heldIn(events.properties.get(key));
  const values = events.counted.get(key);
  return values ? { kind: 'counted', values } : null;
}
