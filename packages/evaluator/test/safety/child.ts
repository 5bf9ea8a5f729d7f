import { RuleError } from '../../src/index.ts';
import { ENGINES } from '../fuzz/engines.ts';
import { ruleSetOf } from '../fuzz/rule-sets.ts';
import { BOMBS } from './bombs.ts';

/** Runs one bomb on one engine, in a process that may die of it. Says how it ended. */
function ended(engineName: string | undefined, bombName: string | undefined): string {
  const engine = ENGINES.find(({ name }) => name === engineName);
  const bomb = BOMBS.find(({ name }) => name === bombName);
  if (!engine || !bomb) return 'nothing to run';
  const made = bomb.make();
  try {
    if ('rule' in made) engine.compileRule(made.rule)(made.data);
    else engine.compileRuleSet(ruleSetOf(made.stages)).score({ lead: {}, events: [], now: 0, previous: {} });
    return 'value';
  } catch (error) {
    return error instanceof RuleError ? error.problem : `threw ${String(error)}`;
  }
}

process.stdout.write(`ended: ${ended(process.argv[2], process.argv[3])}\n`);
