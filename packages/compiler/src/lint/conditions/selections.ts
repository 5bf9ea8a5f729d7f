import { leastOf, mostOf } from '../values/numbers.ts';
import type { Values } from '../values/values.ts';
import type { Measured } from './operands.ts';

const within = (a: number | null, b: number | null): boolean => b === null || (a !== null && a <= b);

/** Whether every event that one selects, of whatever age, has a type that the other selects and passes its filter. */
function sameKindOf(a: Measured, b: Measured): boolean {
  if (a.events.size === 0 || b.events.size === 0) return false;
  return (b.where === 'null' || a.where === b.where) && [...a.events].every((event) => b.events.has(event));
}

const leastIn = ({ present }: Values): number => (present?.type === 'number' ? leastOf(present.numbers) : Number.POSITIVE_INFINITY);
const mostIn = ({ present }: Values): number => (present?.type === 'number' ? mostOf(present.numbers) : Number.NEGATIVE_INFINITY);

/** A measure, and what it is known to be. */
type Known = { measured: Measured; values: Values };

const isNumberOfEvents = ({ measure }: Measured): boolean => measure.kind === 'count' || measure.kind === 'distinct';

/** Whether a number of things among some events can never be more than another among those and perhaps more events. */
function neverMore(a: Measured, b: Measured): boolean {
  if (!isNumberOfEvents(a) || !isNumberOfEvents(b)) return false;
  if (b.measure.kind === 'count') return true;
  return a.measure.kind === 'distinct' && b.measure.kind === 'distinct' && a.measure.property === b.measure.property;
}

const last = ({ measured }: Known): boolean => measured.measure.kind === 'daysSinceLast';
const isThere = ({ values }: Known): boolean => !values.missing;

/** Whether what is known of two measures cannot be true of the same lead, since one selects events that the other selects too. */
function clashes(few: Known, many: Known): boolean {
  if (!sameKindOf(few.measured, many.measured)) return false;
  const some = isNumberOfEvents(few.measured) ? leastIn(few.values) > 0 : last(few) && isThere(few);
  const none = last(many) ? many.values.present === null : many.measured.measure.kind === 'count' && mostIn(many.values) <= 0;
  if (last(few) && isThere(few) && none && within(mostIn(few.values), many.measured.withinDays)) return true;
  if (!within(few.measured.withinDays, many.measured.withinDays)) return false;
  if (some && none) return true;
  if (neverMore(few.measured, many.measured)) return leastIn(few.values) > mostIn(many.values);
  return last(few) && last(many) && isThere(few) && leastIn(many.values) > mostIn(few.values);
}

/** Whether two measures cannot be what they are known to be at once, such as 3 visits this week and 2 this month. */
export const contradict = (a: Known, b: Known): boolean => clashes(a, b) || clashes(b, a);
