import {
  type ConditionGroup,
  type EventSelection,
  type FieldType,
  type Measure,
  OPERATORS,
  type Operator,
  type PropertyGroup,
} from '@umbral/model';
import fc from 'fast-check';
import { did, is } from '../../cases/ask.ts';
import { type Draw, pick, seldom, several, WORDS } from './values.ts';

/** The fields and properties that random documents ask about. */
export const FIELDS: Readonly<Record<string, FieldType>> = {
  country: 'text',
  code: 'text',
  employees: 'number',
  budget: 'number',
  subscribed: 'boolean',
  created_at: 'date',
  tags: 'list',
};
export const EVENTS: Readonly<Record<string, Readonly<Record<string, FieldType>>>> = {
  page: { path: 'text', seconds: 'number', due: 'date' },
  mail: { path: 'text', size: 'number' },
  meet: {},
  odd: { path: 'text', ok: 'boolean', labels: 'list', code: 'text' },
};

const OPERANDS = {
  none: () => null,
  text: (g: Draw) => pick(g, WORDS),
  texts: (g: Draw) => several(g, 1, 3, () => pick(g, WORDS)),
  number: (g: Draw) => pick(g, [0, 1, 2, 5, -3, 2.5, 100]),
  range: (g: Draw) => ({ from: pick(g, [-10, 0, 1]), to: pick(g, [1, 5, 100]) }),
  days: (g: Draw) => pick(g, [0.5, 1, 7, 30, 365]),
};

function comparison(g: Draw, fields: Readonly<Record<string, FieldType>>) {
  const [field, type] = pick(g, Object.entries(fields));
  const operator = pick(
    g,
    (Object.keys(OPERATORS) as Operator[]).filter((each) => (OPERATORS[each].types as readonly FieldType[]).includes(type)),
  );
  return is(field, operator, OPERANDS[OPERATORS[operator].operand](g), seldom(g, 3));
}

/** The properties that at least one of the types has. */
const propertiesOf = (events: readonly string[]): Record<string, FieldType> =>
  Object.assign({}, ...events.map((event) => EVENTS[event] ?? {}));

type Grouped<C> = { kind: 'all' | 'any' | 'none'; of: (C | Grouped<C>)[] } | { kind: 'atLeast'; count: number; of: (C | Grouped<C>)[] };

function groupOf<C>(g: Draw, least: number, depth: number, leaf: () => C): Grouped<C> {
  const of = several(g, least, 3, () => (depth > 0 && seldom(g, 4) ? groupOf(g, 1, depth - 1, leaf) : leaf()));
  const kind = pick(g, ['all', 'any', 'none', 'atLeast'] as const);
  return kind === 'atLeast' && of.length > 0
    ? { kind, count: g(fc.integer, { min: 1, max: of.length }), of }
    : { kind: kind === 'atLeast' ? 'all' : kind, of };
}

export function selection(g: Draw): EventSelection {
  const events = pick(g, [['page'], ['mail'], ['page', 'mail'], ['odd'], ['page', 'odd', 'meet'], ['meet'], ['mail', 'page', 'odd']]);
  const properties = propertiesOf(events);
  const hasSome = Object.keys(properties).length > 0;
  const where: PropertyGroup = hasSome && seldom(g, 2) ? groupOf(g, 0, 1, () => comparison(g, properties)) : { kind: 'all', of: [] };
  return { events, where, withinDays: pick(g, [null, null, 0.5, 1, 7, 30]) };
}

/** The properties of a type among these that a measure can read. */
const keysOf = (events: readonly string[], types: readonly FieldType[]): string[] =>
  Object.entries(propertiesOf(events)).flatMap(([key, type]) => (types.includes(type) ? [key] : []));

export const distinguishable = (events: readonly string[]): string[] => keysOf(events, ['text', 'number', 'boolean', 'date']);

export function measure(g: Draw, events: readonly string[]): Measure {
  const numeric = keysOf(events, ['number']).flatMap((property): Measure[] => [
    { kind: 'sum', property },
    { kind: 'maximum', property },
  ]);
  const distinct = distinguishable(events).map((property): Measure => ({ kind: 'distinct', property }));
  return pick(g, [{ kind: 'count' }, { kind: 'daysSinceLast' }, ...numeric, ...distinct]);
}

function activityComparison(g: Draw) {
  const selected = selection(g);
  const { operator, value } = comparison(g, { employees: 'number' });
  const asks = operator === 'isKnown' || operator === 'isUnknown' ? ({ operator: 'atLeast', value: 1 } as const) : { operator, value };
  const of = measure(g, selected.events);
  return did(of, asks.operator as Parameters<typeof did>[1], asks.value as Parameters<typeof did>[2], {
    ...selected,
    orMissing: seldom(g, 3),
  });
}

/** A condition on a lead, with at least one comparison. */
export const condition = (g: Draw): ConditionGroup =>
  groupOf(g, 1, 2, () => (seldom(g, 3) ? activityComparison(g) : comparison(g, FIELDS)));
