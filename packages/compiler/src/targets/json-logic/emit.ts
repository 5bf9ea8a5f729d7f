import type { Program, RuleSet } from '../../program/index.ts';
import { type Built, build } from './build.ts';
import { contributionsOf } from './contributions.ts';
import { outputsOf } from './outputs.ts';
import { portableViolations } from './portable/index.ts';

/**
 * The rule set of a Program. The same Program gives the same rule set, byte for byte. What is not portable never leaves:
 * a violation here is our own bug.
 */
export function emit(program: Program): RuleSet {
  const built = build(program);
  const contributions = contributionsOf(built);
  const explanation = contributions.lines.size > 0 ? [{ name: 'contributions', rules: contributions.rules }] : [];
  const ruleSet: RuleSet = {
    format: 'umbral.rule-set',
    version: 2,
    input: inputOf(built),
    stages: [...built.stages.list(), ...explanation],
    outputs: outputsOf(built, contributions.lines),
  };
  const [violation] = portableViolations(ruleSet);
  if (violation) throw new Error(`The rule set is not portable: ${violation.problem} at ${violation.path}`);
  return ruleSet;
}

const inputOf = ({ program, stages, previous }: Built): RuleSet['input'] => ({
  attributes: program.attributes,
  events: program.events,
  counted: stages.counted,
  previous,
});
