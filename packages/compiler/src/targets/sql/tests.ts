import type { Bound, Test } from '../../program/index.ts';
import { join, number, raw, type Sql, sql, textLiteral } from './fragment.ts';

/** Where a test finds what it is about: null where it is missing. */
export type Scope = { field: (key: string) => Sql; measure: (id: string) => Sql };

type TestOf<K extends Test['kind']> = Test & { kind: K };
type Comparing = { negated: boolean; orMissing: boolean };

const TRUE = raw('true');
const FALSE = raw('false');

const within = (of: readonly Test[], scope: Scope): Sql[] => of.map((test) => testSql(test, scope));
export const and = (parts: readonly Sql[]): Sql => (parts.length === 0 ? TRUE : sql`(${join(parts, ' and ')})`);
export const or = (parts: readonly Sql[]): Sql => (parts.length === 0 ? FALSE : sql`(${join(parts, ' or ')})`);

/** `condition` is null where what it compares is missing, and only there. SPEC M2. */
function compared(condition: Sql, { negated, orMissing }: Comparing): Sql {
  return sql`coalesce(${negated ? sql`not (${condition})` : condition}, ${orMissing ? TRUE : FALSE})`;
}

/** One of no values: false, and null where the value is missing. */
const never = (value: Sql): Sql => sql`${value} <> ${value}`;

/** Null where the value is missing. */
export function oneOf(value: Sql, values: readonly string[]): Sql {
  const [only] = values;
  if (only === undefined) return never(value);
  return values.length === 1 ? sql`${value} = ${textLiteral(only)}` : sql`${value} in (${join(values.map(textLiteral), ', ')})`;
}

function atLeast({ count, of }: TestOf<'atLeast'>, scope: Scope): Sql {
  const held = within(of, scope).map((test) => sql`case when ${test} then 1 else 0 end`);
  return held.length === 0 ? (count <= 0 ? TRUE : FALSE) : sql`(${join(held, ' + ')} >= ${raw(String(Math.trunc(count)))})`;
}

function literal(value: string | number | boolean): Sql {
  if (typeof value === 'string') return textLiteral(value);
  return typeof value === 'number' ? number(value) : value ? TRUE : FALSE;
}

const bound = (value: Sql, operator: '>' | '<', { value: end, inclusive }: Bound): Sql =>
  sql`${value} ${raw(inclusive ? `${operator}=` : operator)} ${number(end)}`;

function range({ operand, from, to, ...how }: TestOf<'range'>, scope: Scope): Sql {
  const value = operand.kind === 'field' ? scope.field(operand.field) : scope.measure(operand.measure);
  const bounds = [...(from ? [bound(value, '>', from)] : []), ...(to ? [bound(value, '<', to)] : [])];
  return compared(bounds.length === 0 ? sql`${value} = ${value}` : join(bounds, ' and '), how);
}

type Emitters = { [K in Test['kind']]: (test: TestOf<K>, scope: Scope) => Sql };
const EMITTERS: Emitters = {
  all: ({ of }, scope) => and(within(of, scope)),
  any: ({ of }, scope) => or(within(of, scope)),
  none: ({ of }, scope) => sql`not ${or(within(of, scope))}`,
  atLeast,
  known: ({ field }, scope) => sql`${scope.field(field)} is not null`,
  unknown: ({ field }, scope) => sql`${scope.field(field)} is null`,
  equals: ({ field, value, ...how }, scope) => compared(sql`${scope.field(field)} = ${literal(value)}`, how),
  oneOf: ({ field, values, ...how }, scope) => compared(oneOf(scope.field(field), values), how),
  contains: ({ field, text, ...how }, scope) => compared(sql`strpos(${scope.field(field)}, ${textLiteral(text)}) > 0`, how),
  includes: ({ field, values, ...how }, scope) => {
    const list = scope.field(field);
    return compared(values.length === 0 ? never(list) : sql`${list} && array[${join(values.map(textLiteral), ', ')}]::text[]`, how);
  },
  range,
};

function emit<K extends Test['kind']>(test: TestOf<K> & { kind: K }, scope: Scope): Sql {
  return EMITTERS[test.kind](test, scope);
}

/** A test as a condition that is true or false, never null. */
export const testSql = (test: Test, scope: Scope): Sql => emit(test, scope);
