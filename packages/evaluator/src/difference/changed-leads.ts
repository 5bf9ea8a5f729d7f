import type { RuleSet } from '@umbral/compiler/program';
import { type ManyScored, NOT_SCORED } from '../scorer/results.ts';
import { idAt, sharedScores, type Table, tablesOf } from './tables.ts';

type Place = string | null;

/** Which leads are asked for: those whose score, band or grade of this key is another; or only those that made this one move. */
export type Wanted = { of: 'scores' | 'bands' | 'grades'; key: string; move: { from: Place; to: Place } | null };

/** Null scores are those outside the audience; grades have none. */
export type ChangedLead = {
  id: string;
  from: Place;
  to: Place;
  score: { before: number | null; after: number | null } | null;
};

type Pair<T> = { before: T[]; after: T[] };

/** What a list of this many leads takes in memory, in bytes: an id and a pair of numbers for each score and table. */
const BYTES = { id: 64, pair: 16 };

const numberOf = (score: number | undefined): number | null => (score === undefined || Number.isNaN(score) ? null : score);

/** How far a score moved; a lead that was not scored before, or is not now, moved furthest. */
const distance = ({ before, after }: { before: number | null; after: number | null }): number =>
  before === null || after === null ? (before === after ? 0 : Number.POSITIVE_INFINITY) : Math.abs(after - before);

/** The leads to which the second of two rule sets does something else, in the order of the sample, with what either says of them. */
export class ChangedLeads {
  readonly #ids: string[] = [];
  readonly #scores: ReadonlyMap<string, Pair<number>>;
  readonly #tables: readonly (Table & { places: Pair<number> })[];

  constructor(before: RuleSet['outputs'], after: RuleSet['outputs']) {
    this.#scores = new Map(sharedScores(before, after).map((key) => [key, { before: [], after: [] }]));
    this.#tables = tablesOf(before, after).map((table) => ({ ...table, places: { before: [], after: [] } }));
  }

  /** The lead of this id, at this place of both results. */
  add(id: string, lead: number, before: ManyScored, after: ManyScored): void {
    this.#ids.push(id);
    for (const [key, pair] of this.#scores) {
      pair.before.push(before.scores[key]?.[lead] ?? Number.NaN);
      pair.after.push(after.scores[key]?.[lead] ?? Number.NaN);
    }
    for (const { of, key, places } of this.#tables) {
      places.before.push(before[of][key]?.[lead] ?? NOT_SCORED);
      places.after.push(after[of][key]?.[lead] ?? NOT_SCORED);
    }
  }

  /** Roughly what it holds, in bytes. */
  get size(): number {
    return this.#ids.length * (BYTES.id + BYTES.pair * (this.#scores.size + this.#tables.length));
  }

  /** Those that are wanted, from the greatest change of score on, and of the same change in the order of the sample. */
  list(wanted: Wanted): ChangedLead[] {
    const found = wanted.of === 'scores' ? this.#byScore(wanted.key) : this.#byTable(wanted);
    return found.toSorted((a, b) => far(b) - far(a) || 0);
  }

  #scoreAt(key: string, lead: number): ChangedLead['score'] {
    const pair = this.#scores.get(key);
    return pair ? { before: numberOf(pair.before[lead]), after: numberOf(pair.after[lead]) } : null;
  }

  #byScore(key: string): ChangedLead[] {
    return this.#ids.flatMap((id, lead) => {
      const score = this.#scoreAt(key, lead);
      return score && score.before !== score.after ? [{ id, from: null, to: null, score }] : [];
    });
  }

  #byTable({ of, key, move }: Wanted): ChangedLead[] {
    const table = this.#tables.find((each) => each.of === of && each.key === key);
    if (!table) return [];
    const { before, after, places } = table;
    return this.#ids.flatMap((id, lead) => {
      const from = idAt(before, places.before[lead] ?? NOT_SCORED);
      const to = idAt(after, places.after[lead] ?? NOT_SCORED);
      const isWanted = move ? from === move.from && to === move.to : true;
      return from !== to && isWanted ? [{ id, from, to, score: of === 'bands' ? this.#scoreAt(key, lead) : null }] : [];
    });
  }
}

/** Infinities have no difference: they are as far as anything can be. */
const far = ({ score }: ChangedLead): number => Math.min(score ? distance(score) : 0, Number.MAX_VALUE);
