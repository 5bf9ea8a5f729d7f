import type { Values } from '../values/values.ts';
import type { Operand } from './operands.ts';

/** A comparison: it holds if the operand is in `holds`, and fails if it is in `fails`; there is nothing else that it can be. */
export type Literal = { kind: 'literal'; operand: Operand; holds: Values; fails: Values };
/** A condition as the linter thinks about it: every group is "at least so many of these". */
export type Formula = Literal | { kind: 'atLeast'; count: number; of: readonly Formula[] };

export const allOf = (of: readonly Formula[]): Formula => ({ kind: 'atLeast', count: of.length, of });
export const anyOf = (of: readonly Formula[]): Formula => ({ kind: 'atLeast', count: 1, of });
export const ALWAYS: Formula = allOf([]);

const negations = new WeakMap<Formula, Formula>();

/** The opposite. Not at least three of five is at least three of the five opposites. Made once, since formulas share their parts. */
export function not(formula: Formula): Formula {
  const known = negations.get(formula);
  if (known) return known;
  const opposite: Formula =
    formula.kind === 'literal'
      ? { ...formula, holds: formula.fails, fails: formula.holds }
      : { kind: 'atLeast', count: formula.of.length - formula.count + 1, of: formula.of.map(not) };
  negations.set(formula, opposite);
  return opposite;
}

/** What a formula is about (fields, kinds of events): two formulas that share no subject say nothing about each other. */
export function subjectsOf(formula: Formula): Set<string> {
  const subjects = new Set<string>();
  const seen = new Set<Formula>();
  const visit = (each: Formula): void => {
    if (seen.has(each)) return;
    seen.add(each);
    if (each.kind === 'atLeast') for (const child of each.of) visit(child);
    else for (const subject of each.operand.subjects) subjects.add(subject);
  };
  visit(formula);
  return subjects;
}

export function shareOne(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const [few, many] = a.size <= b.size ? [a, b] : [b, a];
  for (const each of few) if (many.has(each)) return true;
  return false;
}
