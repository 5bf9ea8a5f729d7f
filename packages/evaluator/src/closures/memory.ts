import type { Node } from '../ir/node.ts';
import { isNumber } from '../ir/types.ts';
import type { ClosureAccess, Run } from './closure.ts';

/** What is computed already where a closure stands: how to read it. */
export type Frame = ReadonlyMap<Node, Run>;

/** Where a run keeps results. Numbers are kept apart, so that none has to be boxed. */
export class Memory {
  readonly numbers: Float64Array;
  readonly values: unknown[] = [];
  #numbers = 0;

  /** `nodes`: all that may ever need a place. */
  constructor(nodes: Iterable<Node>) {
    let most = 0;
    for (const { type } of nodes) if (isNumber(type)) most++;
    // One more for each pass that a node may be part of.
    this.numbers = new Float64Array(2 * most);
  }

  place(): number {
    return this.values.push(null) - 1;
  }

  get numbersUsed(): number {
    return this.#numbers;
  }

  /** A place among the numbers; null where none is left. */
  numericPlace(): number | null {
    return this.#numbers < this.numbers.length ? this.#numbers++ : null;
  }

  /** Computes a node into a place of its own. */
  keep(node: Node, run: Run): { step: Run; read: Run } {
    const { numbers, values } = this;
    const numeric = isNumber(node.type) ? this.numericPlace() : null;
    if (numeric !== null) {
      const step: Run = (row, item, given) => {
        numbers[numeric] = run(row, item, given) as number;
      };
      return { step, read: () => numbers[numeric] };
    }
    const at = this.place();
    const step: Run = (row, item, given) => {
      values[at] = run(row, item, given);
    };
    return { step, read: () => values[at] };
  }
}

/** What compiling closures needs to know. */
export type Context = {
  access: ClosureAccess;
  memory: Memory;
  /** Compiles a node whose shared parts the frame has. */
  closureOf: (node: Node, frame: Frame) => Run;
};
