import { type Node, parts } from './node.ts';

/** What costs nothing to have twice. */
export const isTrivial = ({ op }: Node): boolean =>
  op === 'literal' || op === 'element' || op === 'accumulator' || op === 'data' || op === 'now' || op === 'events';

const COMPARED: ReadonlySet<string> = new Set(['same', 'less', 'lessOrEqual', 'not']);

/** What is as cheap to compute again as to remember: values of a lead or event as they are, and comparing them. */
export function isCheap(node: Node): boolean {
  if (isTrivial(node) || node.op === 'fact' || node.op === 'eventFact') return true;
  return node.op === 'operation' && COMPARED.has(node.name) && node.args.every(isCheap);
}

/** Engines take the argument of a square once. */
const isSquare = (node: Node): boolean => node.op === 'operation' && node.name === 'multiply' && node.args[0] === node.args[1];

/** What is computed already: it is not looked into. */
export type Known = ReadonlyMap<Node, unknown>;
const NOTHING: Known = new Map();

/**
 * How many nodes below some roots use each node; being a root is a use too. What is inside loops is not looked at. A square uses its only
 * argument once.
 */
function countUses(roots: readonly Node[], known: Known = NOTHING): Map<Node, number> {
  const uses = new Map<Node, number>();
  const waiting = [...roots];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    const before = uses.get(node) ?? 0;
    uses.set(node, before + 1);
    if (before === 0 && !known.has(node)) for (const arg of isSquare(node) ? node.args.slice(1) : node.args) waiting.push(arg);
  }
  return uses;
}

/** The nodes that are worth computing once, in an order in which each comes after what it is made of. */
export function sharedNodes(roots: readonly Node[], known: Known = NOTHING): readonly Node[] {
  const shared: Node[] = [];
  for (const [node, uses] of countUses(roots, known)) if (uses > 1 && !isTrivial(node)) shared.push(node);
  return shared.sort((a, b) => a.id - b.id);
}

/** All nodes below some roots, also those inside loops; not those that are known, nor what only they are made of. */
export function everyNode(roots: readonly Node[], known: Known = NOTHING): Set<Node> {
  const all = new Set<Node>();
  const waiting = [...roots];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (all.has(node) || known.has(node)) continue;
    all.add(node);
    for (const part of parts(node)) waiting.push(part);
  }
  return all;
}

/**
 * What some loops' results have in common inside the loop: nodes that more than one of them uses, apart from what depends on an
 * accumulator; each comes after what it is made of.
 */
export function commonNodes(loops: readonly (readonly Node[])[]): readonly Node[] {
  const inHowMany = new Map<Node, number>();
  for (const roots of loops) for (const node of countUses(roots).keys()) inHowMany.set(node, (inHowMany.get(node) ?? 0) + 1);
  return sharedNodes(loops.flat()).filter((node) => (inHowMany.get(node) ?? 0) > 1 && node.inLoop && !node.usesAccumulator);
}
