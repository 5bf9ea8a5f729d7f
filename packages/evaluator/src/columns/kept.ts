/** A result that is kept; its `id` tells it from every other one of the same keeper. */
export type KeptResult<V> = { id: number; value: V };

/** Keeps results by what they depend on, until two rounds in a row have not asked for them. */
export class Kept<V> {
  readonly #results = new Map<string, KeptResult<V> & { round: number }>();
  #round = 0;
  #ids = 0;

  /** The result of this key, made if it is not there. */
  get(key: string, make: () => V): KeptResult<V> {
    let result = this.#results.get(key);
    if (!result) {
      result = { id: this.#ids, value: make(), round: 0 };
      this.#ids += 1;
      this.#results.set(key, result);
    }
    result.round = this.#round;
    return result;
  }

  /** Ends a round. */
  forget(): void {
    for (const [key, { round }] of this.#results) if (round < this.#round - 1) this.#results.delete(key);
    this.#round += 1;
  }
}
