import { conjuncts, isWrittenOut, type Stream, source, streamOf } from './loops.ts';
import { consequences, narrowed } from './narrow.ts';
import type { Accumulator, Node } from './node.ts';
import type { Reader, Scope, ScopedBuilder } from './scope.ts';
import { ANY, BUILT, type TypeSet, within } from './types.ts';
import { pathFrom } from './variables.ts';

/** A step of a reduce sees `current` and `accumulator`, and nothing else. */
function stepScope(reader: Reader, current: Node, accumulator: Node, depth: number): Scope {
  const { build } = reader;
  const named = new Map([
    ['current', current],
    ['accumulator', accumulator],
  ]);
  return {
    depth,
    whole: () => build.operation('step', [current, accumulator]),
    at: ([name = '', ...keys], otherwise) => {
      const node = named.get(name);
      if (!node) return otherwise;
      if (keys.length > 0) return insideOf(reader, node, depth).at(keys, otherwise);
      const isNull = otherwise.op === 'literal' && otherwise.value === null;
      return isNull
        ? build.orNull(node)
        : build.operation('ownOr', [build.operation('step', [current, accumulator]), build.literal(name), otherwise]);
    },
  };
}

/** The events of a lead have values of their own, anything else has properties. */
const insideOf = (reader: Reader, node: Node, depth: number): Scope =>
  node.op === 'element'
    ? reader.inside(node, depth)
    : { depth, whole: () => node, at: (keys, otherwise) => pathFrom(reader, node, keys, otherwise) };

export const reduce: ScopedBuilder = (reader, values, scope) => {
  const [list, step, startRule] = values;
  const start = startRule === undefined ? reader.build.literal(null) : reader.read(startRule, scope);
  const from = source(reader, list, scope);
  if (!isWrittenOut(from)) return looped(reader, from, step, start, scope);
  return from.elements.reduce((accumulator, each) => reader.read(step, stepScope(reader, each, accumulator, scope.depth + 1)), start);
};

/** A step may widen the type of what it started from; it is read again with the wider one. */
function looped(reader: Reader, from: Stream, step: unknown, start: Node, scope: Scope): Node {
  const depth = scope.depth + 1;
  const read = (type: TypeSet) => {
    const accumulator = reader.build.interner.accumulator(depth, type);
    const body = reader.read(step, stepScope(reader, from.value, accumulator, depth));
    return { accumulator, body: narrowedBy(from.predicates, body, reader.build) };
  };
  for (let type = start.type, tries = 0; ; tries++) {
    const { accumulator, body } = read(type);
    if (within(body.type, type)) return taken(reader, from, accumulator, body, start, scope);
    type = tries < 3 ? type | body.type : ANY | BUILT;
  }
}

/** `if(condition, next, accumulator)` takes only the elements for which the condition holds. */
function taken(reader: Reader, from: Stream, accumulator: Accumulator, body: Node, start: Node, scope: Scope): Node {
  const [condition, next, otherwise, ...more] = body.op === 'if' ? body.args : [];
  if (condition && next && otherwise === accumulator && more.length === 0 && !condition.usesAccumulator) {
    const predicates = [...from.predicates, ...conjuncts(condition)];
    return taken(reader, { ...from, predicates }, accumulator, next, start, scope);
  }
  const element = streamOf(reader, from.list, scope).value;
  if (element.op !== 'element') return element;
  const { list, predicates } = from;
  return reader.build.interner.aggregate(list, start, { kind: 'reduce', predicates, body, element, accumulator });
}

const narrowedBy = (predicates: readonly Node[], body: Node, build: Reader['build']): Node =>
  predicates.reduce((node, each) => narrowed(node, consequences(each, true, build), build), body);
