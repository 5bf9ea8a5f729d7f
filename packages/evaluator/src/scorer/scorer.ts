import type { RuleSet } from '@umbral/compiler/program';
import type { FactColumns } from '../columns/columns.ts';
import { factsAt } from '../columns/facts-at.ts';
import { type Engine, engineFor } from '../generated/engine.ts';
import { Interner } from '../ir/interner.ts';
import { lineNodes, outputNodes } from '../ir/outputs.ts';
import { readStages } from '../ir/rule-set.ts';
import { explainer } from './explain.ts';
import { explainedOutputs, manyOutputs } from './many.ts';
import { columnsScorer, factsScorer } from './mass.ts';
import { oneScorer } from './one.ts';
import { outputReader, planOf, stagedPlan } from './plan.ts';
import type { Scorer } from './results.ts';
import { stagedExplained, stagedMany } from './staged.ts';

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
  const explained = () => explainedOutputs(many, lineNodes(ruleSet, stages, nodes, interner));
  return {
    engine,
    score: made,
    scoreMany: lazily(() => factsScorer(engine, many, cuts, types)),
    scoreColumns: lazily(() => columnsScorer(engine, many, cuts, types)),
    explain: lazily(() => explainer(ruleSet, planOf(ruleSet, interner))),
    explainMany: lazily(() => factsScorer(engine, explained(), cuts, types)),
    explainColumns: lazily(() => columnsScorer(engine, explained(), cuts, types)),
  };
}

/** Rules that find out only when they run what they read are run stage by stage. */
function stagedScorer(ruleSet: RuleSet): Scorer {
  const plan = stagedPlan(ruleSet.stages);
  const read = outputReader(ruleSet);
  const many = stagedMany(ruleSet, plan);
  const explain = explainer(ruleSet, plan);
  const explainMany = stagedExplained(ruleSet, many, explain);
  const leadsOf = (columns: FactColumns) => Array.from({ length: columns.leads }, (_, lead) => factsAt(columns, lead));
  return {
    engine: 'closures',
    score: (facts) => read(plan(facts)),
    scoreMany: many,
    scoreColumns: (columns) => many(leadsOf(columns)),
    explain,
    explainMany,
    explainColumns: (columns) => explainMany(leadsOf(columns)),
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
