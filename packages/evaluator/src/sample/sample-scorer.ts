import type { Details, RuleSet } from '@umbral/compiler/program';
import { compileWhenOnColumns } from '../access/counting.ts';
import { runsOnColumns } from '../access/supported.ts';
import { Tables } from '../access/tables.ts';
import type { FactColumns, LeadColumns } from '../columns/columns.ts';
import { FactColumnsCache } from '../columns/fact-columns.ts';
import { factsAt } from '../columns/facts-at.ts';
import { type Engine, engineFor, withFallback } from '../generated/engine.ts';
import { Interner } from '../ir/interner.ts';
import type { Node } from '../ir/node.ts';
import { outputNodes } from '../ir/outputs.ts';
import { readStages, type StageNodes } from '../ir/rule-set.ts';
import { detailedExplainer, explainer, withDetails } from '../scorer/explain.ts';
import type { Results } from '../scorer/fill.ts';
import { type ManyOutputs, manyOutputs } from '../scorer/many.ts';
import { neededRules } from '../scorer/paths.ts';
import { planOf } from '../scorer/plan.ts';
import type { Detailed, Explanation, ManyScored } from '../scorer/results.ts';
import { compileRuleSet } from '../scorer/scorer.ts';
import { RuleError } from '../values/errors.ts';
import { KeptResults } from './kept-results.ts';
import { countMatches } from './matches.ts';
import { worthKeeping } from './worth.ts';

/**
 * The scores of a sample, and how they were come by: of the results that are kept between edits, so many had to be computed anew.
 */
export type SampleScores = { results: ManyScored; engine: Engine; recomputed: { columns: number; of: number } };

/** Scores, and what they were computed from and is kept. */
type KeptScores = { scores: SampleScores; known: ReadonlyMap<Node, Results> };

/** A lead in full, with what is behind it. */
type InDetail = { explanation: Explanation; details: Detailed };

/** More parts of rules than this are not remembered. */
const MOST_NODES = 200_000;

/** Scores one sample again and again while its rule set changes: only what an edit touched is computed anew. `now`: epoch milliseconds. */
export class SampleScorer {
  readonly #columns: FactColumnsCache;
  readonly #engine: Engine;
  #interner = new Interner();
  #kept = new KeptResults(new Tables());
  #explain: ((lead: number) => Explanation) | null = null;
  #latest: { ruleSet: RuleSet; columns: FactColumns } | null = null;
  #inDetail: ((lead: number) => InDetail) | null = null;
  #matches: () => Record<string, number> = () => ({});

  constructor(columns: LeadColumns, now: number, options: { engine?: Engine } = {}) {
    this.#engine = engineFor(options.engine);
    this.#columns = new FactColumnsCache(columns, now, compileWhenOnColumns(this.#engine));
  }

  /** Throws a RuleError for rules that cannot be run. */
  score(ruleSet: RuleSet): SampleScores {
    if (this.#interner.size > MOST_NODES) this.#forget();
    const columns = this.#columns.prepare(ruleSet.input);
    const scores = this.#withRoom(() => this.#scoreOn(ruleSet, columns));
    this.#latest = { ruleSet, columns };
    this.#inDetail = null;
    return scores;
  }

  #scoreOn(ruleSet: RuleSet, columns: FactColumns): SampleScores {
    const stages = readStages(ruleSet, this.#interner, neededRules(ruleSet));
    const many = stages && manyOutputs(ruleSet, outputNodes(ruleSet, stages, this.#interner), this.#interner);
    if (!many || !runsOnColumns(many.outputs.map(({ node }) => node))) return this.#scoreAnew(ruleSet, columns);
    const run = (engine: Engine) => () => this.#scoreKept(engine, columns, stages, many);
    const { made } = withFallback(this.#engine, run('generated'), run('closures'));
    const { known } = made;
    this.#matches = () => countMatches(ruleSet, stages, known);
    const explain = lazily(() => this.#withRoom(() => explainer(ruleSet, planOf(ruleSet, this.#interner))));
    this.#explain = (lead) => explain()(factsAt(columns, lead));
    return made.scores;
  }

  /**
   * How many leads match each criterion, segment, disqualifier and audience of the rule set that was scored last, by node id. It takes what
   * scoring has kept; a node of which nothing is kept, because no score needs it or memory is short, is not there.
   */
  matches(): Record<string, number> {
    return this.#matches();
  }

  /** Explains the score of a lead, by its place, by the rule set that was scored last. Throws before any was. */
  explain(lead: number): Explanation {
    if (!this.#explain) throw new Error('Nothing is scored yet');
    return this.#explain(lead);
  }

  /** The same with what is behind it. `details`: those of the Program whose rule set was scored last; asked for once. */
  explainInDetail(lead: number, details: () => Details): InDetail {
    this.#inDetail ??= this.#withRoom(() => this.#detailed(details()));
    return this.#inDetail(lead);
  }

  #detailed(details: Details): (lead: number) => InDetail {
    if (!this.#latest) throw new Error('Nothing is scored yet');
    const { ruleSet, columns } = this.#latest;
    const explain = detailedExplainer(ruleSet, details, planOf(withDetails(ruleSet, details), this.#interner));
    return (lead) => explain(factsAt(columns, lead));
  }

  /** For rules that need leads as objects. */
  #scoreAnew(ruleSet: RuleSet, columns: FactColumns): SampleScores {
    const scorer = compileRuleSet(ruleSet, { engine: this.#engine });
    const results = scorer.scoreColumns(columns);
    this.#matches = () => ({});
    this.#explain = (lead) => scorer.explain(factsAt(columns, lead));
    return { results, engine: scorer.engine, recomputed: { columns: 0, of: 0 } };
  }

  #scoreKept(engine: Engine, columns: FactColumns, stages: StageNodes, { outputs, arrays }: ManyOutputs): KeptScores {
    const roots = outputs.map(({ node }) => node);
    const cuts: readonly Node[] = [...stages.values()].flatMap((rules) => [...rules.values()]);
    const wanted = worthKeeping(stages, roots, columns.leads, engine === 'generated');
    const { known, anew } = this.#kept.of(wanted, engine, cuts, columns);
    const { results, into } = arrays(columns.leads);
    this.#kept.filler(engine, outputs, cuts, columns, known)(into, 0, columns.leads, []);
    return { scores: { results, engine, recomputed: { columns: anew, of: wanted.length } }, known };
  }

  /** Reads rules; what is too large beside all that is remembered is read once more without it. */
  #withRoom<T>(read: () => T): T {
    const isRemembering = this.#interner.size > new Interner().size;
    try {
      return read();
    } catch (error) {
      if (!isRemembering || !(error instanceof RuleError) || error.problem !== 'tooLarge') throw error;
      this.#forget();
      return read();
    }
  }

  #forget(): void {
    this.#interner = new Interner();
    this.#kept = new KeptResults(new Tables());
  }
}

function lazily<T>(make: () => T): () => T {
  let made: T | null = null;
  return () => {
    made ??= make();
    return made;
  };
}
