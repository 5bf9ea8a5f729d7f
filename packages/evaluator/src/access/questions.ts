import { type Code, literal } from '../generated/code.ts';
import type { EventFact, Fact, Node, Operation } from '../ir/node.ts';
import { isBoolean, isNumber, NULL } from '../ir/types.ts';
import type { Held } from './held.ts';
import type { Tables } from './tables.ts';

/** How a node that is computed somewhere else is read; of an event it is its place. */
type NameOf = (node: Node) => string;

/** Where questions about columns are written. */
export type Place = { held: (node: Fact | EventFact) => Held | null; tables: Tables; nameOf: NameOf; code: Code };

const placeOf = (node: Fact | EventFact, nameOf: NameOf): string => (node.op === 'fact' ? 'd' : nameOf(node.args[0] ?? node));

/** What is looked up for a yes or no (0 or 1), or for a number, that depends on one coded fact only. */
export function lookedUp(node: Node, { tables, held, nameOf, code }: Place): string | null {
  const subject = isBoolean(node.type) || isNumber(node.type) ? tables.subjectOf(node) : null;
  const found = subject && held(subject);
  if (!subject || found?.kind !== 'coded') return null;
  return `${code.constant(tables.answers(node, found.values))}[${code.constant(found.codes)}[${placeOf(subject, nameOf)}]]`;
}

/** A yes, a no or a number that depends on one coded fact is looked up by the code: that needs no branch either. */
export function byTable(node: Node, place: Place): string | null {
  const found = lookedUp(node, place);
  return found !== null && isBoolean(node.type) ? `(${found}===1)` : found;
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

/** Questions that must all, or of which any, be answered with yes. */
export type Questions = { all: boolean; of: readonly string[] };

/** A comparison of a number that may be null with a literal, or with null. JavaScript compares null as 0, but nothing holds for NaN. */
export function comparison(node: Node, place: Place): Questions | null {
  const found = node.op === 'operation' ? COMPARISONS[node.name] : undefined;
  const [a, b] = node.args;
  if (node.op !== 'operation' || !found || !a || !b) return null;
  const isSwapped = a.op === 'literal';
  const [numbers, compared] = [numbersOf(isSwapped ? b : a, place), isSwapped ? a : b];
  if (!numbers || compared.op !== 'literal') return null;
  const { raw, isNull, mayBeNull } = numbers;
  const { value } = compared;
  if (value === null && node.name === 'same') return { all: true, of: [isNull] };
  if (typeof value !== 'number' || Number.isNaN(value)) return null;
  const asked = isSwapped ? `${literal(value)}${found.sign}${raw}` : `${raw}${found.sign}${literal(value)}`;
  if (!mayBeNull) return { all: true, of: [asked] };
  if (isSwapped ? found.holds(value, 0) : found.holds(0, value)) return { all: false, of: [asked, isNull] };
  return { all: true, of: value === 0 && found.sign === '===' ? [asked, `!(${isNull})`] : [asked] };
}

/** A number that may be null, compared or converted as it is held. */
export function byNumber(node: Node, place: Place): string | null {
  if (node.op !== 'operation') return null;
  const [only, other] = node.args;
  const numbers = other ? null : numbersOf(only, place);
  if (numbers && node.name === 'toNumber') return `(${numbers.isNull}?0:${numbers.raw})`;
  const questions = comparison(node, place);
  return questions && `(${questions.of.join(questions.all ? '&&' : '||')})`;
}
