import type { RuleSet } from '@umbral/compiler/program';
import { type LeadColumns, type ManyScored, SampleScorer } from '@umbral/evaluator';
import { best } from './best.ts';
import { spreadsOf } from './population.ts';
import type { LeadSummary, LeadView, LoadedLeads, Preview } from './protocol.ts';

const NAME_FIELDS = ['email', 'name', 'full_name', 'company_name'];

/** What to call a lead in a list: its e-mail or name where it has one, else its id. */
function nameOf({ attributes }: LeadColumns, lead: number, id: string): string {
  for (const field of NAME_FIELDS) {
    const column = attributes.get(field);
    const value = column?.kind === 'dictionary' ? column.values[(column.codes[lead] ?? 0) - 1] : null;
    if (typeof value === 'string' && value !== '') return value;
  }
  return id;
}

/** The sample that is open in the scoring worker, and how its leads stand by the newest rule set. */
export class OpenSample {
  readonly #columns: LeadColumns;
  readonly #ids: readonly string[];
  readonly #scorer: SampleScorer;
  #latest: { ruleSet: RuleSet; results: ManyScored; shown: string | null } | null = null;

  constructor({ columns, ids, asOf }: LoadedLeads) {
    this.#columns = columns;
    this.#ids = ids;
    this.#scorer = new SampleScorer(columns, asOf);
  }

  /** Scores every lead. `shown`: the key of the score by which leads are summed up and ranked from now on. */
  score(ruleSet: RuleSet, shown: string | null): NonNullable<Preview['population']> {
    const started = performance.now();
    const { results, engine, recomputed } = this.#scorer.score(ruleSet);
    const milliseconds = performance.now() - started;
    this.#latest = { ruleSet, results, shown };
    return { leads: this.#ids.length, spreads: spreadsOf(ruleSet, results), run: { engine, milliseconds, recomputed } };
  }

  /** One lead in full, by the rule set that was scored last; null where there is none of this id. */
  explain(id: string): LeadView | null {
    const lead = this.#ids.indexOf(id);
    const summary = this.#summary(lead);
    return this.#latest && summary && { summary, explanation: this.#scorer.explain(lead), shown: this.#latest.shown };
  }

  /** Leads whose name or id contains the text, best score first. */
  find(text: string, limit: number): LeadSummary[] {
    const wanted = text.trim().toLowerCase();
    const isWanted = (lead: number): boolean => {
      const id = this.#ids[lead] ?? '';
      return id.toLowerCase().includes(wanted) || nameOf(this.#columns, lead, id).toLowerCase().includes(wanted);
    };
    const found = best(this.#ids.length, this.#shownScores(), wanted === '' ? () => true : isWanted, limit);
    return found.flatMap((lead) => this.#summary(lead) ?? []);
  }

  #shownScores(): Float64Array | null {
    const { results, shown } = this.#latest ?? {};
    return (results && typeof shown === 'string' && results.scores[shown]) || null;
  }

  #summary(lead: number): LeadSummary | null {
    const id = this.#ids[lead];
    if (id === undefined) return null;
    const score = this.#shownScores()?.[lead] ?? Number.NaN;
    const output = this.#latest?.ruleSet.outputs.bands.find((each) => each.score === this.#latest?.shown);
    const band = output?.bands[this.#latest?.results.bands[output.score]?.[lead] ?? -1];
    return { id, name: nameOf(this.#columns, lead, id), score: Number.isNaN(score) ? null : score, band: band?.id ?? null };
  }
}
