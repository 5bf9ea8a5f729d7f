import type { Node } from '../ir/node.ts';
import { passesOf } from '../ir/passes.ts';
import { everyNode, isCheap, sharedNodes } from '../ir/uses.ts';
import { beginRun } from '../values/effort.ts';
import type { ClosureAccess, Run } from './closure.ts';
import { closureOf } from './compile.ts';
import { type Context, Memory } from './memory.ts';
import { passClosure } from './passes.ts';

/** Computes some nodes for a row: first what several of them need, in order, then each of them. */
export type ClosureProgram = { run: (row: unknown) => void; reads: readonly ((row: unknown) => unknown)[] };

/**
 * Compiles nodes into closures: no code is generated, so they run under every content security policy. `run` prepares a row, after which
 * `reads` give the values of the nodes. `cuts`: nodes to be computed one after the other, so that none nests too deeply. `known`: how nodes
 * are read that are computed already.
 */
export function closureProgram(
  roots: readonly Node[],
  cuts: readonly Node[],
  access: ClosureAccess,
  known: ReadonlyMap<Node, Run> = new Map(),
): ClosureProgram {
  const all = [...roots, ...cuts];
  const memory = new Memory(everyNode(all, known));
  const context: Context = { access, memory, closureOf: (node, around) => closureOf(node, around, context) };
  const frame = new Map<Node, Run>(known);
  const steps: Run[] = [];
  const passes = passesOf(all, known);
  const kept = sharedNodes(all, known)
    .filter((node) => !isCheap(node))
    .map((node) => ({ id: node.id, node }));
  const schedule = [...passes.map((pass) => ({ id: pass.list.id, pass })), ...kept].sort((a, b) => a.id - b.id);
  for (const each of schedule) {
    if ('pass' in each) {
      const { step, reads } = passClosure(each.pass, frame, context);
      steps.push(step);
      for (const [aggregate, read] of reads) frame.set(aggregate, read);
    } else if (!frame.has(each.node)) {
      const { step, read } = context.memory.keep(each.node, closureOf(each.node, frame, context));
      steps.push(step);
      frame.set(each.node, read);
    }
  }
  const reads = roots.map((root) => closureOf(root, frame, context));
  return {
    run: (row) => {
      beginRun();
      for (const step of steps) step(row, null, null);
    },
    reads: reads.map((read) => (row) => read(row, null, null)),
  };
}
