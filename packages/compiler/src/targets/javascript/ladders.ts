import type { CriterionAward, Ranges } from '../../program/index.ts';
import { type Code, literal, literals } from './source.ts';

/** The function from a value to the points of the highest step that it reaches. SPEC K2, A4. */
export function rangesFunction(name: string, { steps, below, missing }: Ranges): Code {
  const reached = steps.toReversed().map(({ from, points }) => `if (value >= ${literal(from)}) return ${literal(points)};`);
  const lines = [`if (value === null) return ${literal(missing)};`, ...reached, `return ${literal(below)};`];
  return ['/** [K2] */', `function ${name}(value) {`, lines, '}'];
}

/** The function from a value to the points of the first step that lists it. SPEC K2. */
export function valuesFunction(name: string, { steps, otherwise, missing }: Extract<CriterionAward, { kind: 'values' }>): Code {
  const listed = steps.map(({ values, points }) => `if (${literals(values)}.includes(value)) return ${literal(points)};`);
  const lines = [`if (value === null) return ${literal(missing)};`, ...listed, `return ${literal(otherwise)};`];
  return ['/** [K2] */', `function ${name}(value) {`, lines, '}'];
}
