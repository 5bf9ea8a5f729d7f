import type { RuleSet } from '@umbral/compiler/program';
import {
  compileRuleSet,
  type Explanation,
  type Facts,
  type LeadColumns,
  leadAt,
  type ManyScored,
  prepareFacts,
  type Scorer,
} from '@umbral/evaluator';

export type SampleScores = {
  results: ManyScored;
  engine: 'generated' | 'closures';
  recomputed: { columns: number; of: number };
};

export class SampleScorer {
  readonly #columns: LeadColumns;
  readonly #now: number;
  #prepared: { key: string; facts: Facts[] } = { key: '', facts: [] };
  #scorer: Scorer | null = null;

  constructor(columns: LeadColumns, now: number) {
    this.#columns = columns;
    this.#now = now;
  }

  score(ruleSet: RuleSet): SampleScores {
    const key = JSON.stringify(ruleSet.input);
    if (this.#prepared.key !== key) {
      const leads = Array.from({ length: this.#columns.leads }, (_each, lead) => leadAt(this.#columns, lead));
      this.#prepared = { key, facts: leads.map((lead) => prepareFacts(ruleSet.input, lead, this.#now)) };
    }
    this.#scorer = compileRuleSet(ruleSet);
    const results = this.#scorer.scoreMany(this.#prepared.facts);
    const of = ruleSet.outputs.scores.length;
    return { results, engine: 'closures', recomputed: { columns: of, of } };
  }

  explain(lead: number): Explanation {
    const facts = this.#prepared.facts[lead];
    if (!facts || !this.#scorer) throw new Error(`There is no lead ${lead}, or no score yet`);
    return this.#scorer.explain(facts);
  }
}
