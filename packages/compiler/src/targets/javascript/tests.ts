import type { Test } from '../../program/index.ts';
import { allOf, anyOf, flat, type Logical, literal, literals, noneOf } from './source.ts';

/** `Extract` would not find a kind that shares its type with others. */
type TestOf<K extends Test['kind'], T extends Test = Test> = T extends Test ? (K extends T['kind'] ? T : never) : never;

/** Where the fields and measures that a test reads are found. */
export type Reads = { field: (key: string) => string; measure: (id: string) => string };

const EXPRESSIONS: { [K in Test['kind']]: (test: TestOf<K>, reads: Reads) => Logical } = {
  all: ({ of }, reads) => allOf(of.map((each) => testExpression(each, reads))),
  any: ({ of }, reads) => anyOf(of.map((each) => testExpression(each, reads))),
  none: ({ of }, reads) => noneOf(of.map((each) => testExpression(each, reads))),
  atLeast: ({ of, count }, reads) => {
    const held = of.map((each) => `(${flat(testExpression(each, reads))} ? 1 : 0)`);
    return held.length === 0 ? literal(count <= 0) : `${held.join(' + ')} >= ${literal(count)}`;
  },
  known: ({ field }, reads) => `${reads.field(field)} !== null`,
  unknown: ({ field }, reads) => `${reads.field(field)} === null`,
  equals: (test, reads) => {
    const read = reads.field(test.field);
    const asked = `${read} === ${literal(test.value)}`;
    return isNullSafe(test) ? asked : compared(test, read, asked);
  },
  oneOf: (test, reads) => {
    const read = reads.field(test.field);
    const asked = `${literals(test.values)}.includes(${read})`;
    return isNullSafe(test) ? asked : compared(test, read, asked);
  },
  contains: (test, reads) => {
    const read = reads.field(test.field);
    return compared(test, read, `${read}.includes(${literal(test.text)})`);
  },
  includes: (test, reads) => {
    const read = reads.field(test.field);
    return compared(test, read, anyOf(test.values.map((each) => `${read}.includes(${literal(each)})`)));
  },
  range: (test, reads) => {
    const { operand, from, to } = test;
    const read = operand.kind === 'field' ? reads.field(operand.field) : reads.measure(operand.measure);
    if (from?.inclusive && to?.inclusive && from.value === to.value) return compared(test, read, `${read} === ${literal(from.value)}`);
    const ends: Logical[] = [];
    if (from) ends.push(`${read} ${from.inclusive ? '>=' : '>'} ${literal(from.value)}`);
    if (to) ends.push(`${read} ${to.inclusive ? '<=' : '<'} ${literal(to.value)}`);
    return compared(test, read, allOf(ends));
  },
};

type Missing = { negated: boolean; orMissing: boolean };

/** What is equal to something is not null. */
const isNullSafe = ({ negated, orMissing }: Missing): boolean => !negated && !orMissing;

/** A comparison; with a missing value it is false, also a negated one, or true where the condition says so. SPEC M2. */
function compared({ negated, orMissing }: Missing, read: string, asked: Logical): Logical {
  const holds = negated ? noneOf([asked]) : asked;
  return orMissing ? anyOf([`${read} === null`, holds]) : allOf([`${read} !== null`, holds]);
}

function expression<K extends Test['kind']>(test: TestOf<K> & { kind: K }, reads: Reads): Logical {
  return EXPRESSIONS[test.kind](test, reads);
}

/** A test as an expression over prepared values. SPEC C, M, X. */
export const testExpression = (test: Test, reads: Reads): Logical => expression(test, reads);
