import type { Line, Logic, RuleSet } from '@umbral/compiler/program';
import { type Closure, operation } from '../closures/closure.ts';
import { truthy } from '../closures/coerce.ts';
import { type Budget, compileRule } from '../closures/compile.ts';
import type { Facts } from '../facts/facts.ts';
import { compilePlan, pathsRead, resultAt, type StageData } from './plan.ts';
import type { CriterionState, ExplainedLine, Explanation, Scored } from './results.ts';

const CONTRIBUTIONS = 'contributions';
const CRITERIA = 'criteria';

/** Compiles what explains one lead: all stages, and the state of each criterion. */
export function explainer(ruleSet: RuleSet, outputs: (data: StageData) => Scored, budget: Budget): (facts: Facts) => Explanation {
  const plan = compilePlan(ruleSet.stages, budget, null);
  const states = criterionStates(ruleSet, budget);
  return (facts) => {
    const data = plan(facts);
    return {
      ...outputs(data),
      lines: Object.fromEntries(ruleSet.outputs.scores.map(({ key, lines }) => [key, explainedLines(lines, data)])),
      nodes: nodeValues(ruleSet, data),
      criteria: Object.fromEntries(states.map(([id, stateOf]) => [id, stateOf(facts, data)])),
    };
  };
}

/** Points are told even if there are none; an adjustment that changed nothing is not. Adding 0 turns −0 into 0. */
function explainedLines(lines: readonly Line[], data: StageData): ExplainedLine[] {
  return lines
    .map((line) => ({ line, value: Number(resultAt(data, [CONTRIBUTIONS, line.id])) + 0 }))
    .filter(({ line, value }) => line.kind === 'points' || value !== 0);
}

function nodeValues({ stages }: RuleSet, data: StageData): Record<string, number> {
  const found: [string, number][] = [];
  for (const { name, rules } of stages) {
    if (name === CONTRIBUTIONS) continue;
    for (const id of Object.keys(rules)) {
      const value = resultAt(data, [name, id]);
      if (typeof value === 'number') found.push([id, value + 0]);
    }
  }
  return Object.fromEntries(found);
}

type StateOf = (facts: Facts, data: StageData) => CriterionState;

function criterionStates({ stages }: RuleSet, budget: Budget): (readonly [string, StateOf])[] {
  const rules = stages.find((stage) => stage.name === CRITERIA)?.rules ?? {};
  return Object.entries(rules).map(([id, rule]) => {
    const condition = conditionOf(rule, budget);
    const read = attributesRead(rule);
    const isMissing = ({ lead }: Facts): boolean => read.some((key) => (lead[key] ?? null) === null);
    return [id, (facts, data) => ({ matched: truthy(condition(data)), missing: isMissing(facts) })] as const;
  });
}

/** A criterion's rule is "if its condition then its points else 0"; the points themselves may be 0. */
function conditionOf(rule: Logic, budget: Budget): Closure {
  const found = operation(rule);
  return compileRule(found?.operator === 'if' ? found.values[0] : rule, budget);
}

function attributesRead(rule: Logic): string[] {
  return [...pathsRead(rule)].flatMap((path) => (path.startsWith('lead.') ? path.slice('lead.'.length) : []));
}
