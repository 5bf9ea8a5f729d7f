import type { RuleSet } from '../../../program/index.ts';
import { RuleChecker } from './rule.ts';
import { eventScope, rootScope } from './scope.ts';
import { NUMBER, TEXT, type Type } from './types.ts';
import type { Violation } from './violation.ts';

export type { Violation, ViolationProblem } from './violation.ts';

/** Names that data has of its own: a stage that took one would hide it. */
const RESERVED = new Set(['lead', 'events', 'type', 'ageDays', 'properties', 'accumulator', 'current']);

/**
 * Everything in a rule set that would not come to the same in every JSON-Logic implementation, or reads what is not there.
 * Seven implementations were measured; what is allowed here is what they agree on.
 */
export function portableViolations(ruleSet: RuleSet): Violation[] {
  const results = new Map<string, Type>();
  const root = rootScope(ruleSet.input, results);
  const checker = new RuleChecker(eventScope(ruleSet.input));
  const names = new Set(RESERVED);
  for (const { name, rules } of ruleSet.stages) {
    if (names.has(name)) checker.violations.push({ path: name, problem: 'stageName' });
    names.add(name);
    // A rule sees the stages before its own only, so its result is added after all of them.
    const found = Object.entries(rules).map(([id, rule]) => [`${name}.${id}`, checker.check(rule, root, `${name}/${id}`)] as const);
    for (const [path, type] of found) results.set(path, type);
  }
  return [...checker.violations, ...outputViolations(ruleSet, results)];
}

/** Scores and lines are numbers, bands are texts. */
function outputViolations({ outputs }: RuleSet, results: ReadonlyMap<string, Type>): Violation[] {
  const numbers = outputs.scores.flatMap(({ path, lines }) => [path, ...lines.map((line) => `contributions.${line.id}`)]);
  const wrong = [
    ...numbers.filter((path) => results.get(path) !== NUMBER),
    ...outputs.bands.map(({ path }) => path).filter((path) => results.get(path) !== TEXT),
  ];
  return wrong.map((path) => ({ path, problem: 'outputPath' }));
}
