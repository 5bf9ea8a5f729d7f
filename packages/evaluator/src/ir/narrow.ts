import type { Builder } from './build.ts';
import type { Node } from './node.ts';
import { isBoolean, NULL } from './types.ts';

/** What other nodes are, where something is known. */
type Consequences = ReadonlyMap<Node, Node>;

/** Larger rules are left as they are: looking through all of them for every condition would take too long. */
const MOST_LOOKED_AT = 1_000;

/** What follows from a condition that holds, or does not: its own value, that of its parts, and which facts are not null. */
export function consequences(condition: Node, holds: boolean, build: Builder): Consequences {
  const found = new Map<Node, Node>();
  collect(condition, holds, build, found);
  return found;
}

function collect(condition: Node, holds: boolean, build: Builder, found: Map<Node, Node>): void {
  if (condition.op === 'literal') return;
  if (isBoolean(condition.type)) found.set(condition, build.literal(holds));
  if (condition.op === (holds ? 'and' : 'or')) for (const each of condition.args) collect(each, holds, build, found);
  if (condition.op !== 'operation') return;
  const [subject, compared] = condition.args;
  if (subject && condition.name === 'not') collect(subject, !holds, build, found);
  if (subject && compared?.op === 'literal' && compared.value === null && condition.name === 'same')
    found.set(subject, holds ? compared : withoutNull(subject, build));
}

function withoutNull(node: Node, build: Builder): Node {
  const type = node.type & ~NULL;
  if (node.op === 'fact') return build.interner.fact(node.place, node.key, type);
  const [event] = node.args;
  return node.op === 'eventFact' && event ? build.interner.eventFact(event, node.place, node.key, type) : node;
}

/** A node as it is where something is known. */
export function narrowed(node: Node, known: Consequences, build: Builder): Node {
  if (known.size === 0) return node;
  let first = Number.POSITIVE_INFINITY;
  for (const { id } of known.keys()) first = Math.min(first, id);
  const task = { made: new Map(known), first, left: MOST_LOOKED_AT, build };
  const result = rebuilt(node, task);
  return task.left < 0 ? node : result;
}

type Task = { made: Map<Node, Node>; first: number; left: number; build: Builder };

/** A node made anew of what its arguments became. Loops inside it are left as they are. */
function rebuilt(node: Node, task: Task): Node {
  // What is older than all that is known was made without it.
  if (node.id < task.first || node.args.length === 0) return task.made.get(node) ?? node;
  const known = task.made.get(node);
  if (known) return known;
  task.left -= 1;
  if (task.left < 0 || node.op === 'aggregate') return node;
  const args = node.args.map((each) => rebuilt(each, task));
  const result = args.every((each, index) => each === node.args[index]) ? node : madeOf(node, args, task.build);
  task.made.set(node, result);
  return result;
}

function madeOf(node: Node, args: readonly Node[], build: Builder): Node {
  const [first = node, second] = args;
  switch (node.op) {
    case 'if':
      return build.choose(args);
    case 'and':
    case 'or':
      return build.sequence(node.op, args);
    case 'list':
      return build.list(args);
    case 'property':
      return build.property(first, node.key);
    case 'operation':
      if (node.name === 'toNumber') return build.toNumber(first);
      if (node.name === 'toFloat') return build.toFloat(first);
      if (node.name === 'truthy') return build.truthy(first);
      if (node.name === 'not') return build.not(first);
      if (node.name === 'orNull') return build.orNull(first);
      if (node.name === 'same' && second) return build.same(first, second);
      return build.operation(node.name, args);
    default:
      return node;
  }
}
