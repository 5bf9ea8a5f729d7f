import type { DecayCurve } from '../../program/index.ts';
import { significant } from '../../program/index.ts';
import { TEN_THOUSANDTHS } from './facts/moments.ts';
import { number, type Sql, sql } from './fragment.ts';

/** So many half-lives out, less is left than a double's last digit of anything; and a database takes an underflow for an error. */
const NOTHING_LEFT = 100;

/**
 * 2^(−amount/half). SPEC D2 has it from a fraction squared twelve times, which every language can calculate: up to `NOTHING_LEFT` that and
 * `exp` differ by less than 1e-12. Beyond it is 0.
 */
function halved(amount: Sql, half: number): Sql {
  const left = sql`exp(${amount} * ${number(-significant(Math.LN2 / half))})`;
  return sql`case when ${amount} > ${number(significant(half * NOTHING_LEFT))} then 0 else ${left} end`;
}

type CurveOf<K extends DecayCurve['kind']> = DecayCurve & { kind: K };

/** Ages and steps are whole ten-thousandths of a day: counted in those, it is exact in which step an age is. */
const wholeSteps = (age: Sql, days: number): Sql =>
  sql`floor(round(${age} * ${number(TEN_THOUSANDTHS)}) / ${number(Math.max(1, Math.round(days * TEN_THOUSANDTHS)))})`;

function step(age: Sql, { days, percent, compounding }: CurveOf<'step'>): Sql {
  const steps = wholeSteps(age, days);
  if (percent >= 100) return sql`case when ${steps} < 1 then 1 else 0 end`;
  if (!compounding) return sql`greatest(${number(0)}, ${number(1)} - ${number(significant(percent / 100))} * ${steps})`;
  return halved(steps, significant(-1 / Math.log2(1 - percent / 100)));
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

/** To the ten-thousandth of a day, as ages are. */
const beyondGrace = (age: Sql, after: number): Sql =>
  sql`greatest(${number(0)}, round((${age} - ${number(after)}) * ${number(TEN_THOUSANDTHS)}) / ${number(TEN_THOUSANDTHS)})`;

/** What is left at an age, of 1; `after` days of grace come first. SPEC D1. */
export const factor = (age: Sql, curve: DecayCurve, after: number): Sql => curveSql(after > 0 ? beyondGrace(age, after) : age, curve);
