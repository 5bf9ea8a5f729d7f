/** A value as it is written where it occurs first, and how often it occurs in whatever spelling counts as the same. */
export type CountedValue = { value: string; count: number };

type Ranked = CountedValue & { key: string };

/** The values of a text or list, the most frequent first. */
export class Ranking {
  readonly #ranked: readonly Ranked[];
  readonly #counts: ReadonlyMap<string, number>;
  readonly #keyOf: (text: string) => string | null;

  /** `counts`: by the text that is compared; `spellings`: how such a text was written; `keyOf`: the text that is compared. */
  constructor(counts: ReadonlyMap<string, number>, spellings: ReadonlyMap<string, string>, keyOf: (text: string) => string | null) {
    this.#counts = counts;
    this.#keyOf = keyOf;
    this.#ranked = Array.from(counts, ([key, count]) => ({ key, count, value: spellings.get(key) ?? key })).sort(
      (a, b) => b.count - a.count || (a.key < b.key ? -1 : 1),
    );
  }

  get distinct(): number {
    return this.#ranked.length;
  }

  /** The most frequent values that contain the text, in whatever case; at most so many. */
  containing(text: string, most: number): CountedValue[] {
    const wanted = text.trim().toLowerCase();
    const found: CountedValue[] = [];
    for (const { key, value, count } of this.#ranked) {
      if (found.length === most) break;
      if (key.toLowerCase().includes(wanted)) found.push({ value, count });
    }
    return found;
  }

  /** How often a value occurs that a person wrote. */
  countOf(text: string): number {
    return this.#counts.get(this.#keyOf(text) ?? '') ?? 0;
  }
}
