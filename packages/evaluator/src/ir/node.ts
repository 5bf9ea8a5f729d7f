import type { OperationName } from './operations.ts';
import type { TypeSet } from './types.ts';

/** Where a prepared lead has a value (see `Facts`). */
export type FactPlace = 'lead' | 'previous';
/** Where a prepared event has a value (see `FactEvent`). */
export type EventPlace = 'type' | 'ageDays' | 'properties' | 'counted';

/**
 * One value of a rule. Nodes that are built alike are one and the same (see Interner), so a graph of them has every shared
 * subexpression once. `id` orders them: arguments come before what is made of them.
 */
export type Node =
  | Literal
  | Data
  | Now
  | Events
  | Fact
  | Element
  | EventFact
  | Accumulator
  | Property
  | Operation
  | Choice
  | List
  | Aggregate;

type Built<O extends string, Payload = unknown> = Payload & {
  readonly op: O;
  readonly id: number;
  readonly args: readonly Node[];
  readonly type: TypeSet;
  /** Whether it is made of the element or the accumulator of a loop that is around it, so that it has another value at each step. */
  readonly inLoop: boolean;
  readonly usesAccumulator: boolean;
};

export type Literal = Built<'literal', { readonly value: unknown }>;
/** What a rule is given. */
type Data = Built<'data'>;
/** `facts.now` and `facts.events` of a prepared lead. */
type Now = Built<'now'>;
type Events = Built<'events'>;
export type Fact = Built<'fact', { readonly place: FactPlace; readonly key: string }>;
/** What a loop is at. `depth`: how many loops are around it. */
export type Element = Built<'element', { readonly depth: number; readonly isEvent: boolean }>;
/** A value of an event; the event is its only argument. */
export type EventFact = Built<'eventFact', { readonly place: EventPlace; readonly key: string }>;
export type Accumulator = Built<'accumulator', { readonly depth: number }>;
/** An own property of its argument, null if there is none. */
export type Property = Built<'property', { readonly key: string }>;
/** A function of its arguments. */
export type Operation = Built<'operation', { readonly name: OperationName }>;
/** `if`: condition, value, condition, value, …, value. `and`, `or`: the first that decides, or the last. Only what is needed has to be computed. */
export type Choice = Built<'if' | 'and' | 'or'>;
export type List = Built<'list'>;

/**
 * What comes out of a loop over `args[0]`; `args[1]` is where a reduce starts. Elements for which all `predicates` hold are taken, as
 * `body`: `collect` lists them, `any` and `all` ask whether the body is true for any, or for all (false if there are none), `reduce` makes
 * the body the next accumulator. What is no list is an empty one.
 */
export type Loop = {
  readonly kind: 'collect' | 'any' | 'all' | 'reduce';
  readonly predicates: readonly Node[];
  readonly body: Node;
  readonly element: Element;
  readonly accumulator: Accumulator | null;
};
export type Aggregate = Built<'aggregate', { readonly loop: Loop }>;

/** The arguments of a node, and of a loop all that it computes. */
export function parts(node: Node): readonly Node[] {
  return node.op === 'aggregate' ? [...node.args, ...node.loop.predicates, node.loop.body] : node.args;
}
