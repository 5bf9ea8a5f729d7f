import type { RuleSet } from '@umbral/compiler/program';
import { factsAt } from '../columns/facts-at.ts';
import { type Engine, engineFor } from '../generated/engine.ts';
import { Interner } from '../ir/interner.ts';
import { outputNodes } from '../ir/outputs.ts';
import { readStages } from '../ir/rule-set.ts';
import { explainer } from './explain.ts';
import { manyOutputs } from './many.ts';
import { columnsScorer, factsScorer } from './mass.ts';
import { oneScorer } from './one.ts';
import { outputReader, planOf, stagedPlan } from './plan.ts';
import type { Scorer } from './results.ts';
import { stagedMany } from './staged.ts';

/**
 * Compiles a rule set, into generated code where that is allowed, else into closures; `engine` asks for one of them. Throws a RuleError
 * for rules that it cannot run.
 */
export function compileRuleSet(ruleSet: RuleSet, options: { engine?: Engine } = {}): Scorer {
  const interner = new Interner();
  const stages = readStages(ruleSet, interner);
  if (!stages) return stagedScorer(ruleSet);
  const types = ruleSet.input.events.map(({ key }) => key);
  const nodes = outputNodes(ruleSet, stages, interner);
  const cuts = [...stages.values()].flatMap((rules) => [...rules.values()]);
  const { engine, made } = oneScorer(engineFor(options.engine), nodes, cuts, types);
  const many = manyOutputs(ruleSet, nodes, interner);
  return {
    engine,
    score: made,
    scoreMany: lazily(() => factsScorer(engine, many, cuts, types)),
    scoreColumns: lazily(() => columnsScorer(engine, many, cuts, types)),
    explain: lazily(() => explainer(ruleSet, planOf(ruleSet, interner))),
  };
}

/** Rules that find out only when they run what they read are run stage by stage. */
function stagedScorer(ruleSet: RuleSet): Scorer {
  const plan = stagedPlan(ruleSet.stages);
  const read = outputReader(ruleSet);
  const many = stagedMany(ruleSet, plan);
  return {
    engine: 'closures',
    score: (facts) => read(plan(facts)),
    scoreMany: many,
    scoreColumns: (columns) => many(Array.from({ length: columns.leads }, (_, lead) => factsAt(columns, lead))),
    explain: explainer(ruleSet, plan),
  };
}

/** A function that is made when it is first called. */
function lazily<A, R>(make: () => (argument: A) => R): (argument: A) => R {
  let made: ((argument: A) => R) | null = null;
  return (argument) => {
    made ??= make();
    return made(argument);
  };
}
