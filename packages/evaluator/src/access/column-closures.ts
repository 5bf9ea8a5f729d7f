import type { ClosureAccess, Run } from '../closures/closure.ts';
import type { FactColumns } from '../columns/columns.ts';
import { type Held, heldFact } from './held.ts';

/** What a column has at a place, as rules see it. */
function valueAt(held: Held | null): (place: number) => unknown {
  if (!held) return () => null;
  if (held.kind === 'coded') {
    const { codes, values } = held;
    return (place) => values[codes[place] ?? 0];
  }
  const { kind, values } = held;
  if (kind === 'plain') return (place) => values[place];
  if (kind === 'counted') return (place) => values[place] || null;
  return (place) => {
    const value = values[place];
    return Number.isNaN(value) ? null : value;
  };
}

/** Rows are places of leads in columns, items places of events. */
export function columnsAccess(columns: FactColumns): ClosureAccess {
  const { offsets } = columns.events;
  const ofRow = (read: (place: number) => unknown): Run => {
    return (row) => read(row as number);
  };
  const ofItem = (read: (place: number) => unknown): Run => {
    return (_row, item) => read(item as number);
  };
  return {
    fact: (node) => ofRow(valueAt(heldFact(columns, node))),
    eventFact: (node) => ofItem(valueAt(heldFact(columns, node))),
    now: () => columns.now,
    events: () => [],
    eachEvent: (row, visit) => {
      const to = offsets[(row as number) + 1] ?? 0;
      for (let event = offsets[row as number] ?? 0; event < to; event++) visit(event);
    },
  };
}
