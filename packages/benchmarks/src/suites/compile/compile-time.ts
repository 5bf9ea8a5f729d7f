import { compile } from '@umbral/compiler';
import { factsPreparer } from '@umbral/evaluator';
import { NOW, randomLeads } from '../../leads/leads.ts';
import { cpuTime } from '../../measure/cpu.ts';
import { fortyCriteria } from '../../model/forty.ts';
import type { OurEngine } from '../../peers/ours.ts';

/** From document to rule set, from rule set to scorer, and from a lead to its score; milliseconds of processor time. */
export type CompileTimes = { ruleSet: number; scorer: number; firstScore: number };

/** What one of our engines takes for the model of 40 criteria. */
export function compileTime(engine: OurEngine): CompileTimes {
  const document = fortyCriteria();
  const [lead] = randomLeads(1, 50);
  if (!lead) throw new Error('There is no lead');
  const begun = cpuTime();
  const { ruleSet } = compile(document);
  const compiledAt = cpuTime();
  const scorer = engine.compile(ruleSet);
  const readyAt = cpuTime();
  scorer.score(factsPreparer(ruleSet.input)(lead, NOW));
  return { ruleSet: compiledAt - begun, scorer: readyAt - compiledAt, firstScore: cpuTime() - readyAt };
}
