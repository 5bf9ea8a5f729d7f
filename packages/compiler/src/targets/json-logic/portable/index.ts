import type { RuleSet, Stage } from '../../../program/index.ts';
import { RuleChecker } from './rule.ts';
import { eventScope, rootScope } from './scope.ts';
import { ANYTHING, BOOLEAN, fits, NULL, NUMBER, TEXT, type Type } from './types.ts';
import type { Violation } from './violation.ts';

export type { Violation, ViolationProblem } from './violation.ts';

/** Names that data has of its own: a stage that took one would hide it. */
const RESERVED = new Set(['lead', 'events', 'now', 'previous', 'counted', 'type', 'ageDays', 'properties', 'accumulator', 'current']);

/**
 * Everything in a rule set that would not come to the same in every JSON-Logic implementation, or reads what is not there.
 * Seven implementations were measured; what is allowed here is what they agree on.
 */
export function portableViolations(ruleSet: RuleSet): Violation[] {
  const checked = checkStages(ruleSet.input, ruleSet.stages);
  return [...checked.violations, ...outputViolations(ruleSet, checked.results)];
}

/** The same for stages alone. */
export const stageViolations = (input: RuleSet['input'], stages: readonly Stage[]): Violation[] => checkStages(input, stages).violations;

function checkStages(input: RuleSet['input'], stages: readonly Stage[]): { violations: Violation[]; results: Map<string, Type> } {
  const results = new Map<string, Type>();
  const root = rootScope(input, results);
  const checker = new RuleChecker(eventScope(input));
  checkCounted(input, checker);
  const names = new Set(RESERVED);
  for (const { name, rules } of stages) {
    if (names.has(name)) checker.violations.push({ path: name, problem: 'stageName' });
    names.add(name);
    // A rule sees the stages before its own only, so its result is added after all of them.
    const found = Object.entries(rules).map(([id, rule]) => [`${name}.${id}`, checker.check(rule, root, `${name}/${id}`)] as const);
    for (const [path, type] of found) results.set(path, type);
  }
  return { violations: checker.violations, results };
}

/** What decides whether an event is numbered reads the event, and the numbers that it has been given before. */
function checkCounted(input: RuleSet['input'], checker: RuleChecker): void {
  const keys = new Set<string>();
  for (const [index, { key, when, per }] of input.counted.entries()) {
    const scope = eventScope({ ...input, counted: input.counted.slice(0, index) });
    const path = `counted/${key}`;
    if (!fits(checker.check(when, scope, path), BOOLEAN)) checker.violations.push({ path, problem: 'argumentType' });
    const isRead = per.kind !== 'value' || input.events.some((event) => event.properties.some((each) => each.key === per.property));
    if (!isRead) checker.violations.push({ path, problem: 'unknownPath' });
    if (keys.has(key)) checker.violations.push({ path, problem: 'countedKey' });
    keys.add(key);
  }
}

/** Scores and lines are numbers, bands and grades are texts, matches are true or false. Behind an audience results may be null. */
function outputViolations({ outputs }: RuleSet, results: ReadonlyMap<string, Type>): Violation[] {
  const { scores, bands, grades, audience, matches } = outputs;
  const orNull = audience === null ? 0 : NULL;
  const expected: [path: string, type: Type][] = [
    ...scores.flatMap(({ path, lines }): [string, Type][] => [
      [path, NUMBER | orNull],
      ...lines.map((line): [string, Type] => [`contributions.${line.id}`, NUMBER]),
    ]),
    ...scores.flatMap(({ disqualified }): [string, Type][] => (disqualified === null ? [] : [[disqualified, TEXT | NULL]])),
    ...[...bands, ...grades].map(({ path }): [string, Type] => [path, TEXT | orNull]),
    ...[...Object.values(matches), ...(audience === null ? [] : [audience])].map((path): [string, Type] => [path, BOOLEAN]),
  ];
  const isWrong = ([path, allowed]: [string, Type]): boolean => {
    const type = results.get(path);
    return type === undefined || type === ANYTHING || !fits(type, allowed);
  };
  return expected.filter(isWrong).map(([path]) => ({ path, problem: 'outputPath' }));
}
