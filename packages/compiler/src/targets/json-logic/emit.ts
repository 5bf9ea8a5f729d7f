import type { Program, RuleSet } from '../../program/index.ts';
import { type Built, build } from './build.ts';
import { contributionsOf } from './contributions.ts';
import { outputsOf } from './outputs.ts';
import { portableViolations } from './portable/index.ts';

/**
 * The rule set of a Program, for what may leave the house. The same Program gives the same rule set, byte for byte. What is not portable
 * never leaves: a violation here is our own bug.
 */
export function emit(program: Program): RuleSet {
  const ruleSet = emitUnchecked(program);
  const [violation] = portableViolations(ruleSet);
  if (violation) throw new Error(`The rule set is not portable: ${violation.problem} at ${violation.path}`);
  return ruleSet;
}

/** The same rule set, for what stays here: an edit need not wait for the check. */
export function emitUnchecked(program: Program): RuleSet {
  const built = build(program);
  const contributions = contributionsOf(built);
  const explanation = contributions.lines.size > 0 ? [{ name: 'contributions', rules: contributions.rules }] : [];
  return {
    format: 'umbral.rule-set',
    version: 2,
    input: inputOf(built),
    stages: [...built.stages.list(), ...explanation],
    outputs: outputsOf(built, contributions.lines),
  };
}

const inputOf = ({ program, stages, previous }: Built): RuleSet['input'] => ({
  attributes: program.attributes,
  events: program.events,
  counted: stages.counted,
  previous,
});
