import type { DecayCurve } from '../../program/index.ts';
import { significant } from '../../program/index.ts';
import { number, type Sql, sql } from './fragment.ts';

const PARTS = 4096;
/** So many half-lives out, less is left than a double's last digit of anything; and a database takes an underflow for an error. */
const NOTHING_LEFT = 100;

/**
 * 2^(−amount/half) as SPEC D2 has it, but for the squarings: their result and `power` agree to 1e-12.
 * Beyond `NOTHING_LEFT` it is 0.
 */
function halved(amount: Sql, half: number): Sql {
  const z = sql`(${amount} / ${number(significant((half * PARTS) / Math.LN2))})`;
  const [twelve, six] = [number(12), number(6)];
  const part = sql`((${twelve} - ${six} * ${z} + ${z} * ${z}) / (${twelve} + ${six} * ${z} + ${z} * ${z}))`;
  return sql`case when ${amount} > ${number(half * NOTHING_LEFT)} then 0 else power(${part}, ${number(PARTS)}) end`;
}

type CurveOf<K extends DecayCurve['kind']> = DecayCurve & { kind: K };

function step(age: Sql, { days, percent, compounding }: CurveOf<'step'>): Sql {
  const steps = sql`floor(${age} / ${number(days)})`;
  const part = percent / 100;
  if (!compounding) return sql`greatest(${number(0)}, ${number(1)} - ${number(significant(part))} * ${steps})`;
  if (part >= 1) return sql`case when ${steps} < 1 then 1 else 0 end`;
  return halved(steps, -1 / Math.log2(1 - part));
}

type Curves = { [K in DecayCurve['kind']]: (age: Sql, curve: CurveOf<K>) => Sql };
const CURVES: Curves = {
  linear: (age, { days }) => sql`greatest(${number(0)}, ${number(1)} - ${age} / ${number(days)})`,
  halfLife: (age, { days }) => halved(age, days),
  expiry: (age, { days }) => sql`case when ${age} <= ${number(days)} then 1 else 0 end`,
  step,
};

function curveSql<K extends DecayCurve['kind']>(age: Sql, curve: CurveOf<K> & { kind: K }): Sql {
  return CURVES[curve.kind](age, curve);
}

/** What is left at an age, of 1. SPEC D1. */
export function factor(age: Sql, curve: DecayCurve, after: number): Sql {
  const counted = after > 0 ? sql`greatest(${number(0)}, ${age} - ${number(after)})` : age;
  return curveSql(counted, curve);
}
