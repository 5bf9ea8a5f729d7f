import { type Node, parts } from '../ir/node.ts';
import { everyNode } from '../ir/uses.ts';

/** Whether rules need no event, nor the list of them, as an object: only then can they run on columns. */
export function runsOnColumns(roots: readonly Node[]): boolean {
  if (roots.some(isWhole)) return false;
  for (const node of everyNode(roots)) {
    const [list, ...others] = node.op === 'aggregate' ? parts(node) : [];
    if (node.op === 'aggregate' && ((list && isEvent(list)) || others.some(isWhole))) return false;
    if (node.op !== 'aggregate' && node.op !== 'eventFact' && node.args.some(isWhole)) return false;
  }
  return true;
}

const isEvent = (node: Node): boolean => node.op === 'element' && node.isEvent;
const isWhole = (node: Node): boolean => isEvent(node) || node.op === 'events';
