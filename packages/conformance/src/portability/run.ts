import { compile, type RuleSet } from '@umbral/compiler';
import { prepareFacts } from '@umbral/evaluator';
import { readCases } from '../cases/folder.ts';
import type { Case, CaseLead, Verdict } from '../cases/format.ts';
import type { Engine } from '../engines/engine.ts';
import { type Outcome, outcomeOf, tableOf } from '../engines/outcome.ts';
import { randomCases } from '../engines/random/cases.ts';
import { verdictOf } from '../engines/staged.ts';
import { installed, ran } from './install.ts';
import { type Program, RUNNERS } from './runners.ts';

/** Runs every case, and random documents, on other languages' implementations of JSON Logic: `npm run test:portability`. Which are not on this machine is said. */
type Model = { one: Case; ruleSet: RuleSet };
/** The results of every stage, by stage and rule. */
type Results = { [stage: string]: unknown };

/** What a runner is given: stages and prepared facts, counted numbers included, and nothing else. */
const given = (models: readonly Model[]): string =>
  JSON.stringify(
    models.map(({ one, ruleSet }) => ({
      stages: ruleSet.stages,
      facts: one.leads.map((lead) => prepareFacts(ruleSet.input, lead, one.now)),
    })),
  );

function verdictFrom(ruleSet: RuleSet, results: Results): Verdict {
  if (typeof results.error === 'string') throw new Error(results.error);
  return verdictOf(ruleSet, results);
}

/** An engine that has answered already. */
function answered(name: string, models: readonly Model[], results: readonly Results[][]): Engine {
  const answers = new Map<readonly CaseLead[], () => Verdict[]>(
    models.map(({ one, ruleSet }, index) => [one.leads, () => (results[index] ?? []).map((each) => verdictFrom(ruleSet, each))]),
  );
  return { name, explains: true, prepare: () => (leads) => answers.get(leads)?.() ?? [] };
}

async function outcomeOn(runner: Program, folder: string, models: readonly Model[], text: string): Promise<Outcome> {
  const results = ran(runner, folder, text) as Results[][];
  return outcomeOf(
    answered(runner.name, models, results),
    models.map(({ one }) => one),
  );
}

const cases = [...readCases().flatMap((file) => file.cases), ...randomCases(20_260_101, 100)];
const models = cases.map((one): Model => ({ one, ruleSet: compile(one.document).ruleSet }));
const text = given(models);
const outcomes: Outcome[] = [];
for (const runner of RUNNERS) {
  const place = installed(runner);
  if ('missing' in place) console.log(`${runner.name} is left out: ${place.missing}`);
  else outcomes.push(await outcomeOn(runner, place.folder, models, text));
}
if (outcomes.length > 0) console.log(`\n${tableOf(outcomes)}\n`);
for (const { engine, surprises } of outcomes) for (const surprise of surprises) console.error(`${engine}: ${surprise}`);
if (outcomes.some(({ surprises }) => surprises.length > 0)) process.exitCode = 1;
