import type { Details, RuleSet } from '@umbral/compiler/program';
import {
  compileRuleSet,
  factsPreparer,
  type LeadColumns,
  leadAt,
  type ManyScored,
  SampleScorer,
  type Scorer,
  Tally,
  type Wanted,
} from '@umbral/evaluator';
import { NAME_FIELDS } from '@umbral/samples';
import { best } from './best.ts';
import { textsOf } from './lead-texts.ts';
import { crossOf, spreadsOf } from './population.ts';
import type { ChangedLeadPage, Cross, Curve, LeadSummary, LeadView, LoadedLeads, Preview } from './protocol.ts';

const DAY = 86_400_000;

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
  readonly #asOf: number;
  #scorer: SampleScorer;
  #scoredAt: number;
  /** For single leads at other moments; compiled when it is first asked for. */
  #single: { ruleSet: RuleSet; scorer: Scorer } | null = null;
  /** What another rule set made of the leads; kept as long as it, and the moment, are the same. */
  #other: { ruleSet: RuleSet; at: number; results: ManyScored } | null = null;
  #tally: { of: ManyScored; other: ManyScored; tally: Tally } | null = null;
  #latest: { ruleSet: RuleSet; results: ManyScored; shown: string | null } | null = null;

  constructor({ columns, ids, asOf }: LoadedLeads) {
    this.#columns = columns;
    this.#ids = ids;
    this.#asOf = asOf;
    this.#scoredAt = asOf;
    this.#scorer = new SampleScorer(columns, asOf);
  }

  /**
   * Scores every lead. `shown`: the key of the score by which leads are summed up and ranked from now on. `at`: the moment, null for the
   * sample's own; another one than last time leaves nothing to keep, since every age changes.
   */
  score(ruleSet: RuleSet, shown: string | null, at: number | null, cross: Cross | null): NonNullable<Preview['population']> {
    const started = performance.now();
    const asOf = at ?? this.#asOf;
    if (asOf !== this.#scoredAt) this.#scorer = new SampleScorer(this.#columns, asOf);
    this.#scoredAt = asOf;
    const { results, engine, recomputed } = this.#scorer.score(ruleSet);
    const milliseconds = performance.now() - started;
    this.#latest = { ruleSet, results, shown };
    const run = { engine, milliseconds, recomputed };
    return {
      leads: this.#ids.length,
      asOf,
      spreads: spreadsOf(ruleSet, results),
      cross: cross && crossOf(ruleSet.outputs.scores, results, cross),
      run,
    };
  }

  /** One lead in full, by the rule set that was scored last, whose details these are; null where there is none of this id. */
  explain(id: string, details: () => Details): LeadView | null {
    const place = this.#ids.indexOf(id);
    const summary = this.#summary(place);
    if (!this.#latest || !summary) return null;
    const explained = this.#scorer.explainInDetail(place, details);
    const lead = leadAt(this.#columns, place);
    return { summary, ...explained, texts: textsOf(lead, explained.details), previous: lead.previous ?? {}, shown: this.#latest.shown };
  }

  /** The shown score of a lead on each of so many days after the moment that was scored last; null where there is no such lead or score. */
  curve(id: string, days: number): Curve | null {
    const place = this.#ids.indexOf(id);
    const { ruleSet, shown: key } = this.#latest ?? {};
    if (place < 0 || !ruleSet || typeof key !== 'string') return null;
    if (this.#single?.ruleSet !== ruleSet) this.#single = { ruleSet, scorer: compileRuleSet(ruleSet) };
    const { scorer } = this.#single;
    const [lead, prepare, from] = [leadAt(this.#columns, place), factsPreparer(ruleSet.input), this.#scoredAt];
    const scoreOn = (day: number) => scorer.score(prepare(lead, from + day * DAY)).scores[key] ?? Number.NaN;
    return { key, from, scores: Float64Array.from({ length: days + 1 }, (_, day) => scoreOn(day)) };
  }

  /** What the rule set that was scored last does differently from another one, at the same moment; null before any was scored. */
  against(ruleSet: RuleSet): Tally | null {
    const latest = this.#latest;
    if (!latest) return null;
    const other = this.#resultsOf(ruleSet);
    if (this.#tally?.of === latest.results && this.#tally.other === other) return this.#tally.tally;
    const tally = new Tally(ruleSet.outputs, latest.ruleSet.outputs);
    tally.add(other, latest.results, this.#ids);
    this.#tally = { of: latest.results, other, tally };
    return tally;
  }

  /** The leads behind that difference, those whose score changes most first. */
  changedLeads(ruleSet: RuleSet, wanted: Wanted, offset: number, limit: number): ChangedLeadPage {
    const all = this.against(ruleSet)?.changedLeads.list(wanted) ?? [];
    const page = all.slice(offset, offset + limit).map((lead) => {
      const name = nameOf(this.#columns, this.#ids.indexOf(lead.id), lead.id);
      return { ...lead, name: name === lead.id ? null : name };
    });
    return { total: all.length, leads: page };
  }

  #resultsOf(ruleSet: RuleSet): ManyScored {
    if (this.#other?.ruleSet !== ruleSet || this.#other.at !== this.#scoredAt) {
      const { results } = new SampleScorer(this.#columns, this.#scoredAt).score(ruleSet);
      this.#other = { ruleSet, at: this.#scoredAt, results };
    }
    return this.#other.results;
  }

  /** How many leads match each criterion and segment, by the rule set that was scored last. */
  matches(): Record<string, number> {
    return this.#scorer.matches();
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
