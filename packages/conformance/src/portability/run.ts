import { compile, type RuleSet } from '@umbral/compiler';
import { type Facts, prepareFacts } from '@umbral/evaluator';
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
/** A way of writing the same facts. */
type Form = { name: string; text: string };
/** The results of every stage, by stage and rule. */
type Results = { [stage: string]: unknown };

/** What a runner is given: stages and prepared facts, counted numbers included, and nothing else. */
const given = (models: readonly Model[], written: (facts: Facts) => Facts): string =>
  JSON.stringify(
    models.map(({ one, ruleSet }) => ({
      stages: ruleSet.stages,
      facts: one.leads.map((lead) => written(prepareFacts(ruleSet.input, lead, one.now))),
    })),
  );

const known = <T>(values: Record<string, T>): Record<string, T> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));

/** The facts without attributes, properties and bands that are missing, which a receiver may leave out. Numbers of events it may not. */
function sparse({ lead, events, now, previous }: Facts): Facts {
  const happened = events.map((event) => ({ ...event, properties: known(event.properties) }));
  return { lead: known(lead), events: happened, now, previous: known(previous) };
}

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

async function outcomeOn(runner: Program, folder: string, models: readonly Model[], { name, text }: Form): Promise<Outcome> {
  const results = ran(runner, folder, text) as Results[][];
  return outcomeOf(
    answered(runner.name + name, models, results),
    models.map(({ one }) => one),
  );
}

const cases = [...readCases().flatMap((file) => file.cases), ...randomCases(20_260_101, 100)];
const models = cases.map((one): Model => ({ one, ruleSet: compile(one.document).ruleSet }));
const forms = [
  { name: '', text: given(models, (facts) => facts) },
  { name: ', sparse facts', text: given(models, sparse) },
];
const outcomes: Outcome[] = [];
for (const runner of RUNNERS) {
  const place = installed(runner);
  if ('missing' in place) console.log(`${runner.name} is left out: ${place.missing}`);
  else for (const form of forms) outcomes.push(await outcomeOn(runner, place.folder, models, form));
}
if (outcomes.length > 0) console.log(`\n${tableOf(outcomes)}\n`);
for (const { engine, surprises } of outcomes) for (const surprise of surprises) console.error(`${engine}: ${surprise}`);
if (outcomes.some(({ surprises }) => surprises.length > 0)) process.exitCode = 1;
