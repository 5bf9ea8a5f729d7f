import type { FactColumns } from '../columns/columns.ts';
import type { CodeAccess } from '../generated/access.ts';
import { type Code, literal } from '../generated/code.ts';
import { switchCode } from '../generated/loops.ts';
import type { EventFact, Fact } from '../ir/node.ts';
import { NULL } from '../ir/types.ts';
import { bitOf, chosenNumber } from './bits.ts';
import { type Held, heldFact } from './held.ts';
import { byNumber, byTable } from './questions.ts';
import type { Tables } from './tables.ts';

const orNull = (value: number): number | null => (Number.isNaN(value) ? null : value);

/** A column's value at a place, as rules see it. */
function valueCode(held: Held | null, place: string, mayBeNull: boolean, code: Code): string {
  if (!held) return 'null';
  if (held.kind === 'coded') return `${code.constant(held.values)}[${code.constant(held.codes)}[${place}]]`;
  const raw = `${code.constant(held.values)}[${place}]`;
  if (held.kind === 'plain' || !mayBeNull) return raw;
  return held.kind === 'counted' ? `(${raw}||null)` : `${code.constant(orNull)}(${raw})`;
}

/** Rows are places of leads in columns, and events places of events. `tables` may be kept over several programs. */
export function columnsCode(columns: FactColumns, tables: Tables): CodeAccess {
  const held = (node: Fact | EventFact): Held | null => heldFact(columns, node);
  return {
    prologue: '',
    now: literal(columns.now),
    events: '[]',
    fact: (node, code) => valueCode(held(node), 'd', (node.type & NULL) !== 0, code),
    eventFact: (node, event, code) => valueCode(held(node), event, (node.type & NULL) !== 0, code),
    eachEvent: (event, body, code) => {
      const offsets = code.constant(columns.events.offsets);
      return `for(let ${event}=${offsets}[d],n=${offsets}[d+1];${event}<n;${event}++){${body}}`;
    },
    question: (node, nameOf, code) => {
      if (node.op === 'fact' || node.op === 'eventFact' || node.op === 'literal') return null;
      const place = { tables, held, nameOf, code };
      return byTable(node, place) ?? (node.op === 'if' ? chosenNumber(node, place) : byNumber(node, place));
    },
    bit: (condition, nameOf, code) => bitOf(condition, { tables, held, nameOf, code }),
    dispatch: (subject, nameOf, code) => {
      if (subject.op !== 'eventFact') return null;
      const found = held(subject);
      if (found?.kind !== 'coded') return null;
      const on = `${code.constant(found.codes)}[${nameOf(subject.args[0] ?? subject)}]`;
      return (cases) => switchCode(on, cases, (text) => String(found.values.indexOf(text)));
    },
  };
}
