import { type Decay, type DecayCurve, significant } from '../../program/index.ts';
import type { Model } from './model.ts';
import { type Code, literal } from './source.ts';

/** `Extract` would not find a kind that shares its type with others. */
type CurveOf<K extends DecayCurve['kind'], C extends DecayCurve = DecayCurve> = C extends DecayCurve
  ? K extends C['kind']
    ? C
    : never
  : never;

const TEN_THOUSANDTHS = 10_000;

/** 2^(−value/days). Millions of half-lives out it would rise again, so it stops counting after a thousand. SPEC D2. */
function halved(value: string, days: number): string {
  const bounded = `Math.min(${value}, ${literal(significant(days * 1000))})`;
  return `halved(${bounded} / ${literal(significant((days * 4096) / Math.LN2))})`;
}

/** What is left at an age beyond the grace period. SPEC D1. */
const CURVES: { [K in DecayCurve['kind']]: (curve: CurveOf<K>) => Code } = {
  linear: ({ days }) => [`return Math.max(0, 1 - beyond / ${literal(days)});`],
  halfLife: ({ days }) => [`return ${halved('beyond', days)};`],
  expiry: ({ days }) => [`return beyond <= ${literal(days)} ? 1 : 0;`],
  step: ({ days, percent, compounding }) => {
    // Both are whole ten-thousandths of a day: so it is exact in which step an age is.
    const steps = `const steps = Math.floor(Math.round(beyond * ${TEN_THOUSANDTHS}) / ${literal(Math.round(days * TEN_THOUSANDTHS))});`;
    if (percent === 100) return [steps, 'return steps < 1 ? 1 : 0;'];
    if (!compounding) return [steps, `return Math.max(0, 1 - ${literal(significant(percent / 100))} * steps);`];
    return [steps, `return ${halved('steps', significant(-1 / Math.log2(1 - percent / 100)))};`];
  },
};

function linesOf<K extends DecayCurve['kind']>(curve: CurveOf<K> & { kind: K }): Code {
  return CURVES[curve.kind](curve);
}

/** The function from an age to what is left of points of that age. */
export function factorFunction({ id, curve, after }: Decay, model: Model): Code {
  const head = [`// [D1] decay ${literal(id)}`, `function ${model.name(id)}Factor(${after === 0 ? 'beyond' : 'age'}) {`];
  const beyond =
    after === 0
      ? []
      : [
          '// Both are whole ten-thousandths of a day, and so is what lies between them.',
          `const beyond = Math.max(0, Math.round((age - ${literal(after)}) * ${TEN_THOUSANDTHS}) / ${TEN_THOUSANDTHS});`,
        ];
  return [...head, [...beyond, ...linesOf(curve)], '}'];
}
