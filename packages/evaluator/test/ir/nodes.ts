import type { Stage } from '@umbral/compiler/program';
import { Interner } from '../../src/ir/interner.ts';
import type { Node } from '../../src/ir/node.ts';
import { readStages } from '../../src/ir/rule-set.ts';
import { everyNode } from '../../src/ir/uses.ts';
import { ruleSetOf } from '../fuzz/rule-sets.ts';

export type Rule = Stage['rules'][string];
export const v = (path: string): Rule => ({ var: path });

/** The nodes of some rules over a prepared lead, which may share parts. */
export function nodesOf(rules: readonly unknown[], interner = new Interner()): Node[] {
  const named = Object.fromEntries(rules.map((rule, index) => [`r${index}`, rule as Rule]));
  const stages = readStages(ruleSetOf([{ name: 'x', rules: named }]), interner);
  return [...(stages?.get('x')?.values() ?? [])];
}

export function nodeOf(rule: unknown, interner = new Interner()): Node {
  const [node] = nodesOf([rule], interner);
  if (!node) throw new Error('the rule reads a lead as a whole');
  return node;
}

/** How many nodes below one fulfil something. */
export const countOf = (node: Node, is: (each: Node) => boolean): number => [...everyNode([node])].filter(is).length;
