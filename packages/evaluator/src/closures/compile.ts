import type { Choice, Node } from '../ir/node.ts';
import { isBoolean } from '../ir/types.ts';
import { truthy } from '../values/coerce.ts';
import type { Run } from './closure.ts';
import { loopClosure } from './loops.ts';
import type { Context, Frame } from './memory.ts';
import { conditionOf, operationClosure } from './operations.ts';
import { pathClosure } from './paths.ts';

/** Compiles a node whose shared parts the frame has. */
export function closureOf(node: Node, frame: Frame, context: Context): Run {
  const known = frame.get(node);
  if (known) return known;
  const { access } = context;
  const of = (inner: Node): Run => closureOf(inner, frame, context);
  switch (node.op) {
    case 'literal': {
      const { value } = node;
      return () => value;
    }
    case 'data':
      return (row) => row;
    case 'element':
      return (_row, item) => item;
    case 'accumulator':
      return (_row, _item, step) => step;
    case 'now':
      return access.now;
    case 'events':
      return access.events;
    case 'fact':
      return access.fact(node);
    case 'eventFact':
      return access.eventFact(node);
    case 'property':
      return pathClosure(node, of);
    case 'operation':
      return squaring(node, of) ?? operationClosure(node, node.args.map(of));
    case 'list': {
      const elements = node.args.map(of);
      return (row, item, step) => elements.map((element) => element(row, item, step));
    }
    case 'aggregate':
      return loopClosure(node, of, context);
    default:
      return choiceClosure(node, of);
  }
}

function choiceClosure({ op, args }: Choice, of: (node: Node) => Run): Run {
  const runs = args.map(of);
  const conditions = args.map((each, index) => conditionOf(each, runs[index] ?? (() => undefined)));
  if (op === 'if') return ifClosure(runs, conditions);
  if (args.every(({ type }) => isBoolean(type))) return allOrAny(op, runs);
  const isDecisive = op === 'or';
  const last = runs.length - 1;
  return (row, item, step) => {
    for (let index = 0; index < last; index++) {
      const value = runs[index]?.(row, item, step);
      if (truthy(value) === isDecisive) return value;
    }
    return runs[last]?.(row, item, step);
  };
}

/** `and`, `or` of what is true or false. */
function allOrAny(op: 'and' | 'or', runs: readonly Run[]): Run {
  const [a, b, c] = runs;
  if (a && b && runs.length === 2)
    return op === 'and'
      ? (row, item, step) => a(row, item, step) && b(row, item, step)
      : (row, item, step) => a(row, item, step) || b(row, item, step);
  if (a && b && c && runs.length === 3 && op === 'and')
    return (row, item, step) => a(row, item, step) && b(row, item, step) && c(row, item, step);
  const isDecisive = op === 'or';
  return (row, item, step) => {
    for (let index = 0; index < runs.length; index++) if (runs[index]?.(row, item, step) === isDecisive) return isDecisive;
    return !isDecisive;
  };
}

function ifClosure(runs: readonly Run[], conditions: readonly Run[]): Run {
  const last = runs.length - 1;
  const [condition, then, otherwise] = [conditions[0], runs[1], runs[2]];
  if (condition && then && otherwise && last === 2)
    return (row, item, step) => (condition(row, item, step) ? then(row, item, step) : otherwise(row, item, step));
  return (row, item, step) => {
    for (let index = 0; index < last; index += 2) if (conditions[index]?.(row, item, step)) return runs[index + 1]?.(row, item, step);
    return runs[last]?.(row, item, step);
  };
}

/** A square, or the square of a square, …: the half-life of rule sets ends in twelve of them. Null if it is none. */
function squaring(node: Node, of: (node: Node) => Run): Run | null {
  let [base, times] = [node, 0];
  for (;;) {
    const [a, b] = base.op === 'operation' && base.name === 'multiply' ? base.args : [];
    if (!a || a !== b) break;
    [base, times] = [a, times + 1];
  }
  if (times === 0) return null;
  const first = of(base);
  return (row, item, step) => {
    let power = first(row, item, step) as number;
    for (let index = 0; index < times; index++) power *= power;
    return power;
  };
}
