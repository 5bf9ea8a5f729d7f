import type { Aggregate, Node } from '../ir/node.ts';
import { everyNode, isCheap, sharedNodes } from '../ir/uses.ts';
import { spendSize, spendSteps } from '../values/effort.ts';
import type { Run } from './closure.ts';
import type { Context, Frame } from './memory.ts';
import { conditionOf } from './operations.ts';

/** Compiles nodes of a loop's body that are used more than once; `steps` compute them for each element. */
export function frameOf(shared: readonly Node[], outer: Frame, context: Context): { frame: Frame; steps: readonly Run[] } {
  const frame = new Map(outer);
  const steps = shared.flatMap((node) => {
    if (frame.has(node) || isCheap(node)) return [];
    const { step, read } = context.memory.keep(node, context.closureOf(node, frame));
    frame.set(node, read);
    return [step];
  });
  return { frame, steps };
}

/** A loop's body: computes what it shares first. */
export function bodyClosure(body: Node, outer: Frame, context: Context): Run {
  const { frame, steps } = frameOf(sharedNodes([body]), outer, context);
  const run = context.closureOf(body, frame);
  if (steps.length === 0) return run;
  return (row, item, given) => {
    for (const step of steps) step(row, item, given);
    return run(row, item, given);
  };
}

/** Whether all predicates hold for an element. */
export function allOf(predicates: readonly Node[], frame: Frame, context: Context): Run | null {
  const [first, second, ...more] = predicates.map((each) => conditionOf(each, context.closureOf(each, frame)));
  if (!first) return null;
  if (!second) return first;
  if (more.length === 0) return (row, item, step) => first(row, item, step) && second(row, item, step);
  return (row, item, step) => first(row, item, step) && second(row, item, step) && more.every((each) => each(row, item, step));
}

const EMPTY: Frame = new Map();

/** A loop that is run by itself: one inside a loop, or one that starts from a computed value. */
export function loopClosure({ args, loop }: Aggregate, of: (node: Node) => Run, context: Context): Run {
  const [list, start] = args.map(of);
  const isTaken = allOf(loop.predicates, EMPTY, context);
  const body = bodyClosure(loop.body, EMPTY, context);
  const isTrue = conditionOf(loop.body, body);
  const cost = everyNode([...loop.predicates, loop.body]).size;
  return (row, item, step) => {
    const found = list?.(row, item, step);
    const elements = Array.isArray(found) ? found : [];
    spendSteps(elements.length * cost);
    const taken = isTaken ? elements.filter((element) => isTaken(row, element, null)) : elements;
    if (loop.kind === 'any') return taken.some((element) => isTrue(row, element, null));
    if (loop.kind === 'all') return taken.length > 0 && taken.every((element) => isTrue(row, element, null));
    if (loop.kind === 'reduce') return taken.reduce((before, element) => body(row, element, before), start?.(row, item, step));
    spendSize(taken.length);
    return taken.map((element) => body(row, element, null));
  };
}
