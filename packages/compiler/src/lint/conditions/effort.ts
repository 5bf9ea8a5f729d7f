/**
 * How much work a question may still cost, in steps: counted and not timed, so that a document has the same findings on every machine.
 * What runs out of effort is not found.
 */
export class Effort {
  #left: number;

  constructor(steps: number) {
    this.#left = steps;
  }

  get spent(): boolean {
    return this.#left <= 0;
  }

  spend(steps: number): void {
    this.#left -= steps;
  }

  /** A part of what is left, at most so many steps. What it does not use is given back. */
  lend<T>(most: number, use: (effort: Effort) => T): T {
    const granted = Math.min(most, this.#left);
    const part = new Effort(granted);
    const result = use(part);
    this.spend(granted - part.#left);
    return result;
  }
}
