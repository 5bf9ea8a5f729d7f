import { factsPreparer, type Lead, type Scored } from '@umbral/evaluator';
import { NOW } from '../../leads/leads.ts';
import type { CompiledModel } from '../../model/compiled.ts';
import { OUR_ENGINES } from '../../peers/ours.ts';
import { scoredAt } from '../../peers/verdict.ts';

export const OURS = OUR_ENGINES[0];

/** What our own engine does of a statement's work: it prepares leads that are in memory and scores them, on one thread. */
export type OurScorer = {
  verdicts: (leads: readonly Lead[]) => Scored[];
  /** Milliseconds on the clock. */
  time: (leads: readonly Lead[]) => number;
};

export function ourScorer({ ruleSet }: CompiledModel): OurScorer {
  const prepare = factsPreparer(ruleSet.input);
  const { scoreMany } = OURS.compile(ruleSet);
  const score = (leads: readonly Lead[]) => scoreMany(leads.map((lead) => prepare(lead, NOW)));
  return {
    verdicts: (leads) => {
      const many = score(leads);
      return Array.from(leads.keys(), (index) => scoredAt(index, many, ruleSet));
    },
    time: (leads) => {
      const begun = performance.now();
      score(leads);
      return performance.now() - begun;
    },
  };
}
