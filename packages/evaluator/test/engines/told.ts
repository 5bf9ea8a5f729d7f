import type { RuleSet } from '@umbral/compiler/program';
import { compileRuleSet, type Lead, type ManyScored, mayGenerate, SampleScorer } from '../../src/index.ts';
import { columnsOf } from '../columns/random.ts';
import { NOW } from '../documents.ts';
import { answersOf } from './answers.ts';

export type Case = { ruleSet: RuleSet; leads: Lead[] };
/** What a process says of cases: `engines` of a scorer and of a sample for each, `answers` to the bit. */
export type Told = { mayGenerate: boolean; engines: string[]; answers: string[] };

const bits = ({ scores, bands, grades }: ManyScored): string =>
  [scores, bands, grades]
    .flatMap((part) => Object.entries(part).map(([key, { buffer }]) => `${key} ${Buffer.from(buffer).toString('hex')}`))
    .join();

/** Scores cases in every way by the engine that is chosen where this runs. */
export function told(cases: readonly Case[]): Told {
  const found: Told = { mayGenerate: mayGenerate(), engines: [], answers: [] };
  for (const { ruleSet, leads } of cases) {
    const scorer = compileRuleSet(ruleSet);
    const { engine, results } = new SampleScorer(columnsOf(leads), NOW).score(ruleSet);
    found.engines.push(scorer.engine, engine);
    found.answers.push(...answersOf(ruleSet, scorer, leads).map(([way, answers]) => `${way} ${bits(answers)}`), bits(results));
  }
  return found;
}
