import type { FactColumns } from '../columns/columns.ts';
import type { CodeAccess } from '../generated/access.ts';
import { type Code, literal } from '../generated/code.ts';
import { switchCode } from '../generated/loops.ts';
import type { EventFact, Fact, Node, Operation } from '../ir/node.ts';
import { isBoolean, NULL } from '../ir/types.ts';
import { type Held, heldFact } from './held.ts';
import type { Tables } from './tables.ts';

type NameOf = (event: Node) => string;

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
      return byTable(node, { tables, held, nameOf, code }) ?? (node.op === 'operation' ? byNumber(node, { held, nameOf, code }) : null);
    },
    dispatch: (subject, nameOf, code) => {
      if (subject.op !== 'eventFact') return null;
      const found = held(subject);
      if (found?.kind !== 'coded') return null;
      const on = `${code.constant(found.codes)}[${nameOf(subject.args[0] ?? subject)}]`;
      return (cases) => switchCode(on, cases, (text) => String(found.values.indexOf(text)));
    },
  };
}

type Place = { held: (node: Fact | EventFact) => Held | null; nameOf: NameOf; code: Code };

const placeOf = (node: Fact | EventFact, nameOf: NameOf): string => (node.op === 'fact' ? 'd' : nameOf(node.args[0] ?? node));

/** A question about one coded fact is looked up by the code. */
function byTable(node: Node, { tables, held, nameOf, code }: Place & { tables: Tables }): string | null {
  const subject = isBoolean(node.type) ? tables.subjectOf(node) : null;
  const found = subject && held(subject);
  if (!subject || found?.kind !== 'coded') return null;
  const table = code.constant(tables.answers(node, found.values));
  return `(${table}[${code.constant(found.codes)}[${placeOf(subject, nameOf)}]]===1)`;
}

const COMPARISONS: Partial<Record<Operation['name'], { sign: string; holds: (a: number, b: number) => boolean }>> = {
  less: { sign: '<', holds: (a, b) => a < b },
  lessOrEqual: { sign: '<=', holds: (a, b) => a <= b },
  looselyEqual: { sign: '===', holds: () => false },
  same: { sign: '===', holds: () => false },
};

type Numbers = { raw: string; isNull: string; mayBeNull: boolean };

/** A number that may be null, as it is held: compared as such, null never becomes an object in between. */
function numbersOf(node: Node | undefined, { held, nameOf, code }: Place): Numbers | null {
  if (node?.op !== 'fact' && node?.op !== 'eventFact') return null;
  const found = held(node);
  if (found?.kind !== 'number' && found?.kind !== 'counted') return null;
  const raw = `${code.constant(found.values)}[${placeOf(node, nameOf)}]`;
  return { raw, isNull: found.kind === 'counted' ? `${raw}===0` : `${raw}!==${raw}`, mayBeNull: (node.type & NULL) !== 0 };
}

function byNumber({ name, args }: Operation, place: Place): string | null {
  const [a, b] = args;
  const left = numbersOf(a, place);
  if (left && !b && name === 'toNumber') return `(${left.isNull}?0:${left.raw})`;
  const comparison = COMPARISONS[name];
  if (!comparison) return null;
  if (left && b?.op === 'literal') return comparedWith(left, b.value, comparison, name, false);
  const right = numbersOf(b, place);
  return right && a?.op === 'literal' ? comparedWith(right, a.value, comparison, name, true) : null;
}

/** JavaScript compares null as 0, but nothing holds for NaN. */
function comparedWith(
  { raw, isNull, mayBeNull }: Numbers,
  value: unknown,
  { sign, holds }: { sign: string; holds: (a: number, b: number) => boolean },
  name: Operation['name'],
  isSwapped: boolean,
): string | null {
  if (value === null && name === 'same') return `(${isNull})`;
  if (typeof value !== 'number' || Number.isNaN(value)) return null;
  const compared = isSwapped ? `${literal(value)}${sign}${raw}` : `${raw}${sign}${literal(value)}`;
  const holdsForNull = mayBeNull && (isSwapped ? holds(value, 0) : holds(0, value));
  return holdsForNull ? `(${compared}||${isNull})` : `(${compared}${mayBeNull && value === 0 && sign === '===' ? `&&!(${isNull})` : ''})`;
}
