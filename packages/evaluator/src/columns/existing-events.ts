import { ageInDays } from '../facts/dates.ts';
import type { LeadColumns } from './columns.ts';

/** The events of declared types that exist at a moment, newest first in every lead. `rows`: which row of the lead columns each one is. */
export type ExistingEvents = {
  offsets: Uint32Array<ArrayBuffer>;
  types: Uint16Array<ArrayBuffer>;
  typeNames: readonly string[];
  ageDays: Float64Array<ArrayBuffer>;
  rows: Uint32Array<ArrayBuffer>;
};

type Rows = Uint32Array<ArrayBuffer>;
type Moments = Float64Array<ArrayBuffer>;

const NOT_DECLARED = -1;

/** Turns round what stands from `from` up to `to`. */
function reverse(rows: Rows, from: number, to: number): void {
  for (let low = from, high = to - 1; low < high; low++, high--) {
    const row = rows[low] ?? 0;
    rows[low] = rows[high] ?? 0;
    rows[high] = row;
  }
}

/** Turns round rows that are oldest first; those of one moment keep their order. */
function reverseMoments(rows: Rows, from: number, to: number, at: Moments): void {
  reverse(rows, from, to);
  let start = from;
  for (let place = from + 1; place <= to; place++) {
    if (place < to && at[rows[place] ?? 0] === at[rows[start] ?? 0]) continue;
    if (place - start > 1) reverse(rows, start, place);
    start = place;
  }
}

/** Brings the rows of one lead, which are in their given order, into that of prepared events: newest first, stable. */
function newestFirst(rows: Rows, from: number, to: number, at: Moments): void {
  let [rises, falls] = [false, false];
  for (let place = from + 1; place < to; place++) {
    const [before, after] = [at[rows[place - 1] ?? 0] ?? 0, at[rows[place] ?? 0] ?? 0];
    if (after > before) rises = true;
    else if (after < before) falls = true;
  }
  if (!rises) return;
  if (!falls) reverseMoments(rows, from, to, at);
  else rows.subarray(from, to).sort((a, b) => (at[b] ?? 0) - (at[a] ?? 0) || a - b);
}

/** Finds the events of these types (of which each is a type of some lead's event) that are not after `now`. */
export function existingEvents({ leads, events }: LeadColumns, typeNames: readonly string[], now: number): ExistingEvents {
  const places = new Map(typeNames.map((name, place) => [name, place]));
  const placeOf = Int32Array.from(events.typeNames, (name) => places.get(name) ?? NOT_DECLARED);
  const { at } = events;
  const rows: Rows = new Uint32Array(at.length);
  const offsets = new Uint32Array(leads + 1);
  let count = 0;
  for (let lead = 0; lead < leads; lead++) {
    const start = count;
    const end = events.offsets[lead + 1] ?? 0;
    for (let row = events.offsets[lead] ?? 0; row < end; row++) {
      // Not a moment is not before any.
      if (placeOf[events.types[row] ?? 0] !== NOT_DECLARED && (at[row] ?? Number.NaN) <= now) rows[count++] = row;
    }
    newestFirst(rows, start, count, at);
    offsets[lead + 1] = count;
  }
  const found = rows.slice(0, count);
  const types = new Uint16Array(count);
  const ageDays = new Float64Array(count);
  for (let event = 0; event < count; event++) {
    const row = found[event] ?? 0;
    types[event] = placeOf[events.types[row] ?? 0] ?? 0;
    ageDays[event] = Math.max(0, ageInDays(at[row] ?? 0, now));
  }
  return { offsets, types, typeNames, ageDays, rows: found };
}
