import { truthy } from '../values/coerce.ts';
import type { Interner } from './interner.ts';
import type { Choice, Node } from './node.ts';
import { functionOf, OPERATIONS, type OperationName } from './operations.ts';
import { ANY_NUMBER, BOOLEAN, isBoolean, isNumber, NEGATIVE_ZERO, NULL, NUMBER, type TypeSet, UNDEFINED, within } from './types.ts';

/** What folding may build: a rule is compiled once and stays small, whatever its literals could be made into. */
const MOST_TEXT = 1_000;

const isSmall = (value: unknown): boolean =>
  typeof value === 'string' ? value.length <= MOST_TEXT : typeof value !== 'object' || value === null;

/** More elements than this are not written out where lists are in lists. */
const MOST_NESTED = 10_000;

const sizes = new WeakMap<object, number>();

/** Lists of a list that is used twice, of which each is used twice, … are small, until they are written out. */
function isWritable(list: readonly unknown[]): boolean {
  let [size, isFlat] = [list.length, true];
  for (const each of list) {
    if (typeof each !== 'object' || each === null) continue;
    isFlat = false;
    size += sizes.get(each) ?? 1;
  }
  sizes.set(list, size);
  return isFlat || size <= MOST_NESTED;
}

/** How many elements a loop takes: 0, 1, 2, … */
function isCount(node: Node): boolean {
  if (node.op !== 'aggregate' || node.loop.kind !== 'reduce') return false;
  const [, start] = node.args;
  const { body, accumulator } = node.loop;
  const step = body.op === 'operation' && body.name === 'add' && body.args[0] === accumulator ? body.args[1] : null;
  return start?.op === 'literal' && start.value === 0 && step?.op === 'literal' && step.value === 1 && body.args.length === 2;
}

/** What an operation on literals comes to, unless that is large, or fails: then only a run may say so. */
function foldedTo(name: OperationName, args: readonly Node[]): { value: unknown } | null {
  const values = args.flatMap((each) => (each.op === 'literal' ? [each.value] : []));
  if (values.length < args.length) return null;
  try {
    const value = functionOf(name)(values);
    return isSmall(value) ? { value } : null;
  } catch {
    return null;
  }
}

/** Builds nodes as small as they can be: what is made of literals is a literal, what changes nothing is left out. */
export class Builder {
  readonly interner: Interner;

  constructor(interner: Interner) {
    this.interner = interner;
  }

  literal(value: unknown): Node {
    return this.interner.literal(value);
  }

  /** A function of its arguments, computed at once where all are literals. */
  operation(name: OperationName, args: readonly Node[], type?: TypeSet): Node {
    const folded = foldedTo(name, args);
    if (folded) return this.literal(folded.value);
    return this.interner.operation(name, args, type ?? OPERATIONS[name].type(args.map((each) => each.type)));
  }

  /** A number times one of two numbers is one of two numbers. */
  #timesChosen(factor: Node, chosen: Node): Node | null {
    const [condition, then, otherwise] = chosen.op === 'if' && chosen.args.length === 3 ? chosen.args : [];
    if (factor.op !== 'literal' || !condition || then?.op !== 'literal' || otherwise?.op !== 'literal') return null;
    return this.choose([condition, this.operation('multiply', [factor, then]), this.operation('multiply', [factor, otherwise])]);
  }

  /** At most one of so many is one, unless there is none. */
  min(args: readonly Node[]): Node {
    const [a, b] = args;
    if (a?.op === 'literal' && a.value === 1 && b && isCount(b) && args.length === 2)
      return this.choose([this.operation('lessOrEqual', [a, b]), a, this.literal(0)]);
    return this.operation('min', args);
  }

  /** `===`. What is never null is not the same as null; where some branches are null, which one is taken says whether it is. */
  same(a: Node, b: Node): Node {
    const isNullAsked = b.op === 'literal' && b.value === null;
    if (isNullAsked && (a.type & NULL) === 0) return this.literal(false);
    if (!isNullAsked || a.op !== 'if') return this.operation('same', [a, b]);
    return this.choose(a.args.map((each, index) => (index % 2 === 1 || index === a.args.length - 1 ? this.same(each, b) : each)));
  }

  toFloat(node: Node): Node {
    return within(node.type, ANY_NUMBER & ~NEGATIVE_ZERO) ? node : this.operation('toFloat', [node]);
  }

  toNumber(node: Node): Node {
    return isNumber(node.type) ? node : this.operation('toNumber', [node]);
  }

  /** A factor of 1 changes nothing, a square is never negative. */
  multiply(left: Node, right: Node): Node {
    if (left === right && isNumber(left.type)) return this.operation('multiply', [left, left], NUMBER);
    const [a, b] = [this.toFloat(left), this.toFloat(right)];
    const chosen = this.#timesChosen(a, b) ?? this.#timesChosen(b, a);
    if (chosen) return chosen;
    if (a.op === 'literal' && a.value === 1) return b;
    if (b.op === 'literal' && b.value === 1) return a;
    return a === b ? this.operation('multiply', [a, b], NUMBER) : this.operation('multiply', [a, b]);
  }

  orNull(node: Node): Node {
    return (node.type & UNDEFINED) === 0 ? node : this.operation('orNull', [node]);
  }

  truthy(node: Node): Node {
    return isBoolean(node.type) ? node : this.operation('truthy', [node]);
  }

  not(node: Node): Node {
    if (node.op === 'operation' && node.name === 'not') return this.truthy(node.args[0] ?? node);
    return this.operation('not', [node.op === 'operation' && node.name === 'truthy' ? (node.args[0] ?? node) : node]);
  }

  /** An own property of what a node comes to; null if there is none. */
  property(of: Node, key: string): Node {
    const hasNone = within(of.type, ANY_NUMBER | BOOLEAN | NULL | UNDEFINED);
    if (hasNone) return this.literal(null);
    return of.op === 'literal' ? this.operation('ownOr', [of, this.literal(key), this.literal(null)]) : this.interner.property(of, key);
  }

  /** Values that are all literals make a literal list. */
  list(values: readonly Node[]): Node {
    const literals = values.flatMap((each) => (each.op === 'literal' ? [each.value] : []));
    return literals.length === values.length && isWritable(literals) ? this.literal(literals) : this.interner.list(values);
  }

  /** condition, value, condition, value, …, value without what a literal condition rules out. */
  choose(given: readonly Node[]): Node {
    const args: Node[] = [];
    for (let index = 0; index + 1 < given.length; index += 2) {
      const [condition, value] = [given[index], given[index + 1]];
      if (!condition || !value) continue;
      if (condition.op !== 'literal') args.push(condition, value);
      else if (truthy(condition.value)) return this.#chosen([...args, value]);
    }
    return this.#chosen([...args, given.length % 2 === 1 ? (given.at(-1) ?? this.literal(null)) : this.literal(null)]);
  }

  #chosen(args: readonly Node[]): Node {
    const [only, then, otherwise] = args;
    if (only && args.length === 1) return only;
    if (only && then?.op === 'literal' && otherwise?.op === 'literal' && args.length === 3) {
      if (then.value === true && otherwise.value === false) return this.truthy(only);
      if (then.value === false && otherwise.value === true) return this.not(only);
    }
    const type = args.reduce((types, each, index) => (index % 2 === 1 || index === args.length - 1 ? types | each.type : types), 0);
    return this.interner.choice('if', args, type);
  }

  /** `and`, `or` without literals that decide nothing; those of the same kind inside are opened. */
  sequence(op: 'and' | 'or', given: readonly Node[]): Node {
    const flat = given.flatMap((each) => (each.op === op ? each.args : [each]));
    const args: Node[] = [];
    for (const [index, each] of flat.entries()) {
      const decides = each.op === 'literal' && truthy(each.value) === (op === 'or');
      if (each.op === 'literal' && !decides && index < flat.length - 1) continue;
      args.push(each);
      if (decides) break;
    }
    const [only] = args;
    if (!only) return this.literal(undefined);
    if (args.length === 1) return only;
    return this.interner.choice(
      op as Choice['op'],
      args,
      args.reduce((types, each) => types | each.type, 0),
    );
  }
}
