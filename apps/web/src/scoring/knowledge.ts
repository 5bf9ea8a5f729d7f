import {
  type EventProfile,
  type FieldProfile,
  type LeadColumns,
  type NumberProfile,
  profileEvents,
  profileField,
  profileNumbers,
  profileProperty,
  SampleScorer,
} from '@umbral/evaluator';
import type { ActivityComparison, ConditionGroup } from '@umbral/model';
import type { AskedField, Definitions, FieldKnowledge, FieldQuestion, MatchCounts } from './known.ts';
import { partsOf } from './parts.ts';
import { matchProbe, measureProbe } from './probe.ts';
import type { LoadedLeads } from './protocol.ts';

const MOST_VALUES = 60;
/** The profiles of so many fields are kept: those that a person has before them. */
const MOST_KEPT = 12;

/** What the open sample knows that an editor of conditions asks: computed when it is asked for, and kept for a while. */
export class SampleKnowledge {
  readonly #columns: LeadColumns;
  readonly #asOf: number;
  readonly #fields = new Map<string, FieldProfile>();
  #events: EventProfile[] | null = null;
  #scorer: SampleScorer | null = null;

  constructor({ columns, asOf }: LoadedLeads) {
    this.#columns = columns;
    this.#asOf = asOf;
  }

  events(): EventProfile[] {
    this.#events ??= profileEvents(this.#columns, this.#asOf);
    return this.#events;
  }

  field({ field, text, exactly }: FieldQuestion): FieldKnowledge {
    const profile = this.#profile(field);
    if (profile.kind !== 'values') return profile;
    const { rows, filled, ranking } = profile;
    return {
      kind: 'values',
      rows,
      filled,
      distinct: ranking.distinct,
      values: ranking.containing(text, MOST_VALUES),
      exactly: exactly.map((value) => ranking.countOf(value)),
    };
  }

  /** How the number is spread that a condition on activity compares; null while the condition does not say which. */
  measure(comparison: ActivityComparison, definitions: Definitions): NumberProfile | null {
    const ruleSet = measureProbe(comparison, definitions);
    const values = ruleSet && this.#score(ruleSet)['0'];
    return values ? profileNumbers(values) : null;
  }

  matches(condition: ConditionGroup, definitions: Definitions): MatchCounts {
    const parts = partsOf(condition);
    const { ruleSet, keys } = matchProbe(
      parts.map((part) => part.condition),
      definitions,
    );
    const scores = this.#score(ruleSet);
    const counts = parts.map(({ path }, place) => {
      const key = keys[place] ?? null;
      return [path, key === null ? null : (scores[key]?.reduce((sum, holds) => sum + holds, 0) ?? null)] as const;
    });
    return { leads: this.#columns.leads, counts: Object.fromEntries(counts) };
  }

  /** A scorer of its own: what is kept for the model's rule set stays untouched, and an edit of one line leaves what the others came to. */
  #score(ruleSet: Parameters<SampleScorer['score']>[0]): Record<string, Float64Array<ArrayBuffer>> {
    this.#scorer ??= new SampleScorer(this.#columns, this.#asOf);
    return this.#scorer.score(ruleSet).results.scores;
  }

  #profile({ events, ...field }: AskedField): FieldProfile {
    const key = JSON.stringify([field, events]);
    const known = this.#fields.get(key);
    const profile =
      known ?? (events ? profileProperty(this.#columns, events, field, this.#asOf) : profileField(this.#columns, field, this.#asOf));
    this.#fields.delete(key);
    this.#fields.set(key, profile);
    const [oldest] = this.#fields.keys();
    if (this.#fields.size > MOST_KEPT && oldest !== undefined) this.#fields.delete(oldest);
    return profile;
  }
}
