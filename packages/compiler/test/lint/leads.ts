import type { ActivityComparison, Comparison, Condition, DataOf, PropertyCondition } from '@umbral/model';

/** A value as facts have it: missing is null, a date is its age in days. */
type Value = string | number | boolean | readonly string[] | null;
type Happening = { type: string; age: number; properties: Record<string, Value> };
export type Lead = { fields: Record<string, Value>; events: readonly Happening[] };

/** Few values each, around those that the random conditions compare with. */
const VALUES: Record<string, readonly Value[]> = {
  employees: [null, 0, 1, 2, 2.5, 3],
  country: [null, 'a', 'b', 'ab', 'abc', 'zz'],
  subscribed: [null, true, false],
  tags: [null, ['a'], ['b'], ['a', 'b'], ['zz']],
  created_at: [null, -3, 0, 2, 5],
};
const HAPPENINGS: readonly Happening[] = ['login', 'page_viewed'].flatMap((type) =>
  [0, 2, 5].flatMap((age) => [null, 1, 3].map((seconds) => ({ type, age, properties: { seconds: type === 'login' ? null : seconds } }))),
);

const crossed = (fields: readonly string[]): Record<string, Value>[] =>
  fields.reduce<Record<string, Value>[]>(
    (found, field) => found.flatMap((each) => (VALUES[field] ?? []).map((value) => ({ ...each, [field]: value }))),
    [{}],
  );

/** Every event as a thing with fields, for conditions on one. */
export const eventsAsLeads: readonly Lead[] = HAPPENINGS.map(({ properties }) => ({ fields: properties, events: [] }));

/** Every lead that these fields can make, or with events: every one with at most two. */
export function leadsOf(fields: readonly string[], withEvents: boolean): Lead[] {
  const pairs = HAPPENINGS.flatMap((one, index) => HAPPENINGS.slice(index).map((other) => [one, other]));
  const histories = withEvents ? [[], ...HAPPENINGS.map((each) => [each]), ...pairs] : [[]];
  return crossed(fields).flatMap((values) => histories.map((events) => ({ fields: values, events })));
}

const inRange = (value: number, operator: string, operand: unknown): boolean => {
  const { from, to } = typeof operand === 'object' && operand !== null ? (operand as { from: number; to: number }) : { from: 0, to: 0 };
  const than = operand as number;
  switch (operator) {
    case 'equals':
      return value === than;
    case 'equalsNot':
      return value !== than;
    case 'greaterThan':
    case 'moreThanAgo':
      return value > than;
    case 'atLeast':
      return value >= than;
    case 'lessThan':
      return value < than;
    case 'atMost':
      return value <= than;
    case 'inTheLast':
      return 0 <= value && value <= than;
    case 'inTheNext':
      return -than <= value && value < 0;
    default:
      return from <= value && value <= to;
  }
};

/** SPEC C2, C3, M2, M3, X1. */
function compares({ operator, value: operand, orMissing }: Comparison, value: Value): boolean {
  if (operator === 'isKnown' || operator === 'isUnknown') return (value !== null) === (operator === 'isKnown');
  if (value === null) return orMissing;
  const texts = [operand].flat().map((each) => String(each).trim().toLowerCase());
  switch (operator) {
    case 'is':
    case 'isAnyOf':
      return texts.includes(String(value));
    case 'isNot':
    case 'isNoneOf':
      return !texts.includes(String(value));
    case 'contains':
      return String(value).includes(String(texts[0]));
    case 'containsNot':
      return !String(value).includes(String(texts[0]));
    case 'isTrue':
      return value === true;
    case 'isFalse':
      return value === false;
    case 'includesAny':
      return (value as readonly string[]).some((each) => texts.includes(each));
    case 'includesNone':
      return !(value as readonly string[]).some((each) => texts.includes(each));
    default:
      return inRange(value as number, operator, operand);
  }
}

/** SPEC A1. */
export const selected = (
  { events, where, withinDays }: Pick<DataOf<'activity'>, 'events' | 'where' | 'withinDays'>,
  lead: Lead,
): Happening[] =>
  lead.events.filter(({ type, age, properties }) => {
    const passes = where.of.length === 0 || holds(where, { fields: properties, events: [] });
    return events.includes(type) && passes && (withinDays === null || age <= withinDays);
  });

/** SPEC A6–A8. */
function measured(condition: ActivityComparison, lead: Lead): number | null {
  const { measure } = condition;
  const events = selected(condition, lead);
  if (measure.kind === 'count') return events.length;
  if (measure.kind === 'daysSinceLast') return events.length > 0 ? Math.min(...events.map(({ age }) => age)) : null;
  const values = events.flatMap(({ properties }) =>
    typeof properties[measure.property] === 'number' ? [Number(properties[measure.property])] : [],
  );
  if (measure.kind === 'distinct') return new Set(values).size;
  if (measure.kind === 'sum') return values.reduce((sum, value) => sum + value, 0);
  return values.length > 0 ? Math.max(...values) : null;
}

/** Whether a condition holds for a lead, straight from SPEC C. */
export function holds(condition: Condition | PropertyCondition, lead: Lead): boolean {
  if (condition.kind === 'comparison') return compares(condition, lead.fields[condition.field] ?? null);
  if (condition.kind === 'activity') {
    const value = measured(condition, lead);
    return value === null ? condition.orMissing : inRange(value, condition.operator, condition.value);
  }
  const true_ = condition.of.filter((each) => holds(each, lead)).length;
  if (condition.kind === 'atLeast') return true_ >= condition.count;
  if (condition.kind === 'none') return true_ === 0;
  return condition.kind === 'all' ? true_ === condition.of.length : true_ > 0;
}
