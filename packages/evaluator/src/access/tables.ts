import type { ClosureAccess, Run } from '../closures/closure.ts';
import { closureProgram } from '../closures/program.ts';
import { type EventFact, type Fact, type Node, parts } from '../ir/node.ts';
import { isNumber } from '../ir/types.ts';

/** Rows are values of the one fact that a question is about. */
const ONE_VALUE: ClosureAccess = {
  fact: (): Run => (row) => row,
  eventFact: (): Run => (row) => row,
  now: () => null,
  events: () => [],
  eachEvent: () => undefined,
};

type Subject = Fact | EventFact;

/** Whether two nodes read the same fact, of whatever type they know it to be. */
const isSame = (a: Subject | string, b: Subject | string): boolean =>
  a === b || (typeof a !== 'string' && typeof b !== 'string' && a.place === b.place && a.key === b.key && a.args[0] === b.args[0]);

/** What comes out of one coded fact alone, computed once for each value that it has, however many leads or events have it. */
export class Tables {
  readonly #answers = new Map<Node, { values: readonly unknown[]; table: Uint8Array | Float64Array }>();
  readonly #subjects = new Map<Node, Subject | 'none' | 'several'>();

  /** The one fact that a node reads; null if it reads none, several, or anything else. */
  subjectOf(node: Node): Subject | null {
    const found = this.#subjectOf(node);
    return typeof found === 'string' ? null : found;
  }

  /** What comes out for each value: a number, or 1 where a question is answered with yes. */
  answers(question: Node, values: readonly unknown[]): Uint8Array | Float64Array {
    const known = this.#answers.get(question);
    if (known?.values === values) return known.table;
    const { run, reads } = closureProgram([question], [], ONE_VALUE);
    const table = isNumber(question.type) ? new Float64Array(values.length) : new Uint8Array(values.length);
    for (const [index, value] of values.entries()) {
      run(value);
      table[index] = Number(reads[0]?.(value));
    }
    this.#answers.set(question, { values, table });
    return table;
  }

  #subjectOf(node: Node): Subject | 'none' | 'several' {
    const known = this.#subjects.get(node);
    if (known !== undefined) return known;
    const found = this.#found(node);
    this.#subjects.set(node, found);
    return found;
  }

  #found(node: Node): Subject | 'none' | 'several' {
    if (node.op === 'fact' || node.op === 'eventFact') return node;
    if (node.op === 'data' || node.op === 'now' || node.op === 'events' || (node.op === 'element' && node.isEvent)) return 'several';
    return parts(node).reduce<Subject | 'none' | 'several'>((found, part) => {
      const of = found === 'several' ? found : this.#subjectOf(part);
      if (of === 'none' || isSame(of, found)) return found;
      return found === 'none' ? of : 'several';
    }, 'none');
  }
}
