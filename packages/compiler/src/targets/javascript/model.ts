import type { Activity, Decay, Program, ProgramNode, ProgramNodeKind, Score } from '../../program/index.ts';
import { type Code, type Logical, literal, statement } from './source.ts';
import type { Reads } from './tests.ts';

export type NodeOfKind<K extends ProgramNodeKind> = Extract<ProgramNode, { kind: K }>;

/** A Program and the identifiers of its nodes: their kind and a number, never anything that a person wrote. */
export class Model {
  readonly program: Program;
  readonly #nodes: ReadonlyMap<string, ProgramNode>;
  readonly #names = new Map<string, string>();
  readonly #measures: ReadonlyMap<string, string>;
  readonly #asked = new Set<string>();

  constructor(program: Program) {
    this.program = program;
    this.#nodes = new Map(program.nodes.map((node) => [node.id, node]));
    const counts = new Map<ProgramNodeKind, number>();
    for (const { id, kind } of program.nodes) {
      const count = counts.get(kind) ?? 0;
      counts.set(kind, count + 1);
      this.#names.set(id, `${kind}${count}`);
    }
    this.#measures = new Map(program.measures.map(({ id }, index) => [id, `measure${index}`]));
    for (const node of program.nodes.toReversed()) {
      const isAsked = this.#asked.has(node.id);
      if (node.kind === 'group' && (isAsked || node.combine === 'first')) for (const id of node.inputs) this.#asked.add(id);
      if (node.kind === 'decay' && isAsked) this.#asked.add(node.input);
    }
  }

  /** The statement that keeps whether a node matches, where a first match asks for it. */
  match(id: string, matches: Logical): Code {
    return this.#asked.has(id) ? statement(`const ${this.name(id)}Matches = `, matches) : [];
  }

  node(id: string): ProgramNode {
    return found(this.#nodes, id);
  }

  /** The identifier of a node; what comes out of the node is kept under it. */
  name(id: string): string {
    return found(this.#names, id);
  }

  measure(id: string): string {
    return found(this.#measures, id);
  }

  ofKind<K extends ProgramNodeKind>(kind: K): NodeOfKind<K>[] {
    return this.program.nodes.filter((node): node is NodeOfKind<K> => node.kind === kind);
  }

  /** A score, or the score that bands are of. */
  score(id: string): Score {
    const node = this.node(id);
    const score = node.kind === 'bands' ? this.node(node.score) : node;
    if (score.kind !== 'score') throw new Error(`The Program has no score ${id}`);
    return score;
  }

  activityOf({ input }: Decay): Activity | null {
    const node = this.node(input);
    return node.kind === 'activity' ? node : null;
  }

  /** The decays of an activity's points event by event. */
  decaysByEvent(activity: Activity): Decay[] {
    return this.ofKind('decay').filter(({ input, anchor }) => input === activity.id && anchor.kind === 'event');
  }
}

function found<V>(values: ReadonlyMap<string, V>, id: string): V {
  const value = values.get(id);
  if (value === undefined) throw new Error(`The Program has no ${id}`);
  return value;
}

/** What conditions on a lead read, inside a function that is given them. */
export const leadReads = (model: Model): Reads => ({
  field: (key) => `lead[${literal(key)}]`,
  measure: (id) => `totals.${model.measure(id)}`,
});

/** What conditions on an event read. They are asked of no measure. */
export const EVENT_READS: Reads = {
  field: (key) => `properties[${literal(key)}]`,
  measure: (id) => {
    throw new Error(`A condition on an event reads the measure ${id}`);
  },
};
