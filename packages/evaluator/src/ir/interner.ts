import { RuleError } from '../values/errors.ts';
import type {
  Accumulator,
  Aggregate,
  Choice,
  Element,
  EventFact,
  EventPlace,
  Fact,
  FactPlace,
  List,
  Literal,
  Loop,
  Node,
  Operation,
  Property,
} from './node.ts';
import type { OperationName } from './operations.ts';
import { ANY, BOOLEAN, BUILT, FOUND, LIST, NUMBER, type TypeSet, typeOf } from './types.ts';

const MOST_NODES = 500_000;

type Flags = { inLoop: boolean; usesAccumulator: boolean };

const flagsOf = (args: readonly Node[]): Flags => ({
  inLoop: args.some((each) => each.inLoop),
  usesAccumulator: args.some((each) => each.usesAccumulator),
});
const FREE: Flags = { inLoop: false, usesAccumulator: false };

/** A literal's name among literals; unlike JSON it tells −0 from 0 and undefined from null. */
function nameOf(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(nameOf).join()}]`;
  if (typeof value === 'object' && value !== null)
    return `{${Object.entries(value)
      .map(([key, inside]) => `${JSON.stringify(key)}:${nameOf(inside)}`)
      .join()}}`;
  return Object.is(value, -0) ? '-0' : String(value);
}

/** Makes nodes, each only once (hash-consing). Kept over several rule sets, it gives what they share the same nodes. */
export class Interner {
  readonly #nodes = new Map<string, Node>();
  #apart = 0;
  /** Part of every node's name: 0, or which of those that are made apart it belongs to. */
  #within = 0;

  /** Makes nodes that are not those of anything else, even of what is built alike. */
  apart<T>(make: () => T): T {
    const around = this.#within;
    this.#apart += 1;
    this.#within = this.#apart;
    try {
      return make();
    } finally {
      this.#within = around;
    }
  }

  get size(): number {
    return this.#nodes.size;
  }

  readonly data: Node = this.#make('data', [], '', { type: ANY, ...FREE });
  readonly now: Node = this.#make('now', [], '', { type: NUMBER, ...FREE });
  readonly events: Node = this.#make('events', [], '', { type: LIST, ...FREE });

  literal(value: unknown): Literal {
    return this.#make('literal', [], nameOf(value), { value, type: typeOf(value), ...FREE }) as Literal;
  }

  fact(place: FactPlace, key: string, type: TypeSet): Fact {
    return this.#make('fact', [], `${place}.${key}.${type}`, { place, key, type, ...FREE }) as Fact;
  }

  element(list: Node, depth: number, type: TypeSet): Element {
    return this.#make('element', [], `${list.id}.${depth}`, {
      depth,
      type,
      isEvent: list === this.events,
      inLoop: true,
      usesAccumulator: false,
    }) as Element;
  }

  eventFact(event: Node, place: EventPlace, key: string, type: TypeSet): EventFact {
    return this.#make('eventFact', [event], `${place}.${key}.${type}`, { place, key, type, ...flagsOf([event]) }) as EventFact;
  }

  accumulator(depth: number, type: TypeSet): Accumulator {
    return this.#make('accumulator', [], `${depth}.${type}`, { depth, type, inLoop: true, usesAccumulator: true }) as Accumulator;
  }

  property(of: Node, key: string): Property {
    return this.#make('property', [of], JSON.stringify(key), { key, type: FOUND | (of.type & BUILT), ...flagsOf([of]) }) as Property;
  }

  operation(name: OperationName, args: readonly Node[], type: TypeSet): Operation {
    return this.#make('operation', args, name, { name, type, ...flagsOf(args) }) as Operation;
  }

  choice(op: Choice['op'], args: readonly Node[], type: TypeSet): Choice {
    return this.#make(op, args, '', { type, ...flagsOf(args) }) as Choice;
  }

  list(args: readonly Node[]): List {
    return this.#make('list', args, '', { type: LIST | BUILT, ...flagsOf(args) }) as List;
  }

  /** What a loop computes is inside it: only its list and its start can be in a loop around it. */
  aggregate(list: Node, start: Node, loop: Loop): Aggregate {
    const { kind, predicates, body, accumulator } = loop;
    const name = `${kind} ${predicates.map((each) => each.id).join()} ${body.id} ${accumulator?.id ?? ''}`;
    const type = kind === 'collect' ? LIST | BUILT : kind === 'reduce' ? start.type | body.type : BOOLEAN;
    return this.#make('aggregate', [list, start], name, { loop, type, ...flagsOf([list, start]) }) as Aggregate;
  }

  #make<P extends Flags & { type: TypeSet }>(op: Node['op'], args: readonly Node[], name: string, payload: P): Node {
    const key = `${op} ${name} ${args.map((each) => each.id).join()} ${this.#within}`;
    const found = this.#nodes.get(key);
    if (found) return found;
    const id = this.#nodes.size;
    if (id >= MOST_NODES) throw new RuleError('tooLarge', `more than ${MOST_NODES} parts`);
    const node = { op, id, args, ...payload } as Node;
    this.#nodes.set(key, node);
    return node;
  }
}
